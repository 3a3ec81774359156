import { identityKey } from '../../../../../config/identity/index.ts'
import { unmarked } from '../../../../kernel/sheetText.ts'
import type { Sheet } from '../../../../platform/workbook/domain/cell.ts'
import { guessMapping, type StatementMapping } from './statementColumns.ts'

/** A row of a file as a person sees it, cell by cell. */
export interface PreviewRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** What a person goes by who says how a file is to be read. */
export interface FilePreview {
  readonly rows: readonly PreviewRow[]
  readonly rowCount: number
  /** As the last file of the account was read, or as the headings suggest; null where neither fits. */
  readonly mapping: StatementMapping | null
}

/** Rows that are shown: banks put some dozen above the headings. */
const SHOWN = 40
const SHOWN_COLUMNS = 40
const SHOWN_CHARACTERS = 100

/** The beginning of a file, with the mapping of the account's last file where its headings are there, else a guess. */
export function previewOf({ rows }: Pick<Sheet, 'rows'>, last: StatementMapping | null): FilePreview {
  const shown = rows.slice(0, SHOWN).map(({ line, cells }): PreviewRow => {
    const width = Math.min(SHOWN_COLUMNS, Math.max(0, ...cells.map(({ column }) => column)))
    const texts = new Map(cells.map(({ column, text }) => [column, unmarked(text).trim().slice(0, SHOWN_CHARACTERS)]))
    return { line, cells: Array.from({ length: width }, (_, index) => texts.get(index + 1) ?? '') }
  })
  const guess = guessMapping(shown.map(({ line, cells }) => ({ line, headings: cells })))
  return { rows: shown, rowCount: rows.length, mapping: last && fits(last, shown) ? last : guess }
}

/** Whether all headings of a mapping stand where it says. */
function fits({ headingLine, columns }: StatementMapping, rows: readonly PreviewRow[]): boolean {
  const keys = new Set(rows.find(({ line }) => line === headingLine)?.cells.map(identityKey))
  return Object.values(columns).every((heading) => keys.has(identityKey(heading)))
}
