import { addDays } from '../../../kernel/civilDate.ts'
import { sheetOf } from '../../../platform/http/sheet.ts'
import type { QuoteRow } from './quote.contract.ts'
import type { SubmissionRow } from './underwriting.contract.ts'

/** The list of submissions as a workbook. */
export const submissionSheet = sheetOf<SubmissionRow>({
  number: { is: 'text', zh: '投保单号', en: 'Submission', of: ({ number }) => number },
  state: { is: 'state', kind: 'submission', zh: '状态', en: 'State', of: ({ state }) => state },
  equipment: { is: 'text', zh: '投保标的', en: 'Item', of: ({ firstItemName }) => firstItemName },
  items: { is: 'count', zh: '标的数量', en: 'Items', of: ({ itemCount }) => itemCount },
  party: { is: 'organisation', zh: '制造企业', en: 'Manufacturer', of: ({ parties }) => parties.manufacturerId },
  insurer: { is: 'organisation', zh: '保险公司', en: 'Insurer', of: ({ insurerId }) => insurerId },
  startsOn: { is: 'day', zh: '保险起期', en: 'Cover from', of: ({ period }) => period?.from },
  lastDay: { is: 'day', zh: '保险止期', en: 'Cover to', of: ({ period }) => period && addDays(period.to, -1) },
  limit: { is: 'amount', zh: '保险金额（元）', en: 'Total limit (CNY)', of: ({ totalLimitFen }) => totalLimitFen },
  premium: { is: 'amount', zh: '保险费（元）', en: 'Premium (CNY)', of: ({ premiumFen }) => premiumFen },
  policy: { is: 'text', zh: '保险单号', en: 'Policy', of: ({ policyNo }) => policyNo },
  created: { is: 'instant', zh: '建立时间', en: 'Created at', of: ({ createdAt }) => createdAt },
})

/** The list of quotes as a workbook. */
export const quoteSheet = sheetOf<QuoteRow>({
  number: { is: 'text', zh: '报价单号', en: 'Quote', of: ({ number }) => number },
  state: { is: 'state', kind: 'quote', zh: '状态', en: 'State', of: ({ state }) => state },
  submission: { is: 'text', zh: '投保单号', en: 'Submission', of: ({ submissionNo }) => submissionNo },
  equipment: { is: 'text', zh: '保险标的', en: 'Item', of: ({ firstItemName }) => firstItemName },
  holder: { is: 'organisation', zh: '制造企业', en: 'Manufacturer', of: ({ parties }) => parties.manufacturerId },
  startsOn: { is: 'day', zh: '保险起期', en: 'Cover from', of: ({ period }) => period.from },
  lastDay: { is: 'day', zh: '保险止期', en: 'Cover to', of: ({ period }) => addDays(period.to, -1) },
  limit: { is: 'amount', zh: '保险金额（元）', en: 'Total limit (CNY)', of: ({ totalLimitFen }) => totalLimitFen },
  premium: { is: 'amount', zh: '保险费（元）', en: 'Premium (CNY)', of: ({ premiumFen }) => premiumFen },
  expires: { is: 'day', zh: '有效期至', en: 'Valid until', of: ({ expiresOn }) => expiresOn },
  created: { is: 'instant', zh: '报价时间', en: 'Quoted at', of: ({ createdAt }) => createdAt },
})
