import { identityKey, whyNoIdentity } from '../../../../../config/identity/index.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import { unmarked } from '../../../../kernel/sheetText.ts'
import { textProblem } from '../../../../kernel/text.ts'
import {
  addressOf,
  cellAt,
  type PlacedCell,
  type Sheet,
  type SheetRow,
} from '../../../../platform/workbook/domain/cell.ts'
import { CELL_REFUSALS } from '../../../../platform/workbook/domain/refusalCodes.ts'
import type { WorkbookRefusalCode } from '../../../../platform/workbook/workbook.refusals.ts'
import type { CollectionRefusalCode } from '../collection.refusals.ts'
import type { BankLine } from './bankLine.ts'
import { dayIn, directionIn, fenIn } from './lineTexts.ts'
import type { StatementColumn, StatementMapping } from './statementColumns.ts'

/** Most lines of one file: one transaction keeps them all. */
export const MAX_LINES = 1000

/** A line as the file tells it; `amountFen` below zero where money went. */
export interface ParsedLine extends Omit<BankLine, 'organisationId' | 'statementNo' | 'bankAccountNo'> {
  /** The key its reference is the same by. */
  readonly key: string
  /** What the account stood at after it, where the file says so. */
  readonly balanceFen: number | null
}

type LineRefusal = Refusal<CollectionRefusalCode | WorkbookRefusalCode>
type Found = Decision<readonly ParsedLine[], CollectionRefusalCode | WorkbookRefusalCode>

/** The lines of a bank's file in its order, or everything that is wrong with it, each with its cell. */
export function parseStatement(
  sheet: Pick<Sheet, 'name' | 'rows'>,
  mapping: StatementMapping,
  today: CivilDate,
): Found {
  const heading = sheet.rows.find(({ line }) => line === mapping.headingLine)
  if (!heading) return refused({ code: 'collection.heading-missing', value: mapping.headingLine })
  const places = placesOf(heading, mapping)
  const missing = missingColumns(mapping, places)
  if (missing.length > 0) return refused(...missing)
  const rows = sheet.rows.filter(({ line, cells }) => line > mapping.headingLine && cells.length > 0)
  const lines = rows.filter((row) => isLine(row, places))
  if (lines.length === 0) return refused({ code: 'collection.lines-missing' })
  if (lines.length > MAX_LINES)
    return refused({ code: 'collection.too-many-lines', value: lines.length, threshold: MAX_LINES })
  const parsed = lines.map((row) => parseLine({ sheet: sheet.name, row, places, today }))
  const refusals = [...parsed.flatMap(({ refusals: own }) => own), ...repeated(parsed, sheet.name, places)]
  if (refusals.length > 0) return refused(...refusals)
  return accepted(parsed.flatMap(({ line }) => (line ? [line] : [])))
}

type Places = ReadonlyMap<StatementColumn, number>

function placesOf({ cells }: SheetRow, { columns }: StatementMapping): Places {
  const named = Object.entries(columns) as [StatementColumn, string][]
  return new Map(
    named.flatMap(([key, heading]) => {
      const cell = cells.find(({ text }) => identityKey(textOf(text)) === identityKey(heading))
      return cell ? [[key, cell.column] as const] : []
    }),
  )
}

const ALWAYS = ['bookedOn', 'reference'] as const

/** Columns that are named and not there, and what no file can do without. */
function missingColumns({ columns, headingLine }: StatementMapping, places: Places): LineRefusal[] {
  const named = (Object.entries(columns) as [StatementColumn, string][]).filter(([key]) => !places.has(key))
  const needed = ALWAYS.filter((key) => columns[key] === undefined)
  const amounts = columns.credit === undefined && columns.amount === undefined
  return [
    ...named.map(
      ([key, value]): LineRefusal => ({
        code: 'collection.column-not-found',
        field: key,
        value,
        reference: String(headingLine),
      }),
    ),
    ...needed.map((key): LineRefusal => ({ code: 'collection.column-needed', field: key })),
    ...(amounts ? [{ code: 'collection.column-needed', field: 'credit' } as const] : []),
  ]
}

/** Sums and remarks below the lines have neither a day nor a reference. */
const isLine = (row: SheetRow, places: Places): boolean =>
  ALWAYS.some((key) => cellAt(row, places.get(key) ?? 0) !== null)

interface Reading {
  readonly sheet: string
  readonly row: SheetRow
  readonly places: Places
  readonly today: CivilDate
}

interface Parsed {
  readonly line: ParsedLine | null
  readonly refusals: readonly LineRefusal[]
}

