import type {
  Difference,
  LeafValue,
  TariffTable,
} from '../../../server/business/reference/definition/definition.contract.ts'
import { formatFen, formatPpm } from '../format.ts'
import { marksOf } from '../i18n/marks.ts'
import { type KeyNames, keyText, valueText } from '../product/tariffText.ts'
import type { Words } from '../product/words.ts'

interface DifferenceText {
  readonly name: string
  readonly before: string
  readonly after: string
}

type Tables = readonly (readonly [code: string, table: TariffTable])[]

/** A difference as people read it: where it is, and both values in their unit. */
export function differenceText(
  { path, label, before, after }: Difference,
  tables: Tables,
  words: Words,
  names: KeyNames,
): DifferenceText {
  const row = rowOf(path, tables)
  if (row) {
    const { table, keys } = row
    const text = (value: LeafValue) => (typeof value === 'number' ? valueText(table.valueKind, value) : '—')
    return {
      name: `${table.name[names.language]} · ${keysText(table, keys, names)}`,
      before: text(before),
      after: text(after),
    }
  }
  const name = label[names.language].split(' · ').map(words).join(' · ')
  return { name, before: leafText(path, before, words, names), after: leafText(path, after, words, names) }
}

/** Which row of which table a path leads to: `tables.baseRate.rows.rail-transit / 0 – ∞`. */
function rowOf(path: string, tables: Tables): { readonly table: TariffTable; readonly keys: readonly string[] } | null {
  for (const [code, table] of tables) {
    const place = `tables.${code}.rows.`
    if (path.startsWith(place)) return { table, keys: path.slice(place.length).split(' / ') }
  }
  return null
}

const BAND = /^(\d+) – (\d+|∞)$/

/** The keys of a row in the words of the tariff page. */
const keysText = ({ dimensions }: TariffTable, keys: readonly string[], names: KeyNames): string =>
  keys
    .map((key, place) => {
      const dimension = dimensions[place]
      const [, from, to] = BAND.exec(key) ?? []
      if (!dimension) return key
      if (from === undefined || dimension.kind === 'exact') return keyText(dimension, key, names)
      return keyText(dimension, { from: Number(from), to: to === '∞' ? null : Number(to) }, names)
    })
    .join(' · ')

/** Figures in the unit that a name on the way to them ends in; lists of words word by word. */
function leafText(path: string, value: LeafValue, words: Words, { language, t }: KeyNames): string {
  if (value === null || value === '') return '—'
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no')
  if (typeof value === 'string') {
    const said = value.split(', ').map(words)
    return said.join(language === 'zh' && said.join(', ') !== value ? marksOf(language).comma : ', ')
  }
  const unit = path.split('.').findLast((part) => /(?:Fen|Ppm)$/.test(part)) ?? ''
  if (unit.endsWith('Fen')) return `¥${formatFen(value)}`
  return unit ? formatPpm(value) : String(value)
}
