import type { CoverTerms } from '../../../contract/terms/domain/insuredItem.ts'
import type { InsuredState } from './state.ts'

/**
 * Whether a change insures more than before: cover that is brought back or lasts longer, another cover or a higher limit, a
 * smaller own share, other goods or a greater value. Whoever takes something out or ends cover is not held up by rules.
 */
export function widens(before: InsuredState, after: InsuredState): boolean {
  if (after.ending) return false
  return (
    before.ending !== null ||
    after.period.to > before.period.to ||
    after.totalLimitFen > before.totalLimitFen ||
    after.covers.some((cover) =>
      isWider(
        cover,
        before.covers.find(({ code }) => code === cover.code),
      ),
    ) ||
    after.items.some((item) => {
      const was = before.items.find(({ itemNo }) => itemNo === item.itemNo)
      return !was || item.valueFen > was.valueFen || GOODS.some((name) => item[name] !== was[name])
    })
  )
}

/** What makes an item other goods, or those of somebody else. */
const GOODS = ['serialNumber', 'catalogueEntryId', 'contractNo', 'userId'] as const
const LIMITS = ['limitFen', 'perOccurrenceLimitFen'] as const
const OWN_SHARES = ['deductibleFen', 'deductiblePpm', 'copayPpm'] as const

const isWider = (cover: CoverTerms, was: CoverTerms | undefined): boolean =>
  !was || LIMITS.some((name) => cover[name] > was[name]) || OWN_SHARES.some((name) => cover[name] < was[name])
