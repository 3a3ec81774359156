import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { ExpiringPremium } from './expiring.ts'

export const RENEWAL_STATES = ['open', 'declined', 'renewed', 'lapsed', 'closed'] as const
export type RenewalState = (typeof RENEWAL_STATES)[number]

/** Names a renewal in a command. */
export interface RenewalRef {
  readonly renewalNo: string
}

/** What an offer was prepared from: the terms on record for the last day of cover. */
export interface PreparedOffer {
  readonly on: CivilDate
  /** Counts the terms agreed on the policy when it was prepared. */
  readonly policyVersionNo: number
  readonly period: Period
  readonly submissionNo: string
  /** What cover and items cost for the whole period by the terms that expire. */
  readonly expiring: ExpiringPremium
  /** Why it was not open for acceptance at once: an underwriter goes on from there. */
  readonly obstacles: readonly Refusal[]
}

/** Which side does not go on, why, and when the other was told. */
export interface NonRenewal {
  readonly side: 'holder' | 'insurer'
  readonly reason: string
  readonly toldOn: CivilDate
  readonly byUserId: string
  readonly byName: string
  readonly at: Date
}

/** The policy that goes on, and the days without cover between both; 0 where it is continuous. */
export interface RenewedBy {
  readonly policyNo: string
  readonly gapDays: number
}

/** Whether and how a policy that ends is to go on: one per policy. */
export interface Renewal {
  readonly policyNo: string
  readonly state: RenewalState
  readonly parties: Parties
  readonly productCode: string
  /** Six digits (GB/T 2260) of the maker. */
  readonly region: string
  /** Limit of the terms agreed last: what authority to decline is measured by. */
  readonly totalLimitFen: number
  /** The first day without cover under the policy that ends. */
  readonly expiresOn: CivilDate
  /** Null before the first was prepared; the latest one otherwise. */
  readonly offer: PreparedOffer | null
  /** The endorsement after which the offer no longer says what the policy insures; null where it does. */
  readonly outdatedBy: string | null
  readonly nonRenewal: NonRenewal | null
  /** Null unless renewed. */
  readonly renewedBy: RenewedBy | null
}

/** Number of the renewal of a policy, such as `FS2026000001-R`: there cannot be two. */
export const renewalNoOf = (policyNo: string): string => `${policyNo}-R`

/** Whether an offer is to be prepared: there is none yet, or what it was made from has changed. */
export const isToBePrepared = ({
  state,
  offer,
  outdatedBy,
}: Pick<Renewal, 'state' | 'offer' | 'outdatedBy'>): boolean =>
  state === 'open' && (offer === null || outdatedBy !== null)
