/**
 * The organisations a case belongs to. Every case document (submission, quote, policy, claim, posting, assessment,
 * application) carries them, so that one rule decides who sees it and one index per party serves the lists.
 */
export interface Parties {
  /** The issuing insurer first, then co-insurers. */
  readonly insurerIds: readonly string[]
  readonly manufacturerId: string
  /** Users of the equipment, beneficiaries of the cover. */
  readonly userIds: readonly string[]
  /** Provincial authority or central group the manufacturer answers to. */
  readonly recommenderId: string
}
