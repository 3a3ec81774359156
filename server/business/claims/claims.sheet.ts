import { sheetOf } from '../../platform/http/sheet.ts'
import type { ClaimRow } from './claims.contract.ts'

/** The list of claims as a workbook. */
export const claimSheet = sheetOf<ClaimRow>({
  number: { is: 'text', zh: '赔案号', en: 'Claim', of: ({ number }) => number },
  state: { is: 'state', kind: 'claim', zh: '状态', en: 'State', of: ({ state }) => state },
  deadline: { is: 'day', zh: '时限', en: 'Deadline', of: ({ nextClock }) => nextClock?.dueOn },
  policy: { is: 'text', zh: '保险单号', en: 'Policy', of: ({ policyNo }) => policyNo },
  holder: { is: 'organisation', zh: '制造企业', en: 'Manufacturer', of: ({ parties }) => parties.manufacturerId },
  lossOn: { is: 'day', zh: '出险日期', en: 'Loss on', of: ({ lossOn }) => lossOn },
  noticedOn: { is: 'day', zh: '报案日期', en: 'Noticed on', of: ({ noticedOn }) => noticedOn },
  description: { is: 'text', zh: '出险经过', en: 'What happened', of: ({ descriptionZh }) => descriptionZh },
  estimated: {
    is: 'amount',
    zh: '估损金额（元）',
    en: 'Estimated (CNY)',
    of: ({ estimatedLossFen }) => estimatedLossFen,
  },
  reserve: { is: 'amount', zh: '未决赔款准备（元）', en: 'Reserve (CNY)', of: ({ reserveFen }) => reserveFen },
  payable: { is: 'amount', zh: '应赔金额（元）', en: 'Payable (CNY)', of: ({ payableFen }) => payableFen },
  paid: { is: 'amount', zh: '已赔金额（元）', en: 'Paid (CNY)', of: ({ paidFen }) => paidFen },
  created: { is: 'instant', zh: '建案时间', en: 'Entered at', of: ({ createdAt }) => createdAt },
})
