/** One insurer's part of a contract. The shares of a panel sum to 1,000,000 ppm; the issuing insurer leads. */
export interface CoinsuranceShare {
  readonly insurerId: string
  readonly sharePpm: number
}

/** A share with the follower's answer; the lead's is given with the quote. */
export interface PanelMember extends CoinsuranceShare {
  readonly lead: boolean
  readonly confirmedAt: Date | null
  readonly confirmedByName: string | null
  /** Why the follower does not take part; null while it may. */
  readonly declinedBecause: string | null
}

/** Lead first, then followers. */
export type CoinsurancePanel = readonly PanelMember[]
