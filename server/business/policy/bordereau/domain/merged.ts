import type { KeptRow } from './bordereau.ts'

/** Cells shown as one; columns and lines count from 1. */
export interface MergedArea {
  readonly from: { readonly line: number; readonly column: number }
  readonly to: { readonly line: number; readonly column: number }
}

const MOST_COLUMNS = 200

/**
 * Rows with the cells marked that a merged one covers: nobody can tell whether what the first says holds for them too, so that
 * each has to be filled in.
 */
export function markMerged(rows: readonly KeptRow[], areas: readonly MergedArea[]): readonly KeptRow[] {
  if (areas.length === 0) return rows
  return rows.map((row) => {
    const covering = areas.filter(({ from, to }) => from.line <= row.line && row.line <= to.line)
    if (covering.length === 0) return row
    const last = Math.min(MOST_COLUMNS, Math.max(...covering.map(({ to }) => to.column)))
    const width = Math.max(row.cells.length, last)
    const cells = Array.from({ length: width }, (_, at) => {
      const isCovered = covering.some(
        ({ from, to }) =>
          from.column <= at + 1 && at + 1 <= to.column && !(from.line === row.line && from.column === at + 1),
      )
      return isCovered ? { text: '', problem: 'merged' as const } : (row.cells[at] ?? null)
    })
    return { ...row, cells }
  })
}

/** Where a column is, counted from 0; null where none is named. */
export const columnOf = (places: ReadonlyMap<string, number>, key: string | null): number | null =>
  key === null ? null : (places.get(key) ?? null)
