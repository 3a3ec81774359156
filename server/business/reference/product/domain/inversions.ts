import { multiplyPpm } from '../../../../kernel/money.ts'
import type { Band, Dimension, TariffRow, TariffTable } from './tariff.ts'

/** A place of a table where more cover would cost less. */
export interface Inversion {
  readonly row: number
  readonly dimension: Dimension
  /** Place of the dimension among those of the table. */
  readonly place: number
  /** The fact at which the band begins. */
  readonly edge: number
  /** Premium on either side, of the same basis: that of the last fact before the edge and that of the edge. */
  readonly belowFen: number
  readonly atFen: number
}

/** A million yuan of premium that a factor is applied to; of limit, a hundred million. */
const PREMIUM_BASIS_FEN = 100_000_000
const LIMIT_BASIS_FEN = 10_000_000_000

/** Facts of which more is more cover. Of deductible and co-payment more is less; of any other, the dimension may say so. */
const MORE_COVER: readonly string[] = [
  'totalLimitFen',
  'valueFen',
  'limitToValuePpm',
  'itemCount',
  'periodDays',
  'item.valueFen',
  'item.limitFen',
  'cover.limitFen',
  'cover.limitToValuePpm',
  'cover.perOccurrenceLimitFen',
]
const LESS_COVER: readonly string[] = [
  'cover.deductibleFen',
  'cover.deductibleToLimitPpm',
  'cover.deductiblePpm',
  'cover.copayPpm',
]

/**
 * Every edge of a table's bands at which more cover costs less: one more fen of limit, one more item, a smaller deductible
 * with a smaller premium. Slices keep what is below them, so a marginal table has none. A step may not fall even where the
 * amount grows in proportion: what joins may be as small as it likes. Linear in the rows, but for rows of equal exact keys.
 */
export function inversionsOf(table: TariffTable): Inversion[] {
  return table.dimensions.flatMap((dimension, index) => {
    const direction = directionOf(dimension)
    if (direction === null || dimension.kind !== 'band' || dimension.banding === 'marginal') return []
    return edgesOf(table, index).flatMap(({ below, at, edge }) => {
      const falls =
        direction === 'more'
          ? rowValue(table, at) < rowValue(table, below)
          : rowValue(table, at) > rowValue(table, below)
      if (!falls) return []
      const premiums = { belowFen: premiumOf(table, below), atFen: premiumOf(table, at) }
      return [{ row: at, dimension, place: index, edge, ...premiums }]
    })
  })
}

/**
 * Whether more of the fact is more cover or less; null where it says nothing about the cover, as a loss ratio. A sum over
 * the items grows with each one more, whatever it adds up.
 */
export function directionOf({ fact, cover }: Dimension): 'more' | 'less' | null {
  if (MORE_COVER.includes(fact) || fact.startsWith('sum.')) return 'more'
  return LESS_COVER.includes(fact) ? 'less' : (cover ?? null)
}

interface Edge {
  readonly edge: number
  readonly below: number
  readonly at: number
}

/** Rows that meet at an edge of the dimension while the others agree or overlap. */
function edgesOf(table: TariffTable, dimension: number): Edge[] {
  const ending = new Map<string, number[]>()
  for (const [index, row] of table.rows.entries()) {
    const { to } = bandAt(row, dimension)
    if (to === null) continue
    const key = edgeKey(table, row, to)
    const known = ending.get(key)
    if (known) known.push(index)
    else ending.set(key, [index])
  }
  return table.rows.flatMap((row, at) => {
    const edge = bandAt(row, dimension).from
    const below = (ending.get(edgeKey(table, row, edge)) ?? []).filter((index) =>
      meet(table, table.rows[index] ?? row, row, dimension),
    )
    return below.map((index) => ({ edge, below: index, at }))
  })
}

const edgeKey = ({ dimensions }: TariffTable, { keys }: TariffRow, edge: number): string =>
  JSON.stringify([edge, ...keys.filter((_, index) => dimensions[index]?.kind === 'exact')])

/** Whether some risk has both rows before it, one on either side of the edge. */
const meet = ({ dimensions }: TariffTable, a: TariffRow, b: TariffRow, edge: number): boolean =>
  dimensions.every(({ kind }, index) => {
    if (index === edge || kind === 'exact') return true
    const [one, other] = [bandAt(a, index), bandAt(b, index)]
    return (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to)
  })

const bandAt = ({ keys }: TariffRow, dimension: number): Band => keys[dimension] as Band

const rowValue = ({ rows }: TariffTable, row: number): number => rows[row]?.value ?? 0

function premiumOf(table: TariffTable, row: number): number {
  const value = rowValue(table, row)
  if (table.valueKind === 'amountFen') return value
  return multiplyPpm(table.valueKind === 'ratePpm' ? LIMIT_BASIS_FEN : PREMIUM_BASIS_FEN, value, 'halfUp')
}
