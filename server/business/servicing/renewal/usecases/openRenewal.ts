import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { renewalStore } from '../../../../../models/renewals.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { addDays } from '../../../../kernel/civilDate.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { findSegments, getPresentTerms } from '../../../contract/terms/usecases/terms.ts'
import type { Submission } from '../../../offer/underwriting/domain/submission.ts'
import { findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import { offeredFrom, runsToItsEnd } from '../domain/due.ts'
import { expiringPremium } from '../domain/expiring.ts'
import { nextPeriod } from '../domain/nextPeriod.ts'
import { type PreparedOffer, renewalNoOf } from '../domain/renewal.ts'
import { prepareOffer } from './prepareOffer.ts'

/**
 * Opens the renewal of a policy that is about to end, with its offer; false where there is nothing to open: it was opened
 * before, its product offers none or not yet, its cover ends early, or another policy goes on from it already. What the
 * holder has asked for by then is the offer.
 */
export async function openRenewal(work: UnitOfWork, policyNo: string): Promise<boolean> {
  const { session, businessDate } = work
  const renewalNo = renewalNoOf(policyNo)
  if (await renewalStore.model.exists({ _id: renewalNo }).session(session)) return false
  const policy = await policyStore.model.findById(policyNo, null, { session }).lean<Policy & Stored>()
  if (!policy || businessDate >= policy.period.to) return false
  const product = await findDefinitionByHash(work, 'product', policy.product.hash)
  if (!product?.renewal.renewable) return false
  if (businessDate < offeredFrom(policy.period, product.renewal, HANDBOOK)) return false
  if (!runsToItsEnd(policy, await findSegments(work, policyNo))) return false
  const insurerId = policy.parties.insurerIds[0] ?? ''
  const successor = { renewalOf: policyNo, 'parties.insurerIds.0': insurerId } as object
  if (await policyStore.model.exists(successor).session(session)) return false
  const offer =
    (await adopted(work, policy, insurerId)) ?? (await prepareOffer(work, policy, { straightThrough: true }))
  const { parties, product: pinned, region, period, headline } = policy
  await work.create(
    renewalStore,
    renewalNo,
    {
      policyNo,
      state: 'open',
      parties,
      productCode: pinned.code,
      region,
      totalLimitFen: headline.totalLimitFen,
      expiresOn: period.to,
      offer,
      outdatedBy: null,
      nonRenewal: null,
      renewedBy: null,
    },
    { type: 'renewal.opened', payload: { policyNo, submissionNo: offer.submissionNo } },
  )
  return true
}

/** What the holder has asked the insurer for already, as the offer; null where that is nothing. */
async function adopted(work: UnitOfWork, policy: Policy & Stored, insurerId: string): Promise<PreparedOffer | null> {
  const submission = await submissionStore.model
    .findOne(
      {
        renewalOf: policy._id,
        'parties.insurerIds': insurerId,
        'parties.manufacturerId': policy.holderId,
        state: { $in: ['submitted', 'quoted', 'accepted'] },
      } as object,
      null,
      { session: work.session },
    )
    .sort({ _id: 1 })
    .lean<Submission & Stored>()
  if (!submission) return null
  const terms = await getPresentTerms(work, policy, addDays(policy.period.to, -1))
  return {
    on: work.businessDate,
    policyVersionNo: policy.versionNo,
    period: submission.period ?? nextPeriod(policy.period),
    submissionNo: submission._id,
    expiring: expiringPremium(terms),
    obstacles: [],
  }
}
