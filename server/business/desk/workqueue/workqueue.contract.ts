import type { WorkKind } from './domain/kinds.ts'
import type { QueueItem } from './domain/queueItem.ts'

export type { WorkKind } from './domain/kinds.ts'
export type { QueueItem } from './domain/queueItem.ts'

/** GET /work-queue?kind=&limit= */
export interface WorkQueueQuery {
  /** Of this kind alone; all where absent. */
  readonly kind?: WorkKind
  /** At most so many, the most pressing of all. */
  readonly limit: number
}

/** How many of one kind wait for one thing, shown or not. */
export interface WorkCount {
  readonly kind: WorkKind
  readonly why: QueueItem['why']
  readonly count: number
  /** Counted up to a cap. */
  readonly capped: boolean
}

export interface WorkQueueView {
  /** The most pressing, in order. */
  readonly items: readonly QueueItem[]
  /** All that waits, whatever kind was asked for. */
  readonly counts: readonly WorkCount[]
}
