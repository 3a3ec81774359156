import type { Refusal } from '../../../../kernel/refusal.ts'
import type { InsuredItem } from '../../../contract/terms/domain/insuredItem.ts'
import { checkTerms } from '../../../reference/product/domain/checkTerms.ts'
import type { Scalar } from '../../../reference/product/domain/form.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { RatingFacts, RatingItem } from '../../../reference/product/domain/rating.ts'
import type { MakerRecord } from './ruleFacts.ts'
import type { CompleteRequest, SubmissionRequest } from './submission.ts'

/**
 * Terms of a draft that the product is not filed for; none while the draft lacks the figures to tell. The tariff has
 * its say when the quote is made.
 */
export function determineProductRefusals(product: Product, request: SubmissionRequest): Refusal[] {
  const { period, totalLimitFen, covers, items } = request
  if (period === null || totalLimitFen === null) return []
  const ratingItems = items.flatMap((item, index) => {
    const { name, valueFen } = item
    if (name === null || valueFen === null) return []
    return [ratingItemOf({ ...item, name, valueFen, itemNo: index + 1 }, null)]
  })
  if (ratingItems.length < items.length) return []
  return checkTerms(product, { period, totalLimitFen, covers, items: ratingItems, makerLossRatioPpm: null })
}

/** What a tariff looks at of the maker's record. */
export type RatedRecord = Pick<MakerRecord, 'lossRatioPpm' | 'policyYears'>

/** What the tariff sees of a request; `categories` are those of the items' catalogue entries, in order. */
export function ratingFactsOf(
  { period, totalLimitFen, covers, items }: CompleteRequest,
  categories: readonly (string | null)[],
  maker: RatedRecord,
): RatingFacts {
  return {
    period,
    totalLimitFen,
    covers,
    items: items.map((item, index) => ratingItemOf(item, categories[index] ?? null)),
    makerLossRatioPpm: maker.lossRatioPpm,
    makerPolicyYears: maker.policyYears,
  }
}

/** An item as tables are entered with it: its single values under their form names, of a table the number of its rows. */
function ratingItemOf(item: InsuredItem, category: string | null): RatingItem {
  const { itemNo, valueFen, maturity, firstYear, unitOfSupport, attributes } = item
  const own = Object.entries(attributes).map(([name, value]): [string, Scalar] =>
    isRows(value) ? [`${name}Count`, value.length] : [name, value],
  )
  return { ...Object.fromEntries(own), category, maturity, firstYear, unitOfSupport, itemNo, valueFen }
}

const isRows = (value: unknown): value is readonly unknown[] => Array.isArray(value)
