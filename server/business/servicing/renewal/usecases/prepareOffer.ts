import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { addDays } from '../../../../kernel/civilDate.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { getPresentTerms } from '../../../contract/terms/usecases/terms.ts'
import type { Quote, RateAdjustment } from '../../../offer/underwriting/domain/quote.ts'
import { openRenewalSubmission } from '../../../offer/underwriting/usecases/openRenewalSubmission.ts'
import { findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import { changeOf } from '../../endorsement/domain/endorsement.ts'
import { inOrder } from '../../endorsement/domain/timeline.ts'
import { findRecorded } from '../../endorsement/usecases/findOutcomeFacts.ts'
import { productObjections } from '../domain/due.ts'
import { expiringPremium } from '../domain/expiring.ts'
import { nextPeriod } from '../domain/nextPeriod.ts'
import type { PreparedOffer } from '../domain/renewal.ts'
import { adjustmentsAfter, renewedProposal, renewedRequest } from '../domain/renewedTerms.ts'

/**
 * Prepares the offer of another period on the terms on record for the policy's last day: a submission in the holder's name
 * with its quote, rated by product and tariff of the first day of the new period and by the maker's record of today.
 */
export async function prepareOffer(
  work: UnitOfWork,
  policy: Policy & Stored,
  { straightThrough }: { readonly straightThrough: boolean },
): Promise<PreparedOffer> {
  const terms = await getPresentTerms(work, policy, addDays(policy.period.to, -1))
  const product = await findDefinitionByHash(work, 'product', policy.product.hash)
  if (!product) throw new Error(`the product ${policy._id} was made by is gone`)
  const { submissionNo, obstacles } = await openRenewalSubmission(work, {
    request: renewedRequest(policy, terms),
    parties: policy.parties,
    region: policy.region,
    proposal: renewedProposal(policy, await findAdjustments(work, policy), work.businessDate, HANDBOOK),
    objections: productObjections(policy, product.renewal),
    straightThrough,
  })
  return {
    on: work.businessDate,
    policyVersionNo: policy.versionNo,
    period: nextPeriod(policy.period),
    submissionNo,
    expiring: expiringPremium(terms),
    obstacles,
  }
}

/** Loadings and discounts as agreed for the last day, each with its reason. */
async function findAdjustments(work: UnitOfWork, policy: Policy & Stored): Promise<readonly RateAdjustment[]> {
  const quote = await quoteStore.model
    .findById(policy.quoteNo, { adjustments: 1 }, { session: work.session })
    .lean<Pick<Quote, 'adjustments'>>()
  const recorded = await findRecorded(work, policy._id)
  const reasonOf = new Map(recorded.map(({ _id, reason }) => [_id, reason]))
  const changes = inOrder(recorded.map(changeOf)).flatMap(({ endorsementNo, actions }) =>
    actions.flatMap((action) =>
      action.type === 'adjustRate'
        ? [{ code: action.code, ratePpm: action.ratePpm, reason: reasonOf.get(endorsementNo) ?? '' }]
        : [],
    ),
  )
  return adjustmentsAfter(quote?.adjustments ?? [], changes)
}
