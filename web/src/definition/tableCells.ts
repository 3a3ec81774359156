import type {
  TableKey,
  TariffRow,
  TariffTable,
} from '../../../server/business/reference/definition/definition.contract.ts'
import { readCount, readPercent, readYuan, type Typed, typedValue } from '../typed.ts'

/** A row as the texts of its cells. */
export type CellRow = readonly string[]

export interface TableColumn {
  readonly kind: 'text' | 'from' | 'to' | 'value'
  /** Place of the key; -1 for the value. */
  readonly dimension: number
  /** As what people read and type its figures: shares, rates and factors in percent, amounts in yuan. */
  readonly unit: CellUnit
}

export type CellUnit = 'none' | 'percent' | 'yuan' | 'count'

/** How the figures of each unit are typed, and how many decimals they are shown with at most. */
const FIGURES: Readonly<
  Record<Exclude<CellUnit, 'none'>, { readonly read: (text: string) => Typed<number>; readonly places: number }>
> = {
  percent: { read: readPercent, places: 4 },
  yuan: { read: readYuan, places: 2 },
  count: { read: readCount, places: 0 },
}

/** Facts and kinds of value say in their ending what they count: parts per million, fen, or things. */
export const unitOf = (name: string): Exclude<CellUnit, 'none'> =>
  name.endsWith('Ppm') ? 'percent' : name.endsWith('Fen') ? 'yuan' : 'count'

/** The columns of a table: one per exact key, two per band, the value. */
export const columnsOf = ({ dimensions, valueKind }: Pick<TariffTable, 'dimensions' | 'valueKind'>): TableColumn[] => [
  ...dimensions.flatMap(({ kind, fact }, dimension): TableColumn[] =>
    kind === 'exact'
      ? [{ kind: 'text', dimension, unit: 'none' }]
      : [
          { kind: 'from', dimension, unit: unitOf(fact) },
          { kind: 'to', dimension, unit: unitOf(fact) },
        ],
  ),
  { kind: 'value', dimension: -1, unit: unitOf(valueKind) },
]

/** A row of a table as texts; an open end is empty. */
export const cellsOf = (columns: readonly TableColumn[], { keys, value }: TariffRow): CellRow =>
  columns.map(({ kind, dimension, unit }) => {
    if (kind === 'value') return figureCell(unit, value)
    const key = keys[dimension]
    if (typeof key === 'string') return key
    const figure = kind === 'from' ? key?.from : key?.to
    return figure === null || figure === undefined ? '' : figureCell(unit, figure)
  })

/** An exact integer as people write it in a unit: `1150000` in percent is `115`, `35001` is `3.5001`. */
export function figureCell(unit: CellUnit, figure: number): string {
  const places = unit === 'none' ? 0 : FIGURES[unit].places
  const digits = String(Math.abs(figure)).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${figure < 0 ? '-' : ''}${whole}${decimals ? `.${decimals}` : ''}`
}

/** Whether a cell can be saved: texts must not be empty, figures must be read exactly, an open end may be empty. */
export function cellFault({ kind, unit }: TableColumn, text: string): 'cellEmpty' | 'cellInvalid' | null {
  if (kind === 'text') return text.trim() === '' ? 'cellEmpty' : null
  if (kind === 'to' && text.trim() === '') return null
  return figureOf(unit, text) === null ? 'cellInvalid' : null
}

/** A row of texts as the server takes it; only for rows without {@link cellFault}. */
export function rowOf(columns: readonly TableColumn[], { dimensions }: TariffTable, cells: CellRow): TariffRow {
  const placeOf = (dimension: number, kind: TableColumn['kind']) =>
    columns.findIndex((column) => column.dimension === dimension && column.kind === kind)
  const text = (dimension: number, kind: TableColumn['kind']) => cells[placeOf(dimension, kind)] ?? ''
  const figure = (dimension: number, kind: TableColumn['kind']) =>
    figureOf(columns[placeOf(dimension, kind)]?.unit ?? 'none', text(dimension, kind))
  const keys = dimensions.map(({ kind }, dimension): TableKey => {
    if (kind === 'exact') return text(dimension, 'text').trim()
    return { from: figure(dimension, 'from') ?? 0, to: figure(dimension, 'to') }
  })
  return { keys, value: figure(-1, 'value') ?? 0 }
}

/** What a cell says in whole ppm, fen or things; null for what says nothing exact. */
const figureOf = (unit: CellUnit, text: string): number | null =>
  unit === 'none' ? null : typedValue(FIGURES[unit].read(text))

/** Cells as a spreadsheet puts them on the clipboard: tabs between cells, line breaks between rows. */
export const pastedCells = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'))
