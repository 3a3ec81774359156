import { findMakerLossRatioPpm } from '../../billing/usecases/findMakerLossRatio.ts'
import { accepted, type Decision } from '../../kernel/refusal.ts'
import { determineRating } from '../../product/domain/determineRating.ts'
import type { Product } from '../../product/domain/product.ts'
import type { AgreedAdjustment, Rating, RatingFacts } from '../../product/domain/rating.ts'
import type { Tariff } from '../../product/domain/tariff.ts'
import { determineCategories } from '../domain/catalogueMatch.ts'
import { ratingFactsOf } from '../domain/requestedTerms.ts'
import type { CompleteRequest } from '../domain/submission.ts'
import { findEntriesOf } from './findEntriesOf.ts'

/** Rated terms with what they were rated from. */
export interface RatedTerms {
  readonly facts: RatingFacts
  readonly rating: Rating
  /** Of the items' catalogue entries, in order; null for an item that needs none. */
  readonly categories: readonly (string | null)[]
}

/**
 * Rates a request. Refuses with every item that is not what its catalogue entry describes and every term or adjustment
 * that cannot be rated.
 */
export async function rateTerms(
  { product, tariff }: { readonly product: Product; readonly tariff: Tariff },
  manufacturerId: string,
  request: CompleteRequest,
  adjustments: readonly AgreedAdjustment[],
): Promise<Decision<RatedTerms>> {
  const { period, items, insurerId } = request
  const [entries, makerLossRatioPpm] = await Promise.all([
    findEntriesOf(items),
    findMakerLossRatioPpm(manufacturerId, insurerId),
  ])
  const categories = determineCategories(items, entries, period.from)
  if (!categories.ok) return categories
  const agreed = adjustments.map(({ code, ratePpm }) => ({ code, ratePpm }))
  const facts = {
    ...ratingFactsOf(request, categories.value, makerLossRatioPpm),
    ...(agreed.length > 0 ? { adjustments: agreed } : {}),
  }
  const rating = determineRating(product, tariff, facts)
  return rating.ok ? accepted({ facts, rating: rating.value, categories: categories.value }) : rating
}
