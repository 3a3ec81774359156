import type { Refusal } from '../../kernel/refusal.ts'
import { checkTerms } from '../../product/domain/checkTerms.ts'
import type { Product } from '../../product/domain/product.ts'
import type { RatingFacts } from '../../product/domain/rating.ts'
import type { CompleteRequest, SubmissionRequest } from './submission.ts'

/**
 * Terms of a draft that the product is not filed for; none while the draft lacks the figures to tell. The tariff has
 * its say when the quote is made.
 */
export function determineProductRefusals(product: Product, request: SubmissionRequest): Refusal[] {
  const { period, totalLimitFen, covers, items } = request
  if (period === null || totalLimitFen === null) return []
  const ratingItems = items.flatMap(({ valueFen, maturity, firstYear }, index) =>
    valueFen === null || maturity === null ? [] : [{ itemNo: index + 1, category: '', valueFen, maturity, firstYear }],
  )
  if (ratingItems.length < items.length) return []
  return checkTerms(product, { period, totalLimitFen, covers, items: ratingItems, makerLossRatioPpm: null })
}

/** What the tariff sees of a request; `categories` are those of the items' catalogue entries, in order. */
export function ratingFactsOf(
  { period, totalLimitFen, covers, items }: CompleteRequest,
  categories: readonly string[],
  makerLossRatioPpm: number | null,
): RatingFacts {
  return {
    period,
    totalLimitFen,
    covers,
    items: items.map(({ itemNo, valueFen, firstYear, maturity }, index) => ({
      itemNo,
      category: categories[index] ?? '',
      valueFen,
      firstYear,
      maturity,
    })),
    makerLossRatioPpm,
  }
}
