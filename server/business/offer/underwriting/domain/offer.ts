import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { CoverTerms } from '../../../contract/terms/domain/insuredItem.ts'
import { premiumSharesOf } from '../../../contract/terms/domain/premiumShares.ts'
import type { PolicyCover } from '../../../contract/terms/domain/termSegment.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { Rating, RatingFacts } from '../../../reference/product/domain/rating.ts'
import type { PricedTerms } from './quote.ts'
import type { RuleEvaluation } from './rules.ts'
import type { CompleteRequest } from './submission.ts'

/** The person who makes an offer. */
export interface OfferedBy {
  readonly userId: string
  readonly name: string
}

interface Offer {
  readonly submissionNo: string
  readonly parties: Parties
  readonly region: string
  readonly request: CompleteRequest
  readonly product: Product
  readonly facts: RatingFacts
  readonly rating: Rating
  /** Null where the product has no underwriting rules. */
  readonly rules: RuleEvaluation
  readonly offeredOn: CivilDate
  readonly offeredBy: OfferedBy
}

/** The offered terms at the rated premium, with everything needed to explain and repeat it. */
export function quoteOf(offer: Offer): PricedTerms {
  const { submissionNo, parties, region, request, product, facts, rating, rules, offeredOn, offeredBy } = offer
  const { code, version, hash, filingNo, name } = product
  return {
    submissionNo,
    parties,
    region,
    product: { code, version, hash, filingNo, name: name.zh },
    tariff: rating.tariff,
    period: request.period,
    items: request.items,
    covers: request.covers.map((cover) => pricedCover(cover, product, rating)),
    totalLimitFen: request.totalLimitFen,
    premiumFen: rating.premiumFen,
    premiumShares: premiumSharesOf(rating.items, rating.covers),
    earning: product.earning?.pattern ?? null,
    steps: rating.steps,
    facts,
    ruleSet: rules.ruleSet,
    ruleFindings: rules.findings,
    renewalOf: request.renewalOf,
    offeredOn,
    offeredByUserId: offeredBy.userId,
    offeredByName: offeredBy.name,
  }
}

/** A cover with its price and what the product files it as. */
export function pricedCover(cover: CoverTerms, product: Product, rating: Rating): PolicyCover {
  const filed = product.covers.find(({ code }) => code === cover.code)
  const priced = rating.covers.find(({ code }) => code === cover.code)
  if (!filed || !priced) throw new Error(`cover ${cover.code} is rated but not filed`)
  const { ratePpm, premiumFen } = priced
  const { statisticsCategory, proportional } = filed
  return { ...cover, statisticsCategory, proportional, ratePpm, premiumFen }
}
