import type { WorkKind } from './kinds.ts'

/** Which amount of a case it is that stands in the queue. */
export const STAKE_KINDS = [
  'limit',
  'premium',
  'outstandingPremium',
  'refundablePremium',
  'payments',
  'estimatedLoss',
  'payable',
  'outstanding',
  'overpaid',
  'subsidy',
] as const
export type StakeKind = (typeof STAKE_KINDS)[number]

/** What is at stake, in fen; null while it is not known. */
export interface Stake {
  readonly of: StakeKind
  readonly fen: number | null
}

/** Something that waits for the person who asks. */
export interface QueueItem {
  readonly kind: WorkKind
  readonly number: string
  /** The object or subject it is about. */
  readonly title: string
  /** The amount and what it is; null where it is about no money. */
  readonly stake: Stake | null
  /** The other side of the case, by its organisation; null where there is none. */
  readonly partyId: string | null
  readonly state: string
  /** What is asked of this person. */
  readonly why: { readonly zh: string; readonly en: string }
  /** Events of the object's menu that answer it, one of them allowed to this person; none where it is only to be looked at. */
  readonly asks: readonly string[]
  /** Civil date; null where nothing is due by law or contract. */
  readonly dueOn: string | null
  readonly severity: 'red' | 'amber' | 'none'
  /** Page of the client. */
  readonly path: string
  readonly createdAt: string
}
