import { accepted, type Decision } from '../../../../kernel/refusal.ts'
import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import { determineRating } from '../../../reference/product/domain/determineRating.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { AgreedRateAdjustment, Rating, RatingFacts } from '../../../reference/product/domain/rating.ts'
import type { Tariff } from '../../../reference/product/domain/tariff.ts'
import { determineCategories } from './catalogueMatch.ts'
import { type RatedRecord, ratingFactsOf } from './requestedTerms.ts'
import type { CompleteRequest } from './submission.ts'

/** Rated terms with what they were rated from. */
export interface RatedTerms {
  readonly facts: RatingFacts
  readonly rating: Rating
  /** Of the items' catalogue entries, in order; null for an item that needs none. */
  readonly categories: readonly (string | null)[]
}

/** What a request is rated by. */
export interface RatingBasis {
  readonly product: Product
  readonly tariff: Tariff
  /** Entries the items name, by id. */
  readonly entries: ReadonlyMap<string, CatalogueEntry>
  /** How the maker's business with this insurer has gone. */
  readonly maker: RatedRecord
}

/**
 * Rates a request. Refuses with every item that is not what its catalogue entry describes and every term or adjustment
 * that cannot be rated.
 */
export function rateTerms(
  { product, tariff, entries, maker }: RatingBasis,
  request: CompleteRequest,
  adjustments: readonly AgreedRateAdjustment[],
): Decision<RatedTerms> {
  const categories = determineCategories(request.items, entries, request.period.from)
  if (!categories.ok) return categories
  const agreed = adjustments.map(({ code, ratePpm }) => ({ code, ratePpm }))
  const facts = {
    ...ratingFactsOf(request, categories.value, maker),
    ...(agreed.length > 0 ? { adjustments: agreed } : {}),
  }
  const rating = determineRating(product, tariff, facts)
  return rating.ok ? accepted({ facts, rating: rating.value, categories: categories.value }) : rating
}
