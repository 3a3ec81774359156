import { sheetOf } from '../../../platform/http/sheet.ts'
import type { EndorsementRow } from './endorsement.contract.ts'

/** The list of endorsements as a workbook. */
export const endorsementSheet = sheetOf<EndorsementRow>({
  number: { is: 'text', zh: '批单号', en: 'Endorsement', of: ({ number }) => number },
  policy: { is: 'text', zh: '保险单号', en: 'Policy', of: ({ policyNo }) => policyNo },
  state: { is: 'text', zh: '状态', en: 'State', of: ({ state }) => state },
  effectiveFrom: { is: 'day', zh: '生效日期', en: 'Effective from', of: ({ effectiveFrom }) => effectiveFrom },
  difference: { is: 'amount', zh: '保费差额（元）', en: 'Difference (CNY)', of: ({ differenceFen }) => differenceFen },
  reason: { is: 'text', zh: '原因', en: 'Reason', of: ({ reason }) => reason },
  createdAt: { is: 'instant', zh: '申请时间', en: 'Asked for at', of: ({ createdAt }) => createdAt },
})
