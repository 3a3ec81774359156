import { identityKey } from '../../../../../config/identity/index.ts'
import { USUAL_WORDS } from '../../../../../config/statements/index.ts'

/** What a column of a bank's file can say. */
export const COLUMN_KEYS = [
  'bookedOn',
  'credit',
  'debit',
  'amount',
  'direction',
  'counterparty',
  'counterpartyAccount',
  'reference',
  'text',
  'remark',
  'balance',
] as const
export type StatementColumn = (typeof COLUMN_KEYS)[number]

/** What says what, by the headings of the columns. */
export type Columns = Readonly<Partial<Record<StatementColumn, string>>>

/** Which heading of a file says what, by what the headings are called; what a file does not say is left out. */
export interface StatementMapping {
  /** The row of the headings, as a spreadsheet counts. */
  readonly headingLine: number
  readonly columns: Columns
}

const usualOf = (key: StatementColumn): readonly string[] => USUAL_WORDS.headings[key] ?? []

const KEY_OF: ReadonlyMap<string, StatementColumn> = new Map(
  COLUMN_KEYS.flatMap((key) => usualOf(key).map((heading) => [identityKey(heading), key] as const)),
)

/** Words that begin such a file, by which its encoding is recognised. */
export const USUAL_HEADINGS: readonly string[] = COLUMN_KEYS.flatMap(usualOf)

interface HeadingRow {
  readonly line: number
  readonly headings: readonly string[]
}

/** Lines above the headings say whose account it is and for which days; banks have up to some dozen of them. */
const LINES_LOOKED_AT = 30

/** How a file is probably to be read: the first row whose headings say when and how much. Null where no row does. */
export function guessMapping(rows: readonly HeadingRow[]): StatementMapping | null {
  for (const { line, headings } of rows.slice(0, LINES_LOOKED_AT)) {
    const columns: Partial<Record<StatementColumn, string>> = {}
    for (const heading of headings) {
      const key = KEY_OF.get(identityKey(heading))
      if (key && columns[key] === undefined) columns[key] = heading
    }
    if (columns.bookedOn !== undefined && (columns.credit !== undefined || columns.amount !== undefined))
      return { headingLine: line, columns }
  }
  return null
}
