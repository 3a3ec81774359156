import { OffloadFault, runOffThread, taskOf } from '../../offload/offload.ts'
import type { Reading, ReadingOrder } from '../domain/reading.ts'
import type { ReadTablesInput } from '../readTablesTask.ts'

const TASK = taskOf<ReadTablesInput, Reading>(import.meta.url, '../readTablesTask')
const TIME_MS = 20_000

/**
 * The cells of a table file, read in a thread with a bound on time and memory, so that no file holds up anybody else. To
 * be called before a transaction, never in one.
 */
export async function readTableFile(bytes: Uint8Array, order: ReadingOrder): Promise<Reading> {
  try {
    return await runOffThread(TASK, () => ({ bytes, order }), { timeMs: TIME_MS })
  } catch (error) {
    if (!(error instanceof OffloadFault)) throw error
    return { is: 'refused', problem: error.bound === 'time' ? 'too-slow' : 'too-large' }
  }
}
