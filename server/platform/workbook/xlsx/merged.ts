import type { PlacedCell, SheetRow } from '../domain/cell.ts'

interface Place {
  readonly line: number
  readonly column: number
}

/** Cells shown as one; what they say stands in the first. */
export interface Area {
  readonly from: Place
  readonly to: Place
}

/**
 * Marks the cells that a merged one covers: nobody can tell whether what the first says holds for them too. Where the
 * first is empty there is nothing to hold. Columns right of everything else in the sheet are left out.
 */
export function markMerged(rows: readonly SheetRow[], areas: readonly Area[]): SheetRow[] {
  const byLine = new Map(rows.map(({ line, cells }) => [line, new Set(cells.map(({ column }) => column))]))
  const filled = areas.filter(({ from }) => byLine.get(from.line)?.has(from.column))
  if (filled.length === 0) return [...rows]
  const last = Math.max(...rows.map(({ cells }) => cells.at(-1)?.column ?? 0))
  return rows.map((row) => {
    const covered = filled
      .filter(({ from, to }) => from.line <= row.line && row.line <= to.line)
      .flatMap((area) => coveredColumns(area, row.line, last))
      .filter((column) => !byLine.get(row.line)?.has(column))
    const marked = [...new Set(covered)].map(
      (column): PlacedCell => ({ is: 'wrong', problem: 'merged', text: '', column }),
    )
    return marked.length === 0
      ? row
      : { line: row.line, cells: [...row.cells, ...marked].toSorted((a, b) => a.column - b.column) }
  })
}

function coveredColumns({ from, to }: Area, line: number, last: number): number[] {
  const first = line === from.line ? from.column + 1 : from.column
  return Array.from({ length: Math.max(0, Math.min(to.column, last) - first + 1) }, (_, index) => first + index)
}
