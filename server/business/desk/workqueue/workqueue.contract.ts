import type { WorkKind } from './domain/kinds.ts'

export type { WorkKind } from './domain/kinds.ts'

/** GET /work-queue?kind=&limit= */
export interface WorkQueueQuery {
  /** Of this kind alone; all where absent. */
  readonly kind?: WorkKind
  /** At most so many, the most pressing of all. */
  readonly limit: number
}

/** Something that waits for the person who asks. */
export interface QueueItem {
  readonly kind: WorkKind
  readonly number: string
  /** The object or subject it is about. */
  readonly title: string
  /** What is at stake: limit, premium, loss or subsidy; null where it is no money. */
  readonly amountFen: number | null
  /** The other side of the case, by its organisation; null where there is none. */
  readonly partyId: string | null
  readonly state: string
  /** What is asked of this person. */
  readonly why: { readonly zh: string; readonly en: string }
  /** Civil date; null where nothing is due by law or contract. */
  readonly dueOn: string | null
  readonly severity: 'red' | 'amber' | 'none'
  /** Page of the client. */
  readonly path: string
  readonly createdAt: string
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
