import type { Problem } from '../../../server/platform/http/problem.contract.ts'
import { newIdempotencyKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'

/** Something that can be done with several rows of a list, each for itself. */
export interface BulkAct<T> {
  readonly key: string
  readonly label: string
  readonly danger?: boolean
  /** What it does to each, said before it is done. */
  readonly preview: string
  /** Asked for once and given to each, where the act needs a sentence. */
  readonly sentence?: { readonly label: string; readonly required: boolean }
  /** Rows that are in a state for it. */
  readonly fits: (row: T) => boolean
  readonly run: (row: T, sentence: string, idempotencyKey: string) => Promise<unknown>
}

/** How far one row is. */
export interface RowResult {
  readonly state: 'waiting' | 'running' | 'done' | 'refused'
  readonly problem: Problem | null
}

/** As many requests under way at once leave room for everybody else. */
const AT_ONCE = 3

/** A row to be acted on, with the key that its repeats are known by. */
export interface KeyedRow<T> {
  readonly id: string
  readonly row: T
  readonly idempotencyKey: string
}

export const keyed = <T>(rows: readonly T[], idOf: (row: T) => string): KeyedRow<T>[] =>
  rows.map((row) => ({ id: idOf(row), row, idempotencyKey: newIdempotencyKey() }))

/** Acts on one row after the other, some at once, and tells of each what came of it; a refusal stops no other row. */
export async function actOnEach<T>(
  rows: readonly KeyedRow<T>[],
  act: (row: KeyedRow<T>) => Promise<unknown>,
  tell: (id: string, result: RowResult) => void,
  stopped: () => boolean,
): Promise<void> {
  const left = rows.values()
  const lane = async () => {
    for (const row of left) {
      if (stopped()) return
      tell(row.id, { state: 'running', problem: null })
      try {
        await act(row)
        tell(row.id, { state: 'done', problem: null })
      } catch (error) {
        tell(row.id, { state: 'refused', problem: problemOf(error) })
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}
