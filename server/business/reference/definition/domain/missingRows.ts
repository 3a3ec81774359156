import type { TariffRow, TariffTable } from '../../product/domain/tariff.ts'
import { keysText, type TableKey } from './tariffTable.ts'

/** The values a fact can have, where they are known: choices of a form, categories of a catalogue. */
export type KnownValues = (fact: string) => readonly string[] | null

/** More combinations than this are not tried; a table that lacks none has fewer. */
const MAX_COMBINATIONS = 100_000

/**
 * Combinations of keys without a row, as in `1000 – ∞ / prototype`; a key that is missing whole stands for all below it.
 * As in a look-up, the dimensions are gone through in their order: what is missing is asked of the rows that agree in the
 * dimensions before, so of each band by itself. Values nobody knows are those the table uses, where it also has known ones.
 */
export function missingRows({ dimensions, rows }: TariffTable, known: KnownValues): readonly string[] {
  if (!dimensions.some(({ fact, kind }) => kind === 'exact' && known(fact))) return []
  const values = dimensions.map(({ fact, kind }, index) =>
    kind === 'exact' ? (known(fact) ?? usedValues(rows, index)) : [],
  )
  const missing: string[] = []
  let tried = 0
  const search = (members: readonly TariffRow[], before: readonly TableKey[]): void => {
    const dimension = before.length
    const wanted = values[dimension] ?? []
    tried += wanted.length
    if (dimension === dimensions.length || tried > MAX_COMBINATIONS) return
    const groups = groupsOf(members, dimension)
    for (const value of wanted) if (!groups.has(value)) missing.push(keysText([...before, value]))
    for (const { key, members: below } of groups.values()) search(below, [...before, key])
  }
  search(rows, [])
  return missing
}

const usedValues = (rows: readonly TariffRow[], dimension: number): string[] => [
  ...new Set(rows.map(({ keys }) => String(keys[dimension]))),
]

/** Rows by their key in a dimension. */
function groupsOf(rows: readonly TariffRow[], dimension: number) {
  const groups = new Map<string, { readonly key: TableKey; readonly members: TariffRow[] }>()
  for (const row of rows) {
    const key = row.keys[dimension] ?? ''
    const text = keysText([key])
    const group = groups.get(text)
    if (group) group.members.push(row)
    else groups.set(text, { key, members: [row] })
  }
  return groups
}
