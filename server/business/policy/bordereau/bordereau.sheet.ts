import { sheetOf } from '../../../platform/http/sheet.ts'
import type { BordereauRow } from './bordereau.contract.ts'

/** The list of imports as a workbook. */
export const bordereauSheet = sheetOf<BordereauRow>({
  number: { is: 'text', zh: '编号', en: 'Number', of: ({ number }) => number },
  state: { is: 'state', kind: 'bordereau', zh: '状态', en: 'State', of: ({ state }) => state },
  file: { is: 'text', zh: '文件', en: 'File', of: ({ fileName }) => fileName },
  product: { is: 'text', zh: '产品', en: 'Product', of: ({ productCode }) => productCode },
  policies: { is: 'count', zh: '保单数', en: 'Policies', of: ({ counts }) => counts.policies },
  written: { is: 'count', zh: '已写入', en: 'Written', of: ({ counts }) => counts.written },
  known: { is: 'count', zh: '原已登记', en: 'On file before', of: ({ counts }) => counts.known },
  wrong: { is: 'count', zh: '有错误', en: 'Wrong', of: ({ counts }) => counts.wrong },
  importedBy: { is: 'text', zh: '导入人', en: 'Imported by', of: ({ importedByName }) => importedByName },
  createdAt: { is: 'instant', zh: '导入时间', en: 'Imported at', of: ({ createdAt }) => createdAt },
})
