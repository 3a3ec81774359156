import { BORDEREAU_WORDS } from '../../../../../config/bordereau/index.ts'
import { identityKey } from '../../../../../config/identity/index.ts'
import { type FormField, isCommonField, labelOfField } from '../../../reference/product/domain/form.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { KeptCell, KeptRow } from './bordereau.ts'

/** What is said once of a policy, in its first row. */
export const POLICY_COLUMNS = [
  'foreignNo',
  'holderCode',
  'beneficiaryCode',
  'coverFrom',
  'coverTo',
  'issuedOn',
  'totalLimit',
  'premium',
  'paid',
  'paidOn',
  'paidReference',
] as const
export type PolicyColumn = (typeof POLICY_COLUMNS)[number]

/** What is said of an item, in a row each, with the fields of a product's form that they fill in. */
export const ITEM_COLUMNS = {
  name: 'name',
  value: 'valueFen',
  serialNumber: 'serialNumber',
  catalogueCode: 'catalogueEntryId',
  catalogueEdition: 'catalogueEdition',
  contractNo: 'contractNo',
  contractDate: 'contractDate',
  userCode: 'userId',
  deliveredOn: 'deliveredOn',
  unitOfSupport: 'unitOfSupport',
  firstYear: 'firstYear',
  maturity: 'maturity',
} as const
export type ItemColumn = keyof typeof ITEM_COLUMNS

/** What is said of each cover, with the fields of its terms. */
export const COVER_PARTS = {
  limit: 'limitFen',
  perOccurrence: 'perOccurrenceLimitFen',
  deductible: 'deductibleFen',
  deductibleShare: 'deductiblePpm',
  copay: 'copayPpm',
  premium: 'premiumFen',
} as const
export type CoverPart = keyof typeof COVER_PARTS

export const coverColumn = (cover: string, part: CoverPart): string => `cover.${cover}.${part}`
export const attributeColumn = (name: string): string => `attribute.${name}`

/** The shape of what names a column. */
export const COLUMN_KEY =
  /^(?:[a-zA-Z]{2,30}|cover\.[a-zA-Z][\w-]{0,39}\.[a-zA-Z]{2,20}|attribute\.[a-zA-Z][\w]{0,60})$/

const UNSUPPORTED: readonly FormField['type'][] = [
  'table',
  'organisation',
  'catalogueEntry',
  'catalogueEdition',
  'indicators',
]

/** Fields of the product's own that one cell can say. */
export const attributeFields = ({ itemForm }: Pick<Product, 'itemForm'>): readonly FormField[] =>
  itemForm.filter(({ name, type }) => !isCommonField(name) && !UNSUPPORTED.includes(type))

/** Everything a list of a product's policies can say, in the order of a template. */
export function columnsOf(product: Pick<Product, 'itemForm' | 'covers'>): readonly string[] {
  const asked = new Set(product.itemForm.map(({ name }) => name))
  return [
    ...POLICY_COLUMNS,
    ...product.covers.flatMap(({ code }) => partKeys.map((part) => coverColumn(code, part))),
    ...itemKeys.filter((key) => asked.has(ITEM_COLUMNS[key])),
    ...attributeFields(product).map(({ name }) => attributeColumn(name)),
  ]
}

export const itemKeys = Object.keys(ITEM_COLUMNS) as readonly ItemColumn[]
const partKeys = Object.keys(COVER_PARTS) as readonly CoverPart[]

/** Without these nobody can tell which policy, whose, and when. */
export const NEEDED = ['foreignNo', 'holderCode', 'coverFrom', 'coverTo'] as const

/** Words that begin such a list, by which the encoding of a text is recognised. */
export const USUAL_HEADINGS: readonly string[] = Object.values(BORDEREAU_WORDS.headings).flat()

export interface SpokenColumn {
  readonly key: string
  readonly zh: string
  readonly en: string
}

/** What a column is called in a template. */
export function labelsOf(product: Pick<Product, 'itemForm' | 'covers'>): readonly SpokenColumn[] {
  return columnsOf(product).map((key) => {
    const [zh = key, en = key] = namesOf(key, product)
    return { key, zh, en }
  })
}

/** The first Chinese and the first English name. */
function namesOf(key: string, product: Pick<Product, 'itemForm' | 'covers'>): readonly [string?, string?] {
  const names = wordsFor(key, product)
  return [names.find((name) => /\P{ASCII}/u.test(name)) ?? names[0], names.find((name) => !/\P{ASCII}/u.test(name))]
}

/** All that a column may be called. */
function wordsFor(key: string, { itemForm, covers }: Pick<Product, 'itemForm' | 'covers'>): readonly string[] {
  const [kind, name, part] = key.split('.')
  if (kind === 'cover') {
    const cover = covers.find(({ code }) => code === name)
    const words = BORDEREAU_WORDS.coverParts[part ?? ''] ?? []
    if (!cover) return []
    return words.map((word) => (/\P{ASCII}/u.test(word) ? `${cover.name.zh}${word}` : `${cover.name.en} ${word}`))
  }
  const wanted = kind === 'attribute' ? name : ITEM_COLUMNS[key as ItemColumn]
  const field = itemForm.find((each) => each.name === wanted)
  const label = field ? labelOfField(field) : null
  return [...(BORDEREAU_WORDS.headings[key] ?? []), ...(label ? [label.zh, label.en] : [])]
}

/** Lines above the headings say whose list it is. */
const LINES_LOOKED_AT = 20

/** Which row of the first ones has the headings, and what they say: the one that says most; null where none says which policy. */
export function guessColumns(
  rows: readonly KeptRow[],
  product: Pick<Product, 'itemForm' | 'covers'>,
): { readonly headingLine: number; readonly columns: Readonly<Record<string, string>> } | null {
  const keyOf = new Map<string, string>()
  for (const key of columnsOf(product))
    for (const word of wordsFor(key, product)) if (!keyOf.has(identityKey(word))) keyOf.set(identityKey(word), key)
  const guesses = rows.slice(0, LINES_LOOKED_AT).map(({ line, cells }) => {
    const columns: Record<string, string> = {}
    for (const cell of cells) {
      const heading = textOfCell(cell)
      const key = keyOf.get(identityKey(heading))
      if (key !== undefined && columns[key] === undefined) columns[key] = heading
    }
    return { headingLine: line, columns }
  })
  const [best] = guesses
    .filter(({ columns }) => columns.foreignNo !== undefined)
    .toSorted((one, other) => Object.keys(other.columns).length - Object.keys(one.columns).length)
  return best ?? null
}

export const textOfCell = (cell: KeptCell | undefined): string =>
  cell == null ? '' : (typeof cell === 'string' ? cell : cell.text).trim()

/** Where each column is, counted from 0; what is named and not there is left out. */
export function placesOf(
  heading: KeptRow | undefined,
  columns: Readonly<Record<string, string>>,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [key, name] of Object.entries(columns)) {
    const at = heading?.cells.findIndex((cell) => identityKey(textOfCell(cell)) === identityKey(name)) ?? -1
    if (at >= 0) places.set(key, at)
  }
  return places
}
