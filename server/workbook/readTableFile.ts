import { OffloadFault, runOffThread, taskOf } from '../offload/offload.ts'
import type { Reading, ReadingOrder } from './domain/reading.ts'
import type { ReadTablesInput } from './readTablesTask.ts'

const TASK = taskOf<ReadTablesInput, Reading>(import.meta.url, './readTablesTask')
const BOUNDS = { timeMs: 20_000 }
/** Threads at one time, and files that may wait for one: more would fill the memory while they wait. */
const MAX_THREADS = 2
const MAX_WAITING = 8

let running = 0
const waiting: (() => void)[] = []

/**
 * The cells of a table file, read in a thread with a bound on time and memory, so that no file holds up anybody else. To
 * be called before a transaction, never in one.
 */
export async function readTableFile(bytes: Uint8Array, order: ReadingOrder): Promise<Reading> {
  if (running + waiting.length >= MAX_THREADS + MAX_WAITING) return { is: 'refused', problem: 'busy' }
  if (running >= MAX_THREADS) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await runOffThread(TASK, { bytes, order }, BOUNDS)
  } catch (error) {
    if (!(error instanceof OffloadFault)) throw error
    return { is: 'refused', problem: error.bound === 'time' ? 'too-slow' : 'too-large' }
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}
