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
import { checklistFor, recordedReceipt, withReceived } from '../domain/documents.ts'
import { decideLossNotice } from '../domain/lossNotice.ts'
import { findSameLoss, recordLoss } from './sameLoss.ts'

export type NotifyLoss = NotifyLossBody

/**
 * Takes the notice of a loss on a policy the notifier can see, of the insured or as the insurer received it from them; the
 * claim begins with it. Every notice writes the policy's
 * document of claims, so two notices of one loss never overlook each other.
 */
export async function notifyLoss(work: UnitOfWork, command: NotifyLoss): Promise<Claim & Stored> {
  const { actor, businessDate } = work
  const { policyNo, documents, receipt, ...notice } = command
  const policy = await getVisible(work, policyStore, policyNo)
  const product = await findDefinitionByHash(work, 'product', policy.product.hash)
  const { version, beneficiaryId, noticedOn, late } = valueOrThrow(
    decideLossNotice({
      ...notice,
      policyState: policy.state,
      holderId: policy.holderId,
      version: await findTermsAt(work, policyNo, notice.lossOn, 'onRecord'),
      sameLoss: await findSameLoss(work, policyNo, notice),
      receipt,
      insurerId: policy.parties.insurerIds[0] ?? '',
      notifier: actor,
      businessDate,
    }),
  )
  const { userId, name, organisationId } = actor
  const reporter = { userId, name, organisationId }
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
      lossNotice: {
        ...notice,
        noticedOn,
        reporter,
        ...(receipt && { receipt: { ...receipt, recordedOn: businessDate } }),
        late,
      },
      documents: withReceived(
        checklistFor(product?.documents ?? [], notice.cover),
        documents,
        noticedOn,
        recordedReceipt(receipt, reporter),
      ),
      supplementRequest: null,
      registration: null,
      reserve: { currentFen: 0, history: [] },
      assessment: null,
      approval: null,
      payments: [],
      declinature: null,
      reopening: null,
    },
    receipt
      ? {
          type: 'claim.noticeRecorded',
          payload: { policyNo, lossOn: notice.lossOn, late, noticedOn, way: receipt.way },
        }
      : { type: 'claim.noticed', payload: { policyNo, lossOn: notice.lossOn, late } },
  )
}
