import { multiplyRatio } from '../../../../kernel/money.ts'
import type { Scalar } from './form.ts'
import type { Band, TariffRow, TariffTable } from './tariff.ts'

/** What a table answers: its value and the row it stands in, or the dimension that no row reaches. */
export type Found = { readonly value: number; readonly row: number | null } | { readonly missed: Miss }

export interface Miss {
  readonly dimension: number
  /** Nearest end of the table's bands; absent for exact dimensions and unknown facts. */
  readonly threshold?: number
}

interface Leaf {
  readonly value: number
  readonly row: number
}
type Node = Leaf | ExactNode | BandNode
interface ExactNode {
  readonly byText: Map<string, Node>
}
interface BandNode {
  readonly bands: { readonly from: number; readonly to: number; readonly below: Node }[]
}

const indexes = new WeakMap<TariffTable, Node>()

/** Looks a table up by the facts of its dimensions, in order: hash and binary search, never a scan of rows. */
export function lookUp(table: TariffTable, facts: readonly Scalar[]): Found {
  let node = indexOf(table)
  for (const [dimension, fact] of facts.entries()) {
    if (fact === null)
      return table.missing === undefined ? { missed: { dimension } } : { value: table.missing, row: null }
    const next =
      'byText' in node ? node.byText.get(String(fact)) : 'bands' in node ? bandOf(node, Number(fact)) : undefined
    if (next === undefined) return { missed: { dimension, ...thresholdOf(node, Number(fact)) } }
    if ('bands' in node && table.dimensions[dimension]?.banding === 'interpolated')
      return interpolated(node, Number(fact))
    node = next
  }
  if (!('value' in node)) throw new Error('a table is looked up by all its dimensions')
  return node
}

/** A band with its value, as one leaf of the index has it. */
export interface BandValue extends Leaf {
  readonly from: number
  /** Infinite where nothing ends it. */
  readonly to: number
}

/**
 * All bands of the last dimension, in their order, for the facts of those before it: what a marginal table is sliced by.
 * The first dimension that no row reaches, where the facts do not lead there.
 */
export function bandsOf(
  table: TariffTable,
  facts: readonly Scalar[],
): readonly BandValue[] | { readonly missed: Miss } {
  let node = indexOf(table)
  for (const [dimension, fact] of facts.entries()) {
    const next = 'byText' in node && fact !== null ? node.byText.get(String(fact)) : undefined
    if (next === undefined) return { missed: { dimension } }
    node = next
  }
  return 'bands' in node ? node.bands.map(({ from, to, below }) => ({ from, to, ...leafOf(below) })) : []
}

/** On a straight line from the value at the beginning of the band to that of the next; the last band's value stays. */
function interpolated({ bands }: BandNode, fact: number): Leaf {
  const at = bands.findLastIndex(({ from }) => from <= fact)
  const [band, next] = [bands[at], bands[at + 1]]
  if (!band) throw new Error('a fact is looked up in a band that holds it')
  const { value, row } = leafOf(band.below)
  if (!next) return { value, row }
  const rise = leafOf(next.below).value - value
  return { value: value + multiplyRatio(rise, fact - band.from, next.from - band.from, 'halfUp'), row }
}

function leafOf(node: Node): Leaf {
  if (!('value' in node)) throw new Error('only the last dimension of a table may be marginal or interpolated')
  return node
}

/** The index is made once per table: tables are data that never change. */
function indexOf(table: TariffTable): Node {
  const known = indexes.get(table)
  if (known) return known
  const made = nodeOf(table, [...table.rows.keys()], 0)
  indexes.set(table, made)
  return made
}

/** Rows that agree in the dimensions before stand below one node. Rows that collide are found before publication. */
function nodeOf(table: TariffTable, rows: readonly number[], dimension: number): Node {
  const [first = 0] = rows
  if (dimension === table.dimensions.length) return { value: (table.rows[first] as TariffRow).value, row: first }
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const key = keyText(table.rows[row]?.keys[dimension] as string | Band)
    const members = groups.get(key)
    if (members) members.push(row)
    else groups.set(key, [row])
  }
  if (table.dimensions[dimension]?.kind === 'exact') {
    return { byText: new Map([...groups].map(([text, members]) => [text, nodeOf(table, members, dimension + 1)])) }
  }
  const bands = [...groups.values()].map((members) => {
    const { from, to } = bandAt(table, members[0] as number, dimension)
    return { from, to: to ?? Number.POSITIVE_INFINITY, below: nodeOf(table, members, dimension + 1) }
  })
  return { bands: bands.toSorted((a, b) => a.from - b.from) }
}

const bandAt = ({ rows }: TariffTable, row: number, dimension: number): Band =>
  (rows[row] as TariffRow).keys[dimension] as Band

const keyText = (key: string | Band): string => (typeof key === 'string' ? key : `${key.from}|${key.to}`)

function bandOf({ bands }: BandNode, value: number): Node | undefined {
  let [low, high] = [0, bands.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((bands[middle] as BandNode['bands'][number]).from <= value) low = middle + 1
    else high = middle
  }
  const band = bands[low - 1]
  return band && value < band.to ? band.below : undefined
}

/** The end of the bands that the value missed: the beginning of the next one above, or the end of the last one below. */
function thresholdOf(node: Node, value: number): { threshold: number } | Record<never, never> {
  if (!('bands' in node)) return {}
  const above = node.bands.find(({ from }) => from > value)
  const threshold = above?.from ?? node.bands.at(-1)?.to
  return threshold === undefined || !Number.isFinite(threshold) ? {} : { threshold }
}

const texts = new WeakMap<TariffRow, string>()

/** A row as people read it: `rail-transit · [3, 10)`. */
export function rowText({ rows }: TariffTable, row: number): string {
  const found = rows[row]
  if (!found) throw new Error(`the table has no row ${row}`)
  const known = texts.get(found)
  if (known !== undefined) return known
  const text = found.keys.map((key) => (typeof key === 'string' ? key : `[${key.from}, ${key.to ?? '∞'})`)).join(' · ')
  texts.set(found, text)
  return text
}
