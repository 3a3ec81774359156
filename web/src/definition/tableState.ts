import type { CellRow } from './tableCells.ts'

export interface Place {
  readonly row: number
  readonly column: number
}

/** Rows being edited, with what they were before each step. */
export interface TableState {
  readonly rows: readonly CellRow[]
  readonly past: readonly (readonly CellRow[])[]
  readonly future: readonly (readonly CellRow[])[]
  readonly active: Place
}

export type TableAction =
  | { readonly type: 'move'; readonly to: Place }
  | { readonly type: 'set'; readonly at: Place; readonly text: string }
  | { readonly type: 'paste'; readonly cells: readonly (readonly string[])[] }
  | { readonly type: 'add' | 'duplicate' | 'remove' | 'undo' | 'redo' }

const KEPT_STEPS = 100

export const startOf = (rows: readonly CellRow[]): TableState => ({
  rows,
  past: [],
  future: [],
  active: { row: 0, column: 0 },
})

/** One step of editing a table of so many columns. Every change can be undone. */
export function editTable(state: TableState, action: TableAction, columns: number): TableState {
  const { rows, past, future, active } = state
  const changed = (next: readonly CellRow[], row = active.row): TableState =>
    inside({ rows: next, past: [...past.slice(1 - KEPT_STEPS), rows], future: [], active: { ...active, row } }, columns)
  const blank = (): CellRow => Array.from({ length: columns }, () => '')
  switch (action.type) {
    case 'move':
      return inside({ ...state, active: action.to }, columns)
    case 'set': {
      const { row, column } = action.at
      if (rows[row]?.[column] === action.text) return state
      return changed(rows.with(row, (rows[row] ?? blank()).with(column, action.text)))
    }
    case 'paste':
      return changed(pasted(rows, active, action.cells, columns, blank))
    case 'add':
      return changed(rows.toSpliced(active.row + 1, 0, blank()), rows.length === 0 ? 0 : active.row + 1)
    case 'duplicate':
      return rows[active.row]
        ? changed(rows.toSpliced(active.row + 1, 0, rows[active.row] ?? blank()), active.row + 1)
        : state
    case 'remove':
      return rows.length === 0 ? state : changed(rows.toSpliced(active.row, 1))
    case 'undo': {
      const before = past.at(-1)
      return before
        ? inside({ rows: before, past: past.slice(0, -1), future: [rows, ...future], active }, columns)
        : state
    }
    case 'redo': {
      const [after, ...rest] = future
      return after ? inside({ rows: after, past: [...past, rows], future: rest, active }, columns) : state
    }
  }
}

/** The clipboard's cells from the active one on; rows are added where it is longer, columns beyond the last are left out. */
function pasted(
  rows: readonly CellRow[],
  { row, column }: Place,
  cells: readonly (readonly string[])[],
  columns: number,
  blank: () => CellRow,
): readonly CellRow[] {
  const next = [...rows]
  for (const [down, line] of cells.entries()) {
    const target = [...(next[row + down] ?? blank())]
    for (const [right, text] of line.entries()) if (column + right < columns) target[column + right] = text.trim()
    next[row + down] = target
  }
  return next
}

/** The state with its active cell within the table. */
function inside(state: TableState, columns: number): TableState {
  const row = Math.min(Math.max(0, state.active.row), Math.max(0, state.rows.length - 1))
  const column = Math.min(Math.max(0, state.active.column), columns - 1)
  return { ...state, active: { row, column } }
}
