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
 * first is empty there is nothing to hold. What a covered cell says itself is seen by nobody and never taken. Columns
 * right of everything else in the sheet are left out.
 */
export function markMerged(rows: readonly SheetRow[], areas: readonly Area[]): SheetRow[] {
  if (areas.length === 0) return [...rows]
  const byLine = new Map(rows.map(({ line, cells }) => [line, new Set(cells.map(({ column }) => column))]))
  const isFilled = ({ line, column }: Place): boolean => byLine.get(line)?.has(column) ?? false
  const last = rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0)
  return rows.map((row) => {
    const covered = new Set(
      areas
        .filter(({ from, to }) => from.line <= row.line && row.line <= to.line)
        .flatMap((area) =>
          coveredColumns(area, row.line, last).filter(
            (column) => isFilled(area.from) || isFilled({ line: row.line, column }),
          ),
        ),
    )
    if (covered.size === 0) return row
    const marked = [...covered].map((column): PlacedCell => ({ is: 'wrong', problem: 'merged', text: '', column }))
    const others = row.cells.filter(({ column }) => !covered.has(column))
    return { line: row.line, cells: [...others, ...marked].toSorted((a, b) => a.column - b.column) }
  })
}

function coveredColumns({ from, to }: Area, line: number, last: number): number[] {
  const first = line === from.line ? from.column + 1 : from.column
  return Array.from({ length: Math.max(0, Math.min(to.column, last) - first + 1) }, (_, index) => first + index)
}
