import { findHead } from '../../../../../models/bordereauPacks.ts'
import { bordereauStore } from '../../../../../models/bordereaux.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { unmarked } from '../../../../kernel/sheetText.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { findDefinition } from '../../../reference/definition/usecases/findDefinition.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { BordereauMapping, BordereauRef, FileHead } from '../domain/bordereau.ts'
import { type ColumnKind, kindOf, readsAs } from '../domain/columnKind.ts'
import { guessColumns, labelsOf, NEEDED, type SpokenColumn, textOfCell } from '../domain/columns.ts'
import { decideMapping } from './checkBordereau.ts'

/** What a list of a product can say. */
export interface KnownColumn extends SpokenColumn {
  readonly kind: ColumnKind
  readonly needed: boolean
}

/** How a list is probably to be read. */
export interface Suggestion {
  readonly known: readonly KnownColumn[]
  readonly headingLine: number | null
  readonly columns: Readonly<Record<string, string>>
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

export interface SuggestMapping extends BordereauRef {
  readonly product: string
}

/** What the columns of a list probably say, by their headings; nothing where no row looks like headings. */
export async function suggestMapping(
  reader: Reader,
  { bordereauNo, product: code }: SuggestMapping,
): Promise<Suggestion> {
  const head = await headOf(reader, bordereauNo)
  const product = await productOf(reader, code)
  const known = product ? knownColumns(product) : []
  const guess = product ? guessColumns(head.rows, product) : null
  const rows = head.rows.map(({ line, cells }) => ({ line, cells: cells.map(textOfCell) }))
  return { known, headingLine: guess?.headingLine ?? null, columns: guess?.columns ?? {}, rows }
}

/** The first rows of a list of the own organisation, or 404. */
async function headOf(reader: Reader, bordereauNo: string): Promise<FileHead> {
  const { _id } = await getVisible(reader, bordereauStore, bordereauNo)
  return findHead(_id)
}

/** What a list of a product can say, for a template of it. */
export const knownColumns = (product: Product): readonly KnownColumn[] =>
  labelsOf(product).map((column) => ({
    ...column,
    kind: kindOf(column.key, product),
    needed: (NEEDED as readonly string[]).includes(column.key),
  }))

/** The product as it is known today to the own organisation. */
export const productOf = (reader: Reader, code: string): Promise<Product | null> =>
  findDefinition(reader, 'product', { insurerId: reader.actor.organisationId, code, on: reader.businessDate })

export type PreviewList = BordereauRef & BordereauMapping

/** A cell as it would be read: `reads` is null where it is nothing of the kind its column says. */
export interface PreviewCell {
  readonly key: string
  readonly text: string
  readonly reads: string | null
}

export interface ListPreview {
  readonly rows: readonly { readonly line: number; readonly cells: readonly PreviewCell[] }[]
}

const SHOWN = 10

/** The first rows as they would be read by a mapping; refuses a mapping that does not fit. */
export async function previewList(reader: Reader, { bordereauNo, ...mapping }: PreviewList): Promise<ListPreview> {
  const head = await headOf(reader, bordereauNo)
  const product = await productOf(reader, mapping.productCode)
  const places = valueOrThrow(decideMapping(head, mapping, product))
  if (!product) throw new Error('a mapping that fits has a product')
  const rows = head.rows.filter(({ line }) => line > mapping.headingLine).slice(0, SHOWN)
  return {
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: [...places].map(([key, at]): PreviewCell => {
        const cell = cells[at]
        const text = unmarked(textOfCell(cell)).trim()
        const isWhole = cell == null || typeof cell === 'string'
        return { key, text, reads: isWhole ? readsAs(text, key, product, mapping) : null }
      }),
    })),
  }
}
