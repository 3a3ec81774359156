import { identityKey, whyNoIdentity } from '../../../../../config/identity/index.ts'
import { RESULT_WORDS } from '../../../../../config/statements/index.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import { unmarked } from '../../../../kernel/sheetText.ts'
import { addressOf, cellAt, type Sheet, type SheetRow } from '../../../../platform/workbook/domain/cell.ts'
import { CELL_REFUSALS } from '../../../../platform/workbook/domain/refusalCodes.ts'
import type { WorkbookRefusalCode } from '../../../../platform/workbook/workbook.refusals.ts'
import { dayIn, fenIn } from '../../../policy/collection/domain/lineTexts.ts'
import type { PaymentRunRefusalCode } from '../paymentRun.refusals.ts'
import type { PaymentItem } from './paymentItem.ts'

/** Most rows of one file. */
const MAX_ROWS = 2_000

export const RESULT_COLUMNS = ['item', 'status', 'amount', 'on', 'reference', 'reason'] as const
export type ResultColumn = (typeof RESULT_COLUMNS)[number]
const NEEDED: readonly ResultColumn[] = ['item', 'status', 'amount']

const wordsOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(identityKey))
const COLUMN_OF: ReadonlyMap<string, ResultColumn> = new Map(
  RESULT_COLUMNS.flatMap((column) =>
    (RESULT_WORDS.headings[column] ?? []).map((heading) => [identityKey(heading), column] as const),
  ),
)
const [PAID, FAILED] = [wordsOf(RESULT_WORDS.paid), wordsOf(RESULT_WORDS.failed)]

/** Words that begin such a file, by which its encoding is recognised. */
export const RESULT_HEADINGS: readonly string[] = Object.values(RESULT_WORDS.headings).flat()

/** What a row says of an item. */
export interface ReportedResult {
  readonly itemNo: string
  readonly paid: boolean
  readonly on: CivilDate
  readonly reference: string
  readonly reason: string
}

/** What the rows are held against. */
export interface ResultContext {
  /** The items of the run by number. */
  readonly items: ReadonlyMap<string, Pick<PaymentItem, 'state' | 'amountFen'>>
  /** The day the file went out, and today. */
  readonly from: CivilDate
  readonly today: CivilDate
}

type ResultRefusal = Refusal<PaymentRunRefusalCode | WorkbookRefusalCode>
type Places = ReadonlyMap<ResultColumn, number>

/**
 * What a bank's file says of the items of a run, in its order, or everything that is wrong with it, each with its cell: what it
 * does not name stays open. An item that has its result already, or comes twice, is refused, and so is any other amount.
 */
export function parseResult(
  sheet: Pick<Sheet, 'name' | 'rows'>,
  context: ResultContext,
): Decision<readonly ReportedResult[], PaymentRunRefusalCode | WorkbookRefusalCode> {
  const heading = sheet.rows.map((row) => ({ row, places: placesOf(row) })).find(({ places }) => hasAll(places))
  if (!heading) return refused({ code: 'paymentRun.result-column-missing' })
  const rows = sheet.rows.filter(({ line, cells }) => line > heading.row.line && cells.length > 0)
  if (rows.length === 0) return refused({ code: 'paymentRun.result-empty' })
  if (rows.length > MAX_ROWS)
    return refused({ code: 'paymentRun.result-too-long', value: rows.length, threshold: MAX_ROWS })
  const seen = new Map<string, number>()
  const read = rows.map((row) => parseRow({ sheet: sheet.name, row, places: heading.places, seen }, context))
  const refusals = read.flatMap(({ refusals: own }) => own)
  if (refusals.length > 0) return refused(...refusals)
  return accepted(read.flatMap(({ result }) => result ?? []))
}

const hasAll = (places: Places): boolean => NEEDED.every((column) => places.has(column))

function placesOf({ cells }: SheetRow): Places {
  const places = new Map<ResultColumn, number>()
  for (const { column, text } of cells) {
    const key = COLUMN_OF.get(identityKey(textOf(text)))
    if (key && !places.has(key)) places.set(key, column)
  }
  return places
}

interface Reading {
  readonly sheet: string
  readonly row: SheetRow
  readonly places: Places
  /** Items that rows before it named, with their lines. */
  readonly seen: Map<string, number>
}

interface Read {
  readonly result: ReportedResult | null
  readonly refusals: readonly ResultRefusal[]
}

function parseRow({ sheet, row, places, seen }: Reading, { items, from, today }: ResultContext): Read {
  const refusals: ResultRefusal[] = []
  const cellOf = (key: ResultColumn) => cellAt(row, places.get(key) ?? 0)
  const text = (key: ResultColumn): string => textOf(cellOf(key)?.text ?? '')
  const refuse = (
    code: PaymentRunRefusalCode | WorkbookRefusalCode,
    key: ResultColumn,
    more: Partial<ResultRefusal> = {},
  ) => {
    const value = text(key).slice(0, 100)
    const reference = addressOf(sheet, row.line, places.get(key) ?? 1)
    refusals.push({ code, field: `rows.${row.line}.${key}`, ...(value !== '' && { value }), reference, ...more })
  }
  for (const key of places.keys()) {
    const cell = cellOf(key)
    if (cell?.is === 'wrong') refuse(CELL_REFUSALS[cell.problem], key)
    else if (cell?.formula) refuse('paymentRun.result-formula', key)
  }
  if (refusals.length > 0) return { result: null, refusals }

  const itemNo = text('item').normalize('NFKC').toUpperCase()
  const item = items.get(itemNo)
  const before = seen.get(itemNo)
  seen.set(itemNo, before ?? row.line)
  if (!item || item.state === 'released') refuse('paymentRun.result-item-unknown', 'item')
  else if (before !== undefined) refuse('paymentRun.result-repeated', 'item', { threshold: before })
  else if (item.state !== 'waiting') refuse('paymentRun.result-known', 'item')
  const status = identityKey(text('status'))
  const paid = PAID.has(status)
  if (!paid && !FAILED.has(status)) refuse('paymentRun.result-status-unknown', 'status')
  const amountFen = text('amount') === '' ? null : fenIn(text('amount'))
  if (amountFen === null) refuse('paymentRun.result-amount-invalid', 'amount')
  else if (item && amountFen !== item.amountFen) refuse('paymentRun.result-amount-differs', 'amount')
  const on = text('on') === '' ? today : dayIn(text('on'))
  if (on === null) refuse('paymentRun.result-day-invalid', 'on')
  else if (on < from || on > today) refuse('paymentRun.result-day-outside', 'on', { threshold: from })
  const reference = text('reference').slice(0, 60)
  if (paid && reference !== '' && whyNoIdentity(reference) !== null)
    refuse('paymentRun.result-reference-empty', 'reference')
  if (refusals.length > 0 || on === null) return { result: null, refusals }
  return {
    result: { itemNo, paid, on, reference: reference || itemNo, reason: paid ? '' : text('reason').slice(0, 300) },
    refusals,
  }
}

/** As shown: without blanks around it and the mark that keeps a spreadsheet from taking it for a formula. */
const textOf = (text: string): string => unmarked(text).trim()
