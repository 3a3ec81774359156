import { sheetOf } from '../../../platform/http/sheet.ts'
import type { SanctionView } from './sanctions.contract.ts'

/** The register as a workbook. */
export const sanctionSheet = sheetOf<SanctionView>({
  number: { is: 'text', zh: '编号', en: 'Entry', of: ({ number }) => number },
  standing: {
    is: 'state',
    kind: 'standing',
    zh: '是否有效',
    en: 'Standing',
    of: ({ inForce }) => (inForce ? 'inForce' : 'notInForce'),
  },
  name: { is: 'text', zh: '名称', en: 'Name', of: ({ name }) => name },
  creditCode: { is: 'text', zh: '统一社会信用代码', en: 'Credit code', of: ({ creditCode }) => creditCode },
  kind: { is: 'text', zh: '类型', en: 'Kind', of: ({ kind }) => kind },
  document: { is: 'text', zh: '文号', en: 'Document', of: ({ documentReference }) => documentReference },
  from: { is: 'day', zh: '起始日', en: 'From', of: ({ from }) => from },
  to: { is: 'day', zh: '截止日', en: 'To', of: ({ to }) => to },
  state: { is: 'state', kind: 'sanction', zh: '状态', en: 'State', of: ({ state }) => state },
})
