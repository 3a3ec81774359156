import { regionName } from '../../../../config/identity/regions.ts'
import { wholeList } from '../../../platform/http/listing.ts'
import type { PortfolioView } from './portfolio.contract.ts'
import type { Portfolio } from './usecases/findPortfolio.ts'

export const portfolioView = ({ rows, total, ...asked }: Portfolio): PortfolioView => ({
  ...asked,
  ...wholeList(rows.map((row) => ({ ...row, regionName: row.region && regionName(row.region) }))),
  totals: total,
})
