import { sheetOf } from '../../../platform/http/sheet.ts'
import type { GrantView } from './authority.contract.ts'

/** The list of grants as a workbook. */
export const grantSheet = sheetOf<GrantView>({
  number: { is: 'text', zh: '授权编号', en: 'Grant', of: ({ number }) => number },
  standing: { is: 'state', kind: 'grant', zh: '状态', en: 'Standing', of: ({ standing }) => standing },
  holder: { is: 'text', zh: '被授权人', en: 'Holder', of: ({ holder }) => holder.userId ?? holder.role },
  decision: { is: 'text', zh: '授权事项', en: 'Decision', of: ({ decision }) => decision },
  product: { is: 'text', zh: '产品', en: 'Product', of: ({ productCode }) => productCode },
  limit: { is: 'amount', zh: '限额（元）', en: 'Limit (CNY)', of: ({ limitFen }) => limitFen },
  approvals: { is: 'count', zh: '审批人数', en: 'Approvals', of: ({ approvals }) => approvals },
  validFrom: { is: 'day', zh: '生效日', en: 'Valid from', of: ({ validFrom }) => validFrom },
  validTo: { is: 'day', zh: '到期日', en: 'Valid to', of: ({ validTo }) => validTo },
})
