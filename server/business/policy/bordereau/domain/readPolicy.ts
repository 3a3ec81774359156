import { addDays, type CivilDate } from '../../../../kernel/civilDate.ts'
import { unmarked } from '../../../../kernel/sheetText.ts'
import { CELL_REFUSALS } from '../../../../platform/workbook/domain/refusalCodes.ts'
import type { WorkbookRefusalCode } from '../../../../platform/workbook/workbook.refusals.ts'
import type { CoverTerms } from '../../../contract/terms/domain/insuredItem.ts'
import type { DraftItem } from '../../../offer/underwriting/domain/submission.ts'
import type { AttributeValue, FormField } from '../../../reference/product/domain/form.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import { dayIn } from '../../collection/domain/lineTexts.ts'
import type { BordereauRefusalCode } from '../bordereau.refusals.ts'
import type { BordereauMapping, KeptRow } from './bordereau.ts'
import { amountIn, choiceIn, integerIn, shareIn, yesIn } from './cellTexts.ts'
import {
  attributeColumn,
  attributeFields,
  COVER_PARTS,
  type CoverPart,
  coverColumn,
  ITEM_COLUMNS,
  POLICY_COLUMNS,
  textOfCell,
} from './columns.ts'
import type { Finding } from './finding.ts'
import type { PackedPolicy } from './pack.ts'

/** A policy as its rows tell it, before anything is looked up. */
export interface ReadPolicy {
  readonly foreignNo: string
  readonly holderCode: string
  readonly beneficiaryCode: string
  readonly from: CivilDate | null
  /** The first day without cover. */
  readonly to: CivilDate | null
  readonly issuedOn: CivilDate | null
  readonly totalLimitFen: number | null
  readonly premiumFen: number | null
  readonly paidFen: number
  readonly paidOn: CivilDate | null
  readonly paidReference: string
  readonly covers: readonly (CoverTerms & { readonly premiumFen: number | null })[]
  readonly items: readonly ReadItem[]
}

/** An item with who uses it and which entry it names, as they are written; both are looked up. */
export interface ReadItem {
  readonly line: number
  readonly draft: DraftItem
  readonly userCode: string
  readonly catalogueCode: string
  readonly catalogueEdition: string
}

/** What reading goes by. */
export interface ReadingOf {
  readonly product: Pick<Product, 'itemForm' | 'covers'>
  readonly mapping: BordereauMapping
  readonly places: ReadonlyMap<string, number>
}

type Code = BordereauRefusalCode | WorkbookRefusalCode

/** What the rows of a policy say, and every cell that cannot be read. */
export function readPolicy(
  { rows }: Pick<PackedPolicy, 'rows'>,
  { product, mapping, places }: ReadingOf,
): { readonly policy: ReadPolicy; readonly findings: readonly Finding[] } {
  const cells = new CellReader(places)
  const [first] = rows
  if (!first) throw new Error('a policy without rows')
  for (const row of rows) cells.readable(row)
  for (const row of rows.slice(1)) cells.sameAs(first, row, [...POLICY_COLUMNS, ...coverKeys(product)])
  const paidFen = cells.of(first, 'paid', amountIn, 'bordereau.amount-invalid') ?? 0
  const to = cells.of(first, 'coverTo', dayIn, 'bordereau.day-invalid')
  const policy: ReadPolicy = {
    foreignNo: cells.text(first, 'foreignNo'),
    holderCode: codeIn(cells.text(first, 'holderCode')),
    beneficiaryCode: codeIn(cells.text(first, 'beneficiaryCode')),
    from: cells.of(first, 'coverFrom', dayIn, 'bordereau.day-invalid'),
    to: to !== null && mapping.endIncluded ? addDays(to, 1) : to,
    issuedOn: cells.of(first, 'issuedOn', dayIn, 'bordereau.day-invalid'),
    totalLimitFen: cells.of(first, 'totalLimit', amountIn, 'bordereau.amount-invalid'),
    premiumFen: cells.of(first, 'premium', amountIn, 'bordereau.amount-invalid'),
    paidFen,
    paidOn: cells.of(first, 'paidOn', dayIn, 'bordereau.day-invalid'),
    paidReference: cells.text(first, 'paidReference'),
    covers: coversIn(cells, first, product),
    items: rows.map((row) => itemIn(cells, row, product)),
  }
  return { policy, findings: cells.findings }
}

const coverKeys = ({ covers }: Pick<Product, 'covers'>): readonly string[] =>
  covers.flatMap(({ code }) => (Object.keys(COVER_PARTS) as CoverPart[]).map((part) => coverColumn(code, part)))

const codeIn = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()

/** The covers that have a limit or a premium; what is not said of a cover is not agreed: no deductible, the whole limit for one loss. */
function coversIn(cells: CellReader, row: KeptRow, { covers }: Pick<Product, 'covers'>): ReadPolicy['covers'] {
  return covers.flatMap(({ code }) => {
    const amount = (part: CoverPart) => cells.of(row, coverColumn(code, part), amountIn, 'bordereau.amount-invalid')
    const share = (part: CoverPart) => cells.of(row, coverColumn(code, part), shareIn, 'bordereau.share-invalid')
    const [limitFen, premiumFen] = [amount('limit'), amount('premium')]
    if (limitFen === null && premiumFen === null) return []
    if (limitFen === null) cells.note(row, coverColumn(code, 'limit'), 'bordereau.cover-limit-missing')
    return {
      code,
      limitFen: limitFen ?? 0,
      perOccurrenceLimitFen: amount('perOccurrence') ?? limitFen ?? 0,
      deductibleFen: amount('deductible') ?? 0,
      deductiblePpm: share('deductibleShare') ?? 0,
      copayPpm: share('copay') ?? 0,
      premiumFen,
    }
  })
}

