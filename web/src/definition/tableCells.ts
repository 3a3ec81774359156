import type { TableKey, TableRow, TariffTable } from '../../../server/definition/definition.contract.ts'
import { readCount, typedValue } from '../typed.ts'

/** A row as the texts of its cells. */
export type CellRow = readonly string[]

export interface TableColumn {
  readonly kind: 'text' | 'from' | 'to' | 'value'
  /** Place of the key; -1 for the value. */
  readonly dimension: number
}

/** The columns of a table: one per exact key, two per band, the value. */
export const columnsOf = ({ dimensions }: Pick<TariffTable, 'dimensions'>): TableColumn[] => [
  ...dimensions.flatMap(({ kind }, dimension): TableColumn[] =>
    kind === 'exact'
      ? [{ kind: 'text', dimension }]
      : [
          { kind: 'from', dimension },
          { kind: 'to', dimension },
        ],
  ),
  { kind: 'value', dimension: -1 },
]

/** A row of a table as texts; an open end is empty. */
export const cellsOf = (columns: readonly TableColumn[], { keys, value }: TableRow): CellRow =>
  columns.map(({ kind, dimension }) => {
    if (kind === 'value') return String(value)
    const key = keys[dimension]
    if (typeof key === 'string') return key
    const figure = kind === 'from' ? key?.from : key?.to
    return figure === null || figure === undefined ? '' : String(figure)
  })

/** Whether a cell can be saved: texts must not be empty, figures must be whole, an open end may be empty. */
export function cellFault({ kind }: TableColumn, text: string): 'cellEmpty' | 'cellInvalid' | null {
  if (kind === 'text') return text.trim() === '' ? 'cellEmpty' : null
  if (kind === 'to' && text.trim() === '') return null
  return wholeOf(text) === null ? 'cellInvalid' : null
}

/** A row of texts as the server takes it; only for rows without {@link cellFault}. */
export function rowOf(columns: readonly TableColumn[], { dimensions }: TariffTable, cells: CellRow): TableRow {
  const text = (dimension: number, kind: TableColumn['kind']) =>
    cells[columns.findIndex((column) => column.dimension === dimension && column.kind === kind)] ?? ''
  const keys = dimensions.map(({ kind }, dimension): TableKey => {
    if (kind === 'exact') return text(dimension, 'text').trim()
    return { from: wholeOf(text(dimension, 'from')) ?? 0, to: wholeOf(text(dimension, 'to')) }
  })
  return { keys, value: wholeOf(text(-1, 'value')) ?? 0 }
}

/** `1,200` is 1200; null for what is no whole number. */
const wholeOf = (text: string): number | null => typedValue(readCount(text))

/** Cells as a spreadsheet puts them on the clipboard: tabs between cells, line breaks between rows. */
export const pastedCells = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'))
