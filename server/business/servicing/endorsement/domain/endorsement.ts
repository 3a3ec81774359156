import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { PremiumDifference } from '../../../contract/terms/domain/premiumRuns.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { EndorsementAction } from './action.ts'
import type { Resolution, TimelineChange } from './timeline.ts'

export const ENDORSEMENT_STATES = ['requested', 'endorsed', 'declined', 'withdrawn'] as const
export type EndorsementState = (typeof ENDORSEMENT_STATES)[number]

/** A change of the contract, or the correction of a clerical error, which changes no premium. */
export const ENDORSEMENT_KINDS = ['change', 'correction'] as const
export type EndorsementKind = (typeof ENDORSEMENT_KINDS)[number]

/** Names an endorsement in a command. */
export interface EndorsementRef {
  readonly endorsementNo: string
}

interface Person {
  readonly userId: string
  readonly name: string
}

/** Who asked for it, for which side. */
export interface Requester extends Person {
  readonly organisationId: string
  readonly side: 'holder' | 'insurer'
}

export interface Approval extends Person {
  readonly at: Date
  /** The grant it was approved under. */
  readonly grantNo: string
}

/** What the approval brought about, as previewed before it. */
export interface EndorsedOutcome {
  /** Versions of the terms it added, in the order of their days. */
  readonly versionNos: readonly number[]
  readonly premiumBeforeFen: number
  readonly premiumAfterFen: number
  readonly differences: readonly PremiumDifference[]
}

/** What is asked for: what to change from which day on, and why. */
export interface EndorsementRequest {
  readonly kind: EndorsementKind
  readonly effectiveFrom: CivilDate
  readonly actions: readonly EndorsementAction[]
  readonly resolutions: readonly Resolution[]
  readonly reason: string
  /** That no loss is known of the days before today on which it takes effect. */
  readonly noLossDeclared: boolean
}

/** A change to a policy (批单), from the request to the decision. */
export interface Endorsement extends EndorsementRequest {
  readonly policyNo: string
  readonly state: EndorsementState
  readonly parties: Parties
  readonly productCode: string
  /** Six digits (GB/T 2260) of the maker. */
  readonly region: string
  /** Terms on record when it was asked for. */
  readonly baseVersionNo: number
  readonly requestedBy: Requester
  readonly approvals: readonly Approval[]
  /** Why it was declined or withdrawn. */
  readonly ending: (Person & { readonly at: Date; readonly reason: string }) | null
  /** Null until it is endorsed. */
  readonly outcome: EndorsedOutcome | null
}

/**
 * The endorsement with the approvals that count: given since the terms it changes are on record. Whoever approved it before
 * was shown what it came to by other terms.
 */
export const withCounting = <E extends Endorsement>(endorsement: E, termsSince: Date): E => ({
  ...endorsement,
  approvals: endorsement.approvals.filter(({ at }) => at >= termsSince),
})

/** An endorsement on record as a change of the timeline. */
export const changeOf = ({
  _id,
  effectiveFrom,
  actions,
  resolutions,
  outcome,
}: Endorsement & { readonly _id: string }): TimelineChange => ({
  endorsementNo: _id,
  sequence: outcome?.versionNos[0] ?? Number.MAX_SAFE_INTEGER,
  effectiveFrom,
  actions,
  resolutions,
})
