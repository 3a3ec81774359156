import { addDays } from '../../../kernel/civilDate.ts'
import { sheetOf } from '../../../platform/http/sheet.ts'
import type { PolicyRow } from './policy.contract.ts'

/** The list of policies as a workbook. */
export const policySheet = sheetOf<PolicyRow>({
  number: { is: 'text', zh: '保险单号', en: 'Policy', of: ({ number }) => number },
  state: { is: 'state', kind: 'policy', zh: '状态', en: 'State', of: ({ state }) => state },
  cover: { is: 'state', kind: 'cover', zh: '保险期间状态', en: 'Cover', of: ({ coverStatus }) => coverStatus },
  equipment: { is: 'text', zh: '保险标的', en: 'Insured item', of: ({ firstItemName }) => firstItemName },
  items: { is: 'count', zh: '标的数量', en: 'Items', of: ({ itemCount }) => itemCount },
  holder: { is: 'organisation', zh: '制造企业', en: 'Manufacturer', of: ({ parties }) => parties.manufacturerId },
  insurer: { is: 'organisation', zh: '保险公司', en: 'Insurer', of: ({ parties }) => parties.insurerIds[0] },
  startsOn: { is: 'day', zh: '保险起期', en: 'Cover from', of: ({ period }) => period.from },
  lastDay: { is: 'day', zh: '保险止期', en: 'Cover to', of: ({ period }) => addDays(period.to, -1) },
  limit: { is: 'amount', zh: '保险金额（元）', en: 'Total limit (CNY)', of: ({ totalLimitFen }) => totalLimitFen },
  premium: { is: 'amount', zh: '保险费（元）', en: 'Premium (CNY)', of: ({ premiumFen }) => premiumFen },
  paid: {
    is: 'amount',
    zh: '已收保费（元）',
    en: 'Premium received (CNY)',
    of: ({ paidPremiumFen }) => paidPremiumFen,
  },
  created: { is: 'instant', zh: '承保时间', en: 'Bound at', of: ({ createdAt }) => createdAt },
})
