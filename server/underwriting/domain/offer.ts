import type { Parties } from '../../identity/domain/visibility.ts'
import { addDays, type CivilDate } from '../../kernel/civilDate.ts'
import type { PolicyCover } from '../../policy/domain/policy.ts'
import type { Product } from '../../product/domain/product.ts'
import type { Rating, RatingFacts } from '../../product/domain/rating.ts'
import type { CoverTerms } from './insuredItem.ts'
import type { Quote } from './quote.ts'
import type { RuleEvaluation } from './rules.ts'
import type { CompleteRequest } from './submission.ts'

/** How long an offer can be accepted, in days after the day it is made. */
export const QUOTE_VALID_DAYS = 30

interface Offer {
  readonly submissionNo: string
  readonly parties: Parties
  readonly region: string
  readonly request: CompleteRequest
  readonly product: Product
  readonly facts: RatingFacts
  readonly rating: Rating
  /** Null where the product has no underwriting rules. */
  readonly rules: RuleEvaluation | null
  readonly offeredOn: CivilDate
  readonly offeredBy: { readonly userId: string; readonly name: string }
}

/** The quote that offers the requested terms at the rated premium, with everything needed to explain and repeat it. */
export function quoteOf(offer: Offer): Quote {
  const { submissionNo, parties, region, request, product, facts, rating, rules, offeredOn, offeredBy } = offer
  const { code, version, hash, filingNo, name } = product
  return {
    submissionNo,
    state: 'offered',
    parties,
    region,
    product: { code, version, hash, filingNo, name: name.zh },
    tariff: rating.tariff,
    period: request.period,
    items: request.items,
    covers: request.covers.map((cover) => pricedCover(cover, product, rating)),
    totalLimitFen: request.totalLimitFen,
    premiumFen: rating.premiumFen,
    steps: rating.steps,
    facts,
    ruleSet: rules?.ruleSet ?? null,
    ruleFindings: rules?.findings ?? [],
    renewalOf: request.renewalOf,
    offeredOn,
    expiresOn: addDays(offeredOn, QUOTE_VALID_DAYS),
    offeredByUserId: offeredBy.userId,
    offeredByName: offeredBy.name,
    approvedAt: null,
    acceptedAt: null,
  }
}

function pricedCover(cover: CoverTerms, product: Product, rating: Rating): PolicyCover {
  const filed = product.covers.find(({ code }) => code === cover.code)
  const priced = rating.covers.find(({ code }) => code === cover.code)
  if (!filed || !priced) throw new Error(`cover ${cover.code} is rated but not filed`)
  const { ratePpm, premiumFen } = priced
  const { statisticsCategory, proportional } = filed
  return { ...cover, statisticsCategory, proportional, ratePpm, premiumFen }
}
