import { claimStore } from '../../../../models/claims.ts'
import { policyStore } from '../../../../models/policies.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import { getVisible } from '../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { findTermsAt } from '../../contract/terms/usecases/terms.ts'
import { findDefinitionByHash } from '../../reference/definition/usecases/findDefinition.ts'
import type { NotifyLossBody } from '../claims.contract.ts'
import type { Claim } from '../domain/claim.ts'
import { checklistFor, withReceived } from '../domain/documents.ts'
import { decideLossNotice } from '../domain/lossNotice.ts'
import { findSameLoss, recordLoss } from './sameLoss.ts'

export type NotifyLoss = NotifyLossBody

/**
 * Takes the notice of a loss on a policy the notifier can see; the claim begins with it. Every notice writes the policy's
 * document of claims, so two notices of one loss never overlook each other.
 */
export async function notifyLoss(work: UnitOfWork, command: NotifyLoss): Promise<Claim & Stored> {
  const { actor, businessDate } = work
  const { policyNo, documents, ...notice } = command
  const policy = await getVisible(work, policyStore, policyNo)
  const product = await findDefinitionByHash(work, 'product', policy.product.hash)
  const { version, beneficiaryId, late } = valueOrThrow(
    decideLossNotice({
      ...notice,
      policyState: policy.state,
      holderId: policy.holderId,
      version: await findTermsAt(work, policyNo, notice.lossOn, 'onRecord'),
      sameLoss: await findSameLoss(work, policyNo, notice),
      notifier: actor,
      businessDate,
    }),
  )
  const { userId, name, organisationId } = actor
  const claimNo = await work.nextNumber('CL')
  await recordLoss(work, policy, claimNo, 'policyClaims.lossNoticed')
  return work.create(
    claimStore,
    claimNo,
    {
      state: 'noticed',
      parties: { ...policy.parties, userIds: [beneficiaryId] },
      policyNo,
      policyVersionNo: version.versionNo,
      productCode: policy.product.code,
      region: policy.region,
      beneficiaryId,
      lossNotice: { ...notice, noticedOn: businessDate, reporter: { userId, name, organisationId }, late },
      documents: withReceived(checklistFor(product?.documents ?? [], notice.cover), documents, businessDate),
      supplementRequest: null,
      registration: null,
      reserve: { currentFen: 0, history: [] },
      assessment: null,
      approval: null,
      payments: [],
      declinature: null,
      reopening: null,
    },
    { type: 'claim.noticed', payload: { policyNo, lossOn: notice.lossOn, late } },
  )
}
