import { sumFigureRanges } from '../../../../../models/figures.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { inForceRange } from '../../../contract/terms/domain/inForceFigures.ts'
import { bookkeeperOf } from '../../../ledger/accounting/usecases/bookkeeper.ts'
import {
  PORTFOLIO_DIMENSIONS,
  type PortfolioDimension,
  type PortfolioFigures,
  type PortfolioLine,
  portfolioRows,
  portfolioTotal,
} from '../domain/portfolio.ts'

export interface FindPortfolio {
  /** The day to its end; the business date where none is named. */
  readonly on?: CivilDate
  readonly by?: readonly PortfolioDimension[]
  /** For the supervisor: one insurer's alone. */
  readonly insurer?: string
}

export interface Portfolio {
  readonly on: CivilDate
  readonly by: readonly PortfolioDimension[]
  readonly rows: readonly PortfolioLine[]
  readonly total: PortfolioFigures
}

/**
 * Policies in force on a day and what they insure, of one's own organisation (its part of a contract that insurers share), or
 * of all insurers for the supervisor. Read from sums that are kept with each policy: as many keys as there are days.
 */
export async function findPortfolio(reader: Reader, command: FindPortfolio): Promise<Portfolio> {
  const { on = reader.businessDate, by: wanted = ['product'], insurer } = command
  const by = PORTFOLIO_DIMENSIONS.filter((dimension) => wanted.includes(dimension))
  const sums = await sumFigureRanges([inForceRange(bookkeeperOf(reader.actor, insurer), on)], reader.session)
  return { on, by, rows: portfolioRows(sums, by), total: portfolioTotal(sums) }
}
