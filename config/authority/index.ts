export const SUM_DIMENSIONS = ['occurrence', 'maker', 'user', 'site'] as const
/** What decisions of one person add up over, so that nobody decides in pieces what is above the own authority. */
export type SumDimension = (typeof SUM_DIMENSIONS)[number]

/** Over what a person's decisions of one kind add up against the limit of a grant, and for how long. */
export interface SumRule {
  /** Decisions that add up with each other have one sum. */
  readonly sum: string
  readonly over: readonly SumDimension[]
  /**
   * Days from the decision on which it counts for maker, user and site; null: the days of its cover. What belongs to one
   * occurrence counts however long ago it was.
   */
  readonly days: number | null
}

const POLICY_YEAR = 365

/** What adds up; a decision that is not named is measured case by case, such as declining a quote, which binds nobody. */
export const AUTHORITY_SUMS = {
  release: { sum: 'underwriting', over: ['maker', 'user', 'site'], days: null },
  approve: { sum: 'underwriting', over: ['maker', 'user', 'site'], days: null },
  offerRenewal: { sum: 'renewalOffers', over: ['maker', 'user', 'site'], days: null },
  approveClaim: { sum: 'claimApproval', over: ['occurrence', 'maker', 'user', 'site'], days: POLICY_YEAR },
  declineClaim: { sum: 'claimDeclinature', over: ['occurrence'], days: POLICY_YEAR },
  setReserve: { sum: 'claimReserve', over: ['occurrence'], days: POLICY_YEAR },
  payClaim: { sum: 'claimPayment', over: ['occurrence'], days: POLICY_YEAR },
} as const satisfies Readonly<Record<string, SumRule>>

/**
 * When decisions just below a limit are put before the insurer's supervisor: how near to the limit of its grant a decision
 * lies (parts per million of the limit that it leaves unused at most), how many of one person, in how many days.
 */
export const NEAR_LIMIT = { unusedPpm: 100_000, decisions: 3, days: 30 } as const
