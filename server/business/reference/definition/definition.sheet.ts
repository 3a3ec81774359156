import { sheetOf } from '../../../platform/http/sheet.ts'
import type { DefinitionRow } from './definition.contract.ts'

/** The list of versions as a workbook. */
export const definitionSheet = sheetOf<DefinitionRow>({
  number: { is: 'text', zh: '编号', en: 'Number', of: ({ number }) => number },
  kind: { is: 'text', zh: '类型', en: 'Kind', of: ({ kind }) => kind },
  code: { is: 'text', zh: '代码', en: 'Code', of: ({ code }) => code },
  name: { is: 'text', zh: '名称', en: 'Name', of: ({ name }) => name },
  state: { is: 'state', kind: 'definition', zh: '状态', en: 'State', of: ({ state }) => state },
  updated: { is: 'instant', zh: '更新时间', en: 'Updated at', of: ({ updatedAt }) => updatedAt },
})
