import type { Place, TableAction } from './tableState.ts'

const PAGE_ROWS = 15
const LAST = Number.MAX_SAFE_INTEGER

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What a key means in the grid: a step of editing, or to edit the active cell, anew with the sign that was typed. */
export function gridKey(
  event: Key,
  active: Place,
  editable: boolean,
): TableAction | { readonly edit: string | null } | null {
  const { key } = event
  const withControl = event.ctrlKey || event.metaKey
  const target = movedTo(key, active, withControl)
  if (target) return { type: 'move', to: target }
  if (!editable || event.altKey) return null
  if (withControl) return CONTROL[key.toLowerCase()] ?? null
  if (key === 'Enter' || key === 'F2') return { edit: null }
  if (key === 'Delete' || key === 'Backspace') return { type: 'set', at: active, text: '' }
  return key.length === 1 ? { edit: key } : null
}

const CONTROL: Readonly<Record<string, TableAction>> = {
  z: { type: 'undo' },
  y: { type: 'redo' },
  d: { type: 'duplicate' },
}

function movedTo(key: string, { row, column }: Place, far: boolean): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: far ? LAST : row + 1, column }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'PageUp':
      return { row: row - PAGE_ROWS, column }
    case 'PageDown':
      return { row: row + PAGE_ROWS, column }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? LAST : row, column: LAST }
    default:
      return null
  }
}
