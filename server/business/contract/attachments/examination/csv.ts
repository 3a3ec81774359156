import { isFormulaLike } from '../../../../kernel/sheetText.ts'
import { type Examination, shown } from './examination.ts'

/** A formula that calls something: a program (`=cmd|' /C …'!A0`) or a function, which may send the sheet elsewhere. */
const CALLS = /[|(]/

/** Looks through a CSV for cells that a spreadsheet would run. Negative numbers and plain sums are no harm. */
export function examineCsv(bytes: Buffer): Examination {
  const cells = bytes.toString('utf8').split(/[,;\t\r\n]/)
  const formula = cells.map((cell) => cell.replace(/^\s*"/, '')).find((cell) => isFormulaLike(cell) && CALLS.test(cell))
  return {
    officeKind: null,
    findings: formula === undefined ? [] : [{ code: 'attachment.dde', value: shown(formula) }],
  }
}
