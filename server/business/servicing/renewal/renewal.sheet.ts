import { sheetOf } from '../../../platform/http/sheet.ts'
import type { RenewalRow } from './renewal.contract.ts'

/** The list of renewals as a workbook. */
export const renewalSheet = sheetOf<RenewalRow>({
  number: { is: 'text', zh: '续保编号', en: 'Renewal', of: ({ number }) => number },
  policy: { is: 'text', zh: '原保险单号', en: 'Policy', of: ({ policyNo }) => policyNo },
  state: { is: 'state', kind: 'renewal', zh: '状态', en: 'State', of: ({ state }) => state },
  stage: { is: 'state', kind: 'renewalStage', zh: '进度', en: 'Stage', of: ({ stage }) => stage },
  product: { is: 'text', zh: '产品', en: 'Product', of: ({ productCode }) => productCode },
  expiresOn: { is: 'day', zh: '到期日期', en: 'Ends on', of: ({ expiresOn }) => expiresOn },
  expiring: {
    is: 'amount',
    zh: '本期保费（元）',
    en: 'Expiring premium (CNY)',
    of: ({ expiringPremiumFen }) => expiringPremiumFen,
  },
  offered: {
    is: 'amount',
    zh: '续保保费（元）',
    en: 'Offered premium (CNY)',
    of: ({ offeredPremiumFen }) => offeredPremiumFen,
  },
  difference: { is: 'amount', zh: '差额（元）', en: 'Difference (CNY)', of: ({ differenceFen }) => differenceFen },
  renewedBy: { is: 'text', zh: '新保险单号', en: 'Renewed by', of: ({ renewedBy }) => renewedBy?.policyNo ?? null },
  createdAt: { is: 'instant', zh: '生成时间', en: 'Opened at', of: ({ createdAt }) => createdAt },
})
