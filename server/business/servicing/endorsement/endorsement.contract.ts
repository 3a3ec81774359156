import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { PremiumDifference } from '../../contract/terms/domain/premiumRuns.ts'
import type { TermsEnd } from '../../contract/terms/domain/termSegment.ts'
import type { Parties } from '../../party/identity/domain/parties.ts'
import type { ActionType, EndorsementAction } from './domain/action.ts'
import type { EndorsedOutcome, EndorsementKind, EndorsementState, Requester } from './domain/endorsement.ts'
import type { EndorsementEvent } from './domain/lifecycle.ts'
import type { TermChange } from './domain/termChanges.ts'
import type { Resolution } from './domain/timeline.ts'

export type { EndorsementAction } from './domain/action.ts'
export type { EndorsementKind, EndorsementState } from './domain/endorsement.ts'
export type { EndorsementEvent } from './domain/lifecycle.ts'
export type { TermChange } from './domain/termChanges.ts'

/** Body of POST /policies/:number/endorsements and of its preview. */
export interface EndorsementBody {
  readonly kind: EndorsementKind
  readonly effectiveFrom: string
  /** Items that are brought in get their numbers from the server. */
  readonly actions: readonly EndorsementAction[]
  readonly resolutions: readonly Resolution[]
  readonly reason: string
  readonly noLossDeclared: boolean
}

/** Body of POST /endorsements/:number/approval: what was previewed. */
export interface EndorsementApprovalBody {
  readonly policyVersionNo: number
  readonly differenceFen: number
}

/** Body of POST /endorsements/:number/declinature and /withdrawal. */
export interface EndorsementEndBody {
  readonly reason: string
}

export interface ConflictView {
  readonly endorsementNo: string
  readonly action: number
  readonly effectiveFrom: string
  readonly type: ActionType
}

/** Terms an endorsement adds, without what is insured. */
export interface NewTermsView {
  readonly versionNo: number
  readonly effective: { readonly from: string; readonly to: string }
  readonly totalLimitFen: number
  readonly premiumFen: number
  readonly ends: TermsEnd | null
}

/** A claim by the day of its loss, or a subsidy by the first day of its insured year. */
export interface AffectedCaseView {
  readonly number: string
  readonly on: string
  readonly amountFen: number
}

/** What an endorsement comes to, or would. */
export interface EndorsementPreviewView {
  /** Version of the policy's terms it was made on. */
  readonly policyVersionNo: number
  readonly premiumBeforeFen: number
  readonly premiumAfterFen: number
  /** Additional premium, below zero what goes back. */
  readonly differenceFen: number
  /** By cover and the days it is for. */
  readonly differences: readonly PremiumDifference[]
  /** Terms of the day it takes effect, before and after. */
  readonly changes: readonly TermChange[]
  readonly segments: readonly NewTermsView[]
  /** Endorsements that take effect later and decide the same: somebody says which holds. */
  readonly conflicts: readonly ConflictView[]
  /** Approved or paid by the terms before, as far as the reader may see it: looked at anew afterwards. */
  readonly affected: { readonly claims: readonly AffectedCaseView[]; readonly subsidies: readonly AffectedCaseView[] }
}

interface EndorsementHead {
  readonly number: string
  readonly version: number
  readonly policyNo: string
  readonly state: EndorsementState
  readonly kind: EndorsementKind
  readonly parties: Parties
  readonly effectiveFrom: string
  readonly reason: string
  readonly requestedBy: Requester
  readonly createdAt: string
  readonly updatedAt: string
  /** Null until it is endorsed. */
  readonly differenceFen: number | null
  /** What it does, each kind of action once. */
  readonly actionTypes: readonly ActionType[]
}

/** A line of the list of endorsements. */
export interface EndorsementRow extends EndorsementHead {}

export interface EndorsementView extends EndorsementHead {
  readonly actions: readonly EndorsementAction[]
  readonly resolutions: readonly Resolution[]
  readonly noLossDeclared: boolean
  readonly baseVersionNo: number
  readonly approvals: readonly { readonly userId: string; readonly name: string; readonly at: string }[]
  readonly ending: {
    readonly userId: string
    readonly name: string
    readonly at: string
    readonly reason: string
  } | null
  readonly outcome: EndorsedOutcome | null
  readonly allowedEvents: readonly AllowedEvent<EndorsementEvent>[]
}

/** GET /endorsements. */
export type EndorsementList = ListView<EndorsementRow>
