import type { Reading, ReadingOrder } from './domain/reading.ts'
import { readTables } from './readTables.ts'

export interface ReadTablesInput {
  readonly bytes: Uint8Array
  readonly order: ReadingOrder
}

/** What a thread does with one file. */
const task = ({ bytes, order }: ReadTablesInput): Promise<Reading> => readTables(bytes, order)
export default task
