import { addDays, type CivilDate, earlierOf, laterOf } from '../../../../kernel/civilDate.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import { sharesOf } from '../../../offer/underwriting/domain/coinsurance.ts'
import type { Handbook } from '../../../offer/underwriting/domain/handbook.ts'
import { type QuoteProposal, termsOf } from '../../../offer/underwriting/domain/proposal.ts'
import type { RateAdjustment } from '../../../offer/underwriting/domain/quote.ts'
import type { SubmissionRequest } from '../../../offer/underwriting/domain/submission.ts'
import { nextPeriod } from './nextPeriod.ts'

type Expiring = Policy & { readonly _id: string }

/** What a policy insures on its last day, asked for again for the period that follows. */
export function renewedRequest(
  policy: Expiring,
  { items, covers, totalLimitFen }: Pick<TermSegment, 'items' | 'covers' | 'totalLimitFen'>,
): SubmissionRequest & { readonly insurerId: string; readonly renewalOf: string } {
  return {
    insurerId: policy.parties.insurerIds[0] ?? '',
    productCode: policy.product.code,
    renewalOf: policy._id,
    period: nextPeriod(policy.period),
    totalLimitFen,
    covers: covers.map(termsOf),
    items: items.map(({ itemNo, ...item }) => item),
  }
}

/**
 * What is offered beside: the conditions, agreed loadings and discounts, and the insurers that shared it. It can be accepted up
 * to the last day of cover, or as long as the handbook lets a quote stand.
 */
export const renewedProposal = (
  { period, conditions, panel }: Policy,
  adjustments: readonly RateAdjustment[],
  offeredOn: CivilDate,
  { longestQuoteValidDays }: Pick<Handbook, 'longestQuoteValidDays'>,
): QuoteProposal => ({
  adjustments,
  conditions,
  panel: panel && sharesOf(panel),
  expiresOn: laterOf(offeredOn, earlierOf(addDays(period.to, -1), addDays(offeredOn, longestQuoteValidDays))),
})

/** A rate that an endorsement agreed, and why. */
export interface AgreedRate {
  readonly code: string
  readonly ratePpm: number
  readonly reason: string
}

/** The loadings and discounts of the last day: those of the quote, as changed one after another; a rate of 0 ends one. */
export const adjustmentsAfter = (
  agreed: readonly RateAdjustment[],
  changes: readonly AgreedRate[],
): readonly RateAdjustment[] =>
  changes.reduce<readonly RateAdjustment[]>((standing, change) => {
    const others = standing.filter(({ code }) => code !== change.code)
    return change.ratePpm === 0 ? others : [...others, change]
  }, agreed)
