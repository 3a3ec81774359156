import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import {
  BANDINGS,
  type Band,
  DIMENSION_KINDS,
  type Dimension,
  type TariffRow,
  type TariffTable,
  VALUE_KINDS,
} from '../../product/domain/tariff.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'

export type TableKey = TariffRow['keys'][number]

/** Most rows a table may have; all of them fit into one document and one request. */
export const MAX_TABLE_ROWS = 20_000

/** A band as people write it. */
export const bandText = ({ from, to }: Band): string => `${from} – ${to ?? '∞'}`

/** The keys of a row in one text, equal for equal keys. */
export const keysText = (keys: readonly TableKey[]): string =>
  keys.map((key) => (typeof key === 'string' ? key : bandText(key))).join(' / ')

/** Whether the value has the form of a table, whatever its rows are; drafts may hold anything. */
export function isTariffTable(value: unknown): value is TariffTable {
  if (typeof value !== 'object' || value === null) return false
  const { name, dimensions, rows, valueKind } = value as Partial<Record<keyof TariffTable, unknown>>
  return (
    typeof name === 'object' &&
    name !== null &&
    isOneOf(VALUE_KINDS, valueKind) &&
    Array.isArray(rows) &&
    Array.isArray(dimensions) &&
    dimensions.every(isDimension)
  )
}

const isOneOf = (known: readonly string[], value: unknown): boolean => known.some((one) => one === value)

function isDimension(value: unknown): value is Dimension {
  if (typeof value !== 'object' || value === null) return false
  const { fact, kind, banding, label } = value as Partial<Record<keyof Dimension, unknown>>
  return (
    typeof fact === 'string' &&
    isOneOf(DIMENSION_KINDS, kind) &&
    (banding === undefined || isOneOf(BANDINGS, banding)) &&
    (label === undefined || isBilingual(label))
  )
}

const isBilingual = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['zh', 'en'].every((language) => typeof (value as Record<string, unknown>)[language] === 'string')

/** The well-formed tables of a tariff's content, by code. */
export function tablesOf(content: Readonly<Record<string, unknown>>): ReadonlyMap<string, TariffTable> {
  const { tables } = content
  if (typeof tables !== 'object' || tables === null) return new Map()
  return new Map(Object.entries(tables).filter((entry): entry is [string, TariffTable] => isTariffTable(entry[1])))
}

/** One table of a tariff's content, or that it has none of that code. */
export const decideTable = (
  tables: ReadonlyMap<string, TariffTable>,
  value: string,
): Decision<TariffTable, DefinitionRefusalCode> => {
  const table = tables.get(value)
  return table ? accepted(table) : refused({ code: 'definition.table-unknown', value })
}
