import { sheetOf } from '../../../platform/http/sheet.ts'
import type { PortfolioRow } from './portfolio.contract.ts'

/** What is in force as a workbook. */
export const portfolioSheet = sheetOf<PortfolioRow>({
  product: { is: 'text', zh: '产品', en: 'Product', of: ({ product }) => product },
  region: { is: 'text', zh: '地区', en: 'Region', of: ({ region, regionName }) => regionName ?? region },
  insurer: { is: 'organisation', zh: '保险人', en: 'Insurer', of: ({ insurer }) => insurer },
  policies: { is: 'count', zh: '有效保单（件）', en: 'Policies in force', of: ({ policies }) => policies },
  limit: { is: 'amount', zh: '有效保额（元）', en: 'Limit in force (CNY)', of: ({ limitFen }) => limitFen },
})
