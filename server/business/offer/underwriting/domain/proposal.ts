import { addDays, type CivilDate, earlierOf, laterOf } from '../../../../kernel/civilDate.ts'
import type { Period } from '../../../../kernel/period.ts'
import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { CoverTerms } from '../../../contract/terms/domain/insuredItem.ts'
import type { CoinsuranceShare } from '../../../contract/terms/domain/panel.ts'
import type { SpecialCondition } from '../../../contract/terms/domain/specialCondition.ts'
import type { AgreedRateAdjustment } from '../../../reference/product/domain/rating.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import { newPanel, sharesOf } from './coinsurance.ts'
import { approvalsNeededAt, type Handbook } from './handbook.ts'
import type { PricedTerms, Quote, RateAdjustment, Terms } from './quote.ts'
import { requiredApproval } from './rules.ts'
import type { CompleteRequest } from './submission.ts'

/** What an underwriter may set when making a quote; what is left out is as the applicant asked. */
export interface QuoteProposal {
  readonly period?: Period
  readonly totalLimitFen?: number
  readonly covers?: readonly CoverTerms[]
  readonly adjustments: readonly RateAdjustment[]
  readonly conditions: readonly SpecialCondition[]
  /** The last day on which it can be accepted. */
  readonly expiresOn?: CivilDate
  /** Who shares the contract, the issuing insurer first; none: it insures alone. */
  readonly panel?: readonly CoinsuranceShare[] | null
}

/** Nothing set: the terms as they were asked for. */
export const AS_ASKED: QuoteProposal = { adjustments: [], conditions: [] }

/** The request with the offered terms in place of the asked ones. */
export const offeredRequest = (request: CompleteRequest, proposal: QuoteProposal): CompleteRequest => ({
  ...request,
  period: proposal.period ?? request.period,
  totalLimitFen: proposal.totalLimitFen ?? request.totalLimitFen,
  covers: proposal.covers ?? request.covers,
})

/** Sum of the discounts, positive. Loadings do not make up for them: a discount needs authority of its own. */
export const discountPpmOf = (adjustments: readonly AgreedRateAdjustment[]): number =>
  adjustments.reduce((sum, { ratePpm }) => sum - Math.min(0, ratePpm), 0)

/**
 * The last day of acceptance, or why the wanted one cannot be: it is past, further away than the handbook allows or after
 * the first day of cover, since what is accepted later could only be bound backdated. Whether cover may begin before the
 * offer is for the rules to say; such an offer is good for its day.
 */
export function determineExpiry(
  wanted: CivilDate | undefined,
  { offeredOn, coverFrom }: { readonly offeredOn: CivilDate; readonly coverFrom: CivilDate },
  { quoteValidDays, longestQuoteValidDays }: Pick<Handbook, 'quoteValidDays' | 'longestQuoteValidDays'>,
): Decision<CivilDate, UnderwritingRefusalCode> {
  const latest = laterOf(offeredOn, earlierOf(addDays(offeredOn, longestQuoteValidDays), coverFrom))
  const expiresOn = wanted ?? earlierOf(addDays(offeredOn, quoteValidDays), latest)
  if (expiresOn >= offeredOn && expiresOn <= latest) return accepted(expiresOn)
  return refused({
    code: 'quote.validity-out-of-bounds',
    field: 'expiresOn',
    value: expiresOn,
    threshold: expiresOn < offeredOn ? offeredOn : latest,
    unit: 'date',
  })
}

interface NewQuote {
  readonly priced: PricedTerms
  readonly asked: Terms
  readonly proposal: QuoteProposal
  readonly categories: readonly (string | null)[]
  readonly expiresOn: CivilDate
  readonly copiedFrom: string | null
  readonly madeAt: Date
}

/** A quote as it begins: proposed, known to the insurer alone. */
export function proposedQuote(parts: NewQuote, handbook: Pick<Handbook, 'approvals'>): Quote {
  const { priced, asked, proposal, categories, expiresOn, copiedFrom, madeAt } = parts
  return {
    ...priced,
    state: 'proposed',
    asked: { period: asked.period, totalLimitFen: asked.totalLimitFen, covers: asked.covers },
    adjustments: proposal.adjustments,
    discountPpm: discountPpmOf(proposal.adjustments),
    categories: [...new Set(categories.filter((category) => category !== null))],
    conditions: proposal.conditions,
    panel: proposal.panel ? newPanel(proposal.panel, madeAt, priced.offeredByName) : null,
    copiedFrom,
    expiresOn,
    approvalsNeeded: Math.max(
      approvalsNeededAt(handbook, priced.totalLimitFen),
      requiredApproval(priced.ruleFindings).approvals,
    ),
    decisions: [],
    referral: null,
    approvedAt: null,
    acceptedAt: null,
    withdrawal: null,
  }
}

/** A quote's terms as a proposal to make the same again. */
export const proposalOf = ({
  period,
  totalLimitFen,
  covers,
  adjustments,
  conditions,
  panel,
}: Quote): Required<Omit<QuoteProposal, 'expiresOn'>> => ({
  period,
  totalLimitFen,
  covers: covers.map(termsOf),
  adjustments,
  conditions,
  panel: panel && sharesOf(panel),
})

/** What a quote insures, as the request that underwriting rules look at. */
export const requestOf = ({
  parties,
  product,
  renewalOf,
  period,
  totalLimitFen,
  covers,
  items,
}: Quote): CompleteRequest => ({
  insurerId: parties.insurerIds[0] ?? '',
  productCode: product.code,
  renewalOf,
  period,
  totalLimitFen,
  covers: covers.map(termsOf),
  items,
})

/** A cover without its price. */
export const termsOf = ({
  code,
  limitFen,
  perOccurrenceLimitFen,
  deductibleFen,
  deductiblePpm,
  copayPpm,
}: CoverTerms): CoverTerms => ({ code, limitFen, perOccurrenceLimitFen, deductibleFen, deductiblePpm, copayPpm })
