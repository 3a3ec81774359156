import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Band, TariffRow, TariffTable } from '../../product/domain/tariff.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'
import { type KnownValues, missingRows } from './missingRows.ts'
import { bandText, keysText } from './tariffTable.ts'

type Finding = Refusal<DefinitionRefusalCode>

/**
 * Everything that keeps a table from giving one answer for each risk: rows that do not fit, empty, overlapping and
 * missing bands, repeated keys, values no fact can have, combinations without a row. As in a look-up, the dimensions are
 * gone through in their order: bands are compared and combinations missed among the rows that agree in those before.
 */
export function checkTable(code: string, table: TariffTable, known: KnownValues): Finding[] {
  const place = `tables.${code}`
  const unfit = checkRows(code, table)
  if (unfit.length > 0) return unfit
  const sorted = [...table.rows.keys()].toSorted((a, b) => compareRows(table, a, b))
  return [
    ...new Walk(place, table, sorted).findings(),
    ...checkValues(place, table, known),
    ...checkCombinations(place, table, known),
  ]
}

/** Whether every row has the form that the dimensions ask for; without it nothing else can be said of a table. */
export const checkRows = (code: string, table: TariffTable): Finding[] =>
  table.rows.flatMap((row, index) => checkRow(`tables.${code}.rows.${index}`, table, row))

/** Whether one row has a key of the right kind per dimension and a whole value. */
function checkRow(field: string, { dimensions }: TariffTable, row: TariffRow): Finding[] {
  const { keys, value } = (row ?? {}) as Partial<TariffRow>
  if (!Number.isSafeInteger(value) || Number(value) < 0 || !Array.isArray(keys) || keys.length !== dimensions.length)
    return [{ code: 'definition.table-malformed', field }]
  return keys.flatMap((key: unknown, index): Finding[] => {
    const at = `${field}.keys.${index}`
    if (dimensions[index]?.kind === 'exact')
      return typeof key === 'string' && key !== '' ? [] : [{ code: 'definition.table-malformed', field: at }]
    if (!isBand(key)) return [{ code: 'definition.table-malformed', field: at }]
    return key.to === null || key.from < key.to
      ? []
      : [{ code: 'definition.band-empty', field: at, value: bandText(key) }]
  })
}

const isBand = (key: unknown): key is Band =>
  typeof key === 'object' &&
  key !== null &&
  'from' in key &&
  Number.isSafeInteger(key.from) &&
  'to' in key &&
  (key.to === null || Number.isSafeInteger(key.to))

function compareRows({ rows, dimensions }: TariffTable, a: number, b: number): number {
  for (const dimension of dimensions.keys()) {
    const left = rows[a]?.keys[dimension]
    const right = rows[b]?.keys[dimension]
    if (typeof left === 'string' || typeof right === 'string') {
      if (left !== right) return String(left) < String(right) ? -1 : 1
    } else if (left && right) {
      const difference = left.from - right.from || endOf(left) - endOf(right)
      if (difference) return difference
    }
  }
  return a - b
}

/** Past every number a band can name. */
const endOf = ({ to }: Band): number => to ?? Number.MAX_VALUE

/** Goes through sorted rows dimension by dimension; linear in the rows. */
class Walk {
  private readonly found: Finding[] = []
  private readonly place: string
  private readonly table: TariffTable
  private readonly sorted: readonly number[]

  constructor(place: string, table: TariffTable, sorted: readonly number[]) {
    this.place = place
    this.table = table
    this.sorted = sorted
  }

  findings(): readonly Finding[] {
    this.walk(0, 0, this.sorted.length)
    return this.found
  }

  /** Rows `start` to `end` are equal in the dimensions before this one. */
  private walk(dimension: number, start: number, end: number): void {
    if (dimension === this.table.dimensions.length) {
      this.reportDuplicates(start, end)
      return
    }
    let reached: Band | null = null
    for (let first = start; first < end; ) {
      const key = this.keyAt(first, dimension)
      let next = first + 1
      while (next < end && sameKey(this.keyAt(next, dimension), key)) next++
      if (typeof key !== 'string') {
        if (reached) this.compareBands(first, dimension, reached, key)
        if (!reached || endOf(key) > endOf(reached)) reached = key
      }
      this.walk(dimension + 1, first, next)
      first = next
    }
  }

  private compareBands(at: number, dimension: number, reached: Band, band: Band): void {
    const field = `${this.fieldAt(at)}.keys.${dimension}`
    if (band.from < endOf(reached))
      this.report({ code: 'definition.table-overlap', field, value: bandText(band), threshold: bandText(reached) })
    else if (band.from > endOf(reached))
      this.report({ code: 'definition.table-gap', field, value: bandText({ from: endOf(reached), to: band.from }) })
  }

  private reportDuplicates(start: number, end: number): void {
    for (let at = start + 1; at < end; at++) {
      const row = this.table.rows[this.sorted[at] ?? 0]
      this.report({ code: 'definition.table-duplicate', field: this.fieldAt(at), value: keysText(row?.keys ?? []) })
    }
  }

  private report(finding: Finding): void {
    this.found.push({ ...finding, reference: this.table.reference })
  }

  private keyAt(at: number, dimension: number): string | Band {
    return this.table.rows[this.sorted[at] ?? 0]?.keys[dimension] ?? ''
  }

  private fieldAt(at: number): string {
    return `${this.place}.rows.${this.sorted[at]}`
  }
}

const sameKey = (a: string | Band, b: string | Band): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : a.from === b.from && a.to === b.to

/** Exact keys that no risk can have: most likely misspelt. */
function checkValues(place: string, { dimensions, rows }: TariffTable, known: KnownValues): Finding[] {
  return dimensions.flatMap(({ fact, kind }, dimension) => {
    const values = kind === 'exact' ? known(fact) : null
    if (!values) return []
    const allowed = new Set<unknown>(values)
    return rows.flatMap(({ keys }, row): Finding[] => {
      const key = keys[dimension]
      if (allowed.has(key)) return []
      const field = `${place}.rows.${row}.keys.${dimension}`
      return [{ code: 'definition.not-a-choice', field, value: String(key) }]
    })
  })
}

/** Combinations of keys that a risk can have and that no row answers for. */
const checkCombinations = (place: string, table: TariffTable, known: KnownValues): Finding[] =>
  missingRows(table, known).map((value) => ({
    code: 'definition.table-missing',
    field: place,
    value,
    reference: table.reference,
  }))
