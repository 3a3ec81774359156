import type { TariffTable } from '../../../server/business/reference/definition/definition.contract.ts'

type Content = Readonly<Record<string, unknown>>

/** The tables of a content that are complete enough to be shown; a draft may hold anything. */
export function tablesOf(content: Content): [code: string, table: TariffTable][] {
  const { tables } = content
  if (typeof tables !== 'object' || tables === null) return []
  return Object.entries(tables).filter((entry): entry is [string, TariffTable] => isTable(entry[1]))
}

function isTable(value: unknown): value is TariffTable {
  if (typeof value !== 'object' || value === null) return false
  const { name, dimensions, rows } = value as Readonly<Record<string, unknown>>
  return typeof name === 'object' && name !== null && Array.isArray(dimensions) && Array.isArray(rows)
}

/** The product that a content is for, from whose words its keys have their names; a draft may name none yet. */
export function productOf({ product }: Content): { readonly code: string } | null {
  return typeof product === 'string' && product !== '' ? { code: product } : null
}
