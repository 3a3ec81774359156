import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { SearchOutcome } from '../../../platform/searching/domain/outcome.ts'
import type { Role } from '../identity/identity.contract.ts'
import type { GrantConditions, GrantDecision, GrantHolder, GrantStanding } from './domain/grant.ts'
import type { GrantProposal } from './domain/granting.ts'

export type { GrantDecision, GrantedRole, GrantHolder, GrantStanding } from './domain/grant.ts'

/** Body of POST /authority-grants, which a second person has to confirm. Exactly one of the two holders. */
export interface GrantBody extends GrantProposal {
  readonly reason: string
}

/** Body of POST /authority-grants/:number/revocation. */
export interface RevocationBody {
  readonly reason: string
}

export interface GrantView extends GrantConditions {
  readonly number: string
  readonly version: number
  readonly standing: GrantStanding
  readonly holder: GrantHolder
  readonly productCode: string | null
  readonly decision: GrantDecision
  readonly approvals: number
  readonly validFrom: string
  readonly validTo: string | null
  readonly grantedByName: string
  readonly createdAt: string
  readonly revocation: { readonly at: string; readonly byName: string; readonly reason: string } | null
  readonly allowedEvents: readonly AllowedEvent<'revoke'>[]
}

/** GET /authority-grants. */
export type GrantList = ListView<GrantView>

/** GET /users/:userId/authority: the grants that count today. */
export interface HeldGrants {
  readonly items: readonly GrantView[]
}

/** GET /authority-candidates?decision=&q=: whom authority can be granted to, the first of them by name. */
export interface CandidateList {
  readonly items: readonly {
    readonly id: string
    readonly login: string
    readonly name: string
    readonly roles: readonly Role[]
  }[]
  /** There are others that are not shown. */
  readonly more: boolean
  readonly found?: SearchOutcome
}

/** A decision just below the limit of its grant. */
export interface NearLimitDecisionView {
  readonly decision: GrantDecision
  /** What it is about, for the page that shows it. */
  readonly kind: 'quote' | 'claim'
  readonly number: string
  readonly amountFen: number
  readonly limitFen: number
  /** Null for a limit of the time before grants that was another one later. */
  readonly grantNo: string | null
  readonly on: string
}

/** Several of one person. */
export interface NearLimitSeriesView {
  readonly userId: string
  readonly userName: string
  readonly totalFen: number
  readonly decisions: readonly NearLimitDecisionView[]
}

/** GET /near-limit-decisions: what was decided from one day to another, both included, and what is shown of it. */
export interface NearLimitList {
  readonly from: string
  readonly on: string
  /** Parts per million of its limit that a decision leaves unused at most. */
  readonly unusedPpm: number
  /** How many of one person are shown. */
  readonly least: number
  readonly items: readonly NearLimitSeriesView[]
  readonly cut: boolean
}
