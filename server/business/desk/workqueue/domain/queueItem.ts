import type { WorkKind } from './kinds.ts'

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
