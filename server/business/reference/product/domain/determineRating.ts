import { type Decision, refused } from '../../../../kernel/refusal.ts'
import type { ProductRefusalCode } from '../product.refusals.ts'
import { checkTerms } from './checkTerms.ts'
import type { Product } from './product.ts'
import { calculatePremium } from './rate.ts'
import type { Rating, RatingFacts } from './rating.ts'
import type { Tariff } from './tariff.ts'

/**
 * Rates terms that the product allows. Refuses with everything product and tariff object to; what both say about the
 * same field is said once, by the product.
 */
export function determineRating(
  product: Product,
  tariff: Tariff,
  facts: RatingFacts,
): Decision<Rating, ProductRefusalCode> {
  const objections = checkTerms(product, facts)
  const rated = calculatePremium(tariff, facts)
  if (rated.ok) return objections.length === 0 ? rated : refused(...objections)
  const objected = new Set(objections.map((refusal) => refusal.field))
  return refused(...objections, ...rated.refusals.filter(({ field }) => field === undefined || !objected.has(field)))
}
