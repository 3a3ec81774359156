import { sumFen } from '../../../../kernel/money.ts'
import { type Scope, withItem } from './ratingScope.ts'
import { sliceRanks } from './slices.ts'
import { tableOf } from './tariff.ts'
import type { Worksheet } from './worksheet.ts'

/** Annual premium of each item: base on its part of the limit, then the factors of the item. */
export function rateItems(worksheet: Worksheet, scope: Scope, itemLimitsFen: readonly number[]): number[] {
  const { tariff } = worksheet
  const { reference } = tableOf(tariff, tariff.steps.base)
  return scope.facts.items.map((item, index) => {
    const own = withItem(scope, item, index)
    const note = noteOf(own)
    const itemLimitFen = worksheet.record('itemLimit', item.valueFen, itemLimitsFen[index] ?? 0, reference, note)
    const baseFen = worksheet.table(tariff.steps.base, itemLimitFen, own, note, 'baseRate')
    return tariff.steps.item.reduce((amountFen, code) => worksheet.table(code, amountFen, own, note), baseFen)
  })
}

/** Factors that depend on the risk as a whole, then what was agreed for it. */
export function rateWhole(worksheet: Worksheet, scope: Scope, itemFen: readonly number[]): number {
  const { tariff } = worksheet
  const note = scope.cover?.cover.code
  const { reference } = tableOf(tariff, tariff.steps.base)
  const basisFen = scope.cover?.cover.limitFen ?? scope.facts.totalLimitFen
  const totalFen = worksheet.record('itemsTotal', basisFen, sumFen(itemFen), reference, note)
  const ratedFen = tariff.steps.whole.reduce(
    (amountFen, code) =>
      isMarginal(worksheet, code)
        ? worksheet.slices(code, sliceRanks(itemFen, worksheet.bands(code, scope)), 'slicesTotal', note)
        : worksheet.table(code, amountFen, scope, note),
    totalFen,
  )
  return (scope.facts.adjustments ?? []).reduce((amountFen, { code, ratePpm }) => {
    const rule = tariff.adjustments?.rules.find((candidate) => candidate.code === code)
    return worksheet.factor('adjustment', amountFen, 1_000_000 + ratePpm, rule?.reference ?? '', code)
  }, ratedFen)
}

/** A table of the whole that is marginal counts items and comes first: it still has the amounts of the items. */
const isMarginal = ({ tariff }: Worksheet, code: string): boolean =>
  tableOf(tariff, code).dimensions.at(-1)?.banding === 'marginal'

/** Factors of one cover's own terms. */
export const rateCover = (worksheet: Worksheet, scope: Scope, coverFen: number): number =>
  worksheet.tariff.steps.cover.reduce(
    (amountFen, code) => worksheet.table(code, amountFen, scope, scope.cover?.cover.code),
    coverFen,
  )

/** Which item, and under which cover, a step is about. */
const noteOf = ({ item, cover }: Scope): string =>
  [cover?.cover.code, `#${item?.item.itemNo}`].filter(Boolean).join(' ')