function parseLine({ sheet, row, places, today }: Reading): Parsed {
  const refusals: LineRefusal[] = []
  const cellOf = (key: StatementColumn): PlacedCell | null => cellAt(row, places.get(key) ?? 0)
  const text = (key: StatementColumn): string => textOf(cellOf(key)?.text ?? '')
  const refuse = (
    code: CollectionRefusalCode | WorkbookRefusalCode,
    key: StatementColumn,
    more: Partial<LineRefusal> = {},
  ) => {
    const value = text(key).slice(0, 100)
    const reference = addressOf(sheet, row.line, places.get(key) ?? 1)
    refusals.push({ code, field: `rows.${row.line}.${key}`, ...(value !== '' && { value }), reference, ...more })
  }
  for (const key of places.keys()) {
    const cell = cellOf(key)
    if (cell?.is === 'wrong') refuse(CELL_REFUSALS[cell.problem], key)
    else if (textProblem(text(key), { multiline: true })) refuse('table.cell-unseen', key)
  }
  const wrong = new Set(refusals.map(({ field }) => field))
  const isWhole = (key: StatementColumn) => !wrong.has(`rows.${row.line}.${key}`)

  const bookedOn = dayIn(text('bookedOn'))
  if (isWhole('bookedOn')) {
    if (bookedOn === null) refuse('collection.day-invalid', 'bookedOn')
    else if (bookedOn > today) refuse('collection.day-in-future', 'bookedOn', { threshold: today })
  }
  const reference = text('reference')
  const why = whyNoIdentity(reference)
  if (isWhole('reference') && why !== null)
    refuse(why === 'silent' ? 'collection.reference-empty' : 'collection.reference-placeholder', 'reference')
  const amountFen = amountOf(places, text, (code, key) => isWhole(key) && refuse(code, key))
  const balance = places.has('balance') ? text('balance') : ''
  const balanceFen = balance === '' ? null : fenIn(balance)
  if (balance !== '' && balanceFen === null && isWhole('balance')) refuse('collection.amount-invalid', 'balance')

  if (refusals.length > 0 || bookedOn === null || amountFen === null) return { line: null, refusals }
  const line: ParsedLine = {
    line: row.line,
    bookedOn,
    amountFen,
    reference: reference.slice(0, 100),
    key: identityKey(reference),
    counterparty: text('counterparty').slice(0, 200),
    counterpartyAccount: text('counterpartyAccount').slice(0, 60) || null,
    text: [text('text'), text('remark')]
      .filter((part) => part !== '')
      .join(' · ')
      .slice(0, 500),
    balanceFen,
  }
  return { line, refusals }
}

/** What came, below zero what went, by whichever columns say so; null, with the reason told, where they do not. */
function amountOf(
  places: Places,
  text: (key: StatementColumn) => string,
  refuse: (code: CollectionRefusalCode, key: StatementColumn) => void,
): number | null {
  const fenOf = (key: StatementColumn): number | null => {
    const fen = fenIn(text(key))
    if (fen === null) refuse('collection.amount-invalid', key)
    return fen
  }
  if (places.has('credit')) {
    const [credit, debit] = [fenOf('credit'), fenOf('debit')]
    if (credit === null || debit === null) return null
    const fen = credit - Math.abs(debit)
    if ((credit !== 0) !== (debit !== 0)) return fen
    refuse('collection.amount-not-one', 'credit')
    return null
  }
  const fen = fenOf('amount')
  if (fen === null) return null
  if (fen === 0) {
    refuse('collection.amount-not-one', 'amount')
    return null
  }
  if (!places.has('direction')) return fen
  const direction = directionIn(text('direction'))
  if (direction === null) {
    refuse('collection.direction-unknown', 'direction')
    return null
  }
  return direction * Math.abs(fen)
}

/** As shown: without blanks around it and the mark that keeps a spreadsheet from taking it for a formula. */
const textOf = (text: string): string => unmarked(text).trim()

/** A bank numbers a credit once a day: where two lines have one number, another column tells them apart. */
function repeated(parsed: readonly Parsed[], sheet: string, places: Places): LineRefusal[] {
  const seen = new Map<string, number>()
  return parsed.flatMap(({ line }): LineRefusal[] => {
    if (!line || line.amountFen < 0) return []
    const first = seen.get(`${line.bookedOn} ${line.key}`)
    if (first === undefined) {
      seen.set(`${line.bookedOn} ${line.key}`, line.line)
      return []
    }
    return [
      {
        code: 'collection.reference-repeated',
        field: `rows.${line.line}.reference`,
        value: line.reference,
        threshold: first,
        reference: addressOf(sheet, line.line, places.get('reference') ?? 1),
      },
    ]
  })
}