function itemIn(cells: CellReader, row: KeptRow, product: Pick<Product, 'itemForm'>): ReadItem {
  const fieldOf = (name: string) => product.itemForm.find((field) => field.name === name)
  const textOrNull = (key: string) => cells.text(row, key) || null
  const choice = (key: 'unitOfSupport' | 'maturity') => scalarIn(cells, row, key, fieldOf(ITEM_COLUMNS[key]))
  const unit = choice('unitOfSupport')
  const maturity = choice('maturity')
  const attributes = attributeFields(product).flatMap((field): [string, AttributeValue][] => {
    const value = scalarIn(cells, row, attributeColumn(field.name), field)
    return value === null ? [] : [[field.name, value]]
  })
  return {
    line: row.line,
    userCode: codeIn(cells.text(row, 'userCode')),
    catalogueCode: cells.text(row, 'catalogueCode'),
    catalogueEdition: cells.text(row, 'catalogueEdition'),
    draft: {
      name: textOrNull('name'),
      valueFen: cells.of(row, 'value', amountIn, 'bordereau.amount-invalid'),
      serialNumber: textOrNull('serialNumber'),
      catalogueEntryId: null,
      catalogueEdition: null,
      contractNo: textOrNull('contractNo'),
      contractDate: cells.of(row, 'contractDate', dayIn, 'bordereau.day-invalid'),
      userId: null,
      deliveredOn: cells.of(row, 'deliveredOn', dayIn, 'bordereau.day-invalid'),
      unitOfSupport: unit === 'set' || unit === 'batch' ? unit : null,
      firstYear: cells.of(row, 'firstYear', yesIn, 'bordereau.choice-unknown') ?? false,
      indicators: [],
      maturity: typeof maturity === 'string' ? maturity : null,
      attributes: Object.fromEntries(attributes),
    },
  }
}

/** A value of the kind that a field of the form takes. */
function scalarIn(cells: CellReader, row: KeptRow, key: string, field: FormField | undefined) {
  switch (field?.type) {
    case 'text':
      return cells.text(row, key) || null
    case 'integer':
      return cells.of(row, key, integerIn, 'bordereau.number-invalid')
    case 'money':
      return cells.of(row, key, amountIn, 'bordereau.amount-invalid')
    case 'share':
      return cells.of(row, key, shareIn, 'bordereau.share-invalid')
    case 'date':
      return cells.of(row, key, dayIn, 'bordereau.day-invalid')
    case 'boolean':
      return cells.of(row, key, yesIn, 'bordereau.choice-unknown')
    case 'choice':
      return cells.of(row, key, (text) => choiceIn(text, field), 'bordereau.choice-unknown')
    default:
      return null
  }
}

const LONGEST_VALUE = 100

/** Reads cells of a policy's rows by what their columns say, and notes what cannot be read. */
class CellReader {
  readonly findings: Finding[] = []
  private readonly unreadable = new Set<string>()
  private readonly places: ReadonlyMap<string, number>

  constructor(places: ReadonlyMap<string, number>) {
    this.places = places
  }

  /** As shown: without blanks around it and the mark that keeps a spreadsheet from taking it for a formula. */
  text({ cells }: KeptRow, key: string): string {
    const at = this.places.get(key)
    return at === undefined ? '' : unmarked(textOfCell(cells[at])).trim()
  }

  /** What a cell says; null where it is empty or, with the reason noted, nothing of the kind. */
  of<T>(row: KeptRow, key: string, read: (text: string) => T | null, code: Code): T | null {
    const text = this.text(row, key)
    if (text === '' || this.unreadable.has(`${row.line} ${key}`)) return null
    const value = read(text)
    if (value === null) this.note(row, key, code)
    return value
  }

  note(row: KeptRow, key: string, code: Code): void {
    const value = this.text(row, key).slice(0, LONGEST_VALUE)
    this.findings.push({ line: row.line, key, severity: 'error', code, ...(value !== '' && { value }) })
  }

  /** Notes cells that no program can read whole. */
  readable(row: KeptRow): void {
    for (const [key, at] of this.places) {
      const cell = row.cells[at]
      if (cell == null || typeof cell === 'string') continue
      this.unreadable.add(`${row.line} ${key}`)
      this.note(row, key, CELL_REFUSALS[cell.problem])
    }
  }

  /** What a further row says again of the policy, it says alike. */
  sameAs(first: KeptRow, row: KeptRow, keys: readonly string[]): void {
    for (const key of keys) {
      const [said, again] = [this.text(first, key), this.text(row, key)]
      if (again !== '' && again !== said && !this.unreadable.has(`${row.line} ${key}`))
        this.note(row, key, 'bordereau.row-differs')
    }
  }
}
