import { groupBy } from '../../../../kernel/groupBy.ts'
import { sumFen } from '../../../../kernel/money.ts'
import { inForceKeys } from '../../../contract/terms/domain/inForceFigures.ts'

/** What policies in force can be told apart by. */
export const PORTFOLIO_DIMENSIONS = ['product', 'region', 'insurer'] as const
export type PortfolioDimension = (typeof PORTFOLIO_DIMENSIONS)[number]

/** How many policies are in force, and for how much at most, in fen. */
export interface PortfolioFigures {
  readonly policies: number
  readonly limitFen: number
}

/** A row is of one value of each dimension that was asked for; null for the others. */
export interface PortfolioLine extends Readonly<Record<PortfolioDimension, string | null>>, PortfolioFigures {}

interface Sum {
  readonly figure: string
  readonly amountFen: number
  readonly count: number
}

/** Sums of policies in force, added up by what is asked for, in the order of the dimensions; what is over leaves no row. */
export function portfolioRows(sums: readonly Sum[], by: readonly PortfolioDimension[]): readonly PortfolioLine[] {
  const keyed = sums.map((sum) => {
    const { insurerId, productCode, region } = inForceKeys(sum.figure)
    const asked = (dimension: PortfolioDimension, value: string) => (by.includes(dimension) ? value : null)
    const keys = {
      product: asked('product', productCode),
      region: asked('region', region),
      insurer: asked('insurer', insurerId),
    }
    return { keys, sum, name: PORTFOLIO_DIMENSIONS.map((dimension) => keys[dimension] ?? '').join('|') }
  })
  return [...groupBy(keyed, ({ name }) => name).entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [first, ...more]]) =>
      first ? [{ ...first.keys, ...portfolioTotal([first, ...more].map(({ sum }) => sum)) }] : [],
    )
    .filter(({ policies }) => policies !== 0)
}

/** All of them as one. */
export const portfolioTotal = (sums: readonly Sum[]): PortfolioFigures => ({
  policies: sums.reduce((total, { count }) => total + count, 0),
  limitFen: sumFen(sums.map(({ amountFen }) => amountFen)),
})
