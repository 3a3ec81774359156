import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { PortfolioDimension, PortfolioFigures, PortfolioLine } from './domain/portfolio.ts'

export type { PortfolioDimension, PortfolioFigures } from './domain/portfolio.ts'

/** A line of what is in force. */
export interface PortfolioRow extends PortfolioLine {
  /** What the region is called, where one is named. */
  readonly regionName: string | null
}

/** GET /portfolio: what is in force at the end of a day, whole. */
export interface PortfolioView extends ListView<PortfolioRow> {
  readonly on: string
  readonly by: readonly PortfolioDimension[]
  readonly totals: PortfolioFigures
}
