import { multiplyPpm, multiplyRatio } from '../../../../kernel/money.ts'
import type { Tariff, TariffRow, TariffTable } from './tariff.ts'

const WHOLE_PPM = 1_000_000

/**
 * What at least is left of an annual premium, in ppm of it, when items join or are worth more while every limit stays as it
 * is; null where nothing is ever taken off. A rate on a limit is the mean of the items' rates by their value, and a discount
 * for their number is on the same limit: so the least is the lowest of both against the highest. What is rated of the limit
 * itself does not fall with the value while no further slice of its share is dearer than one before it. The rest of the tariff
 * does not fall either, which `inversionsOf` sees to; an amount per item does not know of the others.
 */
export function leastLeftPpm({ tables, steps }: Pick<Tariff, 'tables' | 'steps'>): number | null {
  const [base, limit, first] = [steps.base, steps.limit, steps.whole[0]].map((code) => tables[code ?? ''])
  if (base?.valueKind !== 'ratePpm') return null
  const own = [steps.base, ...steps.item].flatMap((code) => tables[code] ?? [])
  const spread = [
    ...own.filter(({ dimensions }) => dimensions.some(({ fact }) => fact.startsWith('item.'))),
    ...[first].flatMap((table) => (table && last(table)?.banding === 'marginal' ? [table] : [])),
    ...[limit].flatMap((table) =>
      table && last(table)?.fact === 'cover.limitToValuePpm' && rises(table) ? [table] : [],
    ),
  ]
  const left = spread.reduce((ppm, table) => multiplyPpm(ppm, leastOfHighestPpm(table), 'down'), WHOLE_PPM)
  return left < WHOLE_PPM ? left : null
}

/** The lowest value against the highest, of rows that differ in the items; no item changes its cover. */
function leastOfHighestPpm({ dimensions, rows }: TariffTable): number {
  const coverOf = ({ keys }: TariffRow): string =>
    JSON.stringify(keys.filter((_, index) => dimensions[index]?.fact === 'cover.code'))
  const shares = [...new Set(rows.map(coverOf))].map((cover) => {
    const values = rows.filter((row) => coverOf(row) === cover).map(({ value }) => value)
    const highest = Math.max(...values)
    return highest === 0 ? WHOLE_PPM : multiplyRatio(WHOLE_PPM, Math.min(...values), highest, 'down')
  })
  return Math.min(WHOLE_PPM, ...shares)
}

const last = ({ dimensions }: TariffTable) => dimensions.at(-1)

/** Whether some slice is dearer than one below it. */
const rises = ({ rows }: TariffTable): boolean =>
  rows.some((slice) => rows.some((below) => beginOf(below) < beginOf(slice) && below.value < slice.value))

function beginOf({ keys }: TariffRow): number {
  const band = keys.at(-1)
  return typeof band === 'object' ? band.from : 0
}
