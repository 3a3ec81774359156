import type { RangeMoment } from '../../models/batchRanges.ts'

export interface BatchTiming {
  /** Sign of life of a process that has ranges. */
  readonly beatMs: number
  /** A process that has said nothing for so long is taken to be dead. */
  readonly lostMs: number
  /** How often batches are looked after. */
  readonly tendMs: number
  /** How often agenda looks for ranges that wait. */
  readonly pickUpMs: number
  /** Claims of a range before it counts as failed. */
  readonly maxAttempts: number
  /** Wait after the first fault of a range; doubles with every further one. */
  readonly backOffMs: number
}

/** How long a range waits after its first, second, third fault. */
export const backOffAfter = ({ backOffMs }: BatchTiming, faults: number): number =>
  backOffMs * 2 ** Math.max(0, faults - 1)

/** The moment by which ranges that wait are judged. */
export const momentOf = (now: Date, timing: BatchTiming): RangeMoment => ({
  now,
  longestWaitMs: backOffAfter(timing, timing.maxAttempts),
})

export const BATCH_TIMING: BatchTiming = {
  beatMs: 1_000,
  lostMs: 5_000,
  tendMs: 1_000,
  pickUpMs: 250,
  maxAttempts: 5,
  backOffMs: 2_000,
}
