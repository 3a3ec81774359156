import type { WorkbookRefusalCode } from '../workbook.refusals.ts'
import type { CellProblem } from './cell.ts'
import type { FileProblem } from './reading.ts'

/** What a file is refused for. Spelled whole, as what a route can be refused for is read from the codes in the sources. */
export const FILE_REFUSALS = {
  'not-a-table': 'table.not-a-table',
  'not-a-workbook': 'table.not-a-workbook',
  unreadable: 'table.unreadable',
  quotes: 'table.quotes',
  delimiter: 'table.delimiter',
  zip64: 'table.zip64',
  encrypted: 'table.encrypted',
  'too-large': 'table.too-large',
  'too-slow': 'table.too-slow',
} as const satisfies Record<FileProblem, WorkbookRefusalCode>

/** The same of a cell. */
export const CELL_REFUSALS = {
  error: 'table.cell-error',
  'formula-without-result': 'table.cell-formula-without-result',
  'date-out-of-range': 'table.cell-date-out-of-range',
  'date-partial': 'table.cell-date-partial',
  rounded: 'table.cell-rounded',
  merged: 'table.cell-merged',
  boolean: 'table.cell-boolean',
  unseen: 'table.cell-unseen',
  broken: 'table.cell-broken',
} as const satisfies Record<CellProblem, WorkbookRefusalCode>
