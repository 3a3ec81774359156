import { regionName } from '../../../../config/identity/regions.ts'
import type { PortfolioView } from './portfolio.contract.ts'
import type { Portfolio } from './usecases/findPortfolio.ts'

export const portfolioView = ({ rows, total, ...asked }: Portfolio): PortfolioView => ({
  ...asked,
  items: rows.map((row) => ({ ...row, regionName: row.region && regionName(row.region) })),
  nextCursor: null,
  total: { count: rows.length, capped: false },
  totals: total,
})
