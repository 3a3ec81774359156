import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { GrantedRole } from '../authority/domain/grant.ts'
import type { PendingChangeEvent } from './domain/guards.ts'
import type { ChangeContents, PendingChangeKind, PendingChangeState } from './domain/pendingChange.ts'

export type { ChangeContents, PendingChangeKind, PendingChangeState } from './domain/pendingChange.ts'

export interface ChangeActView {
  readonly userId: string
  readonly name: string
  readonly organisationId: string
  readonly at: string
}

/** A line of the list of changes. */
export interface PendingChangeRow {
  readonly number: string
  readonly version: number
  readonly kind: PendingChangeKind
  readonly state: PendingChangeState
  /** Whose people confirm it. */
  readonly organisationId: string
  /** What people call what changes; empty where it is a role. */
  readonly title: string
  readonly role: GrantedRole | null
  readonly proposed: ChangeActView
  /** End of the cooling-off time; null until confirmed. */
  readonly effectiveFrom: string | null
  readonly expiresAt: string
  readonly createdAt: string
  readonly updatedAt: string
  /** Told to the reader and not seen yet. */
  readonly unseen: boolean
}

/** One kind of change with what is to be and what is there now. */
type ChangeOf<Kind extends PendingChangeKind> = {
  readonly kind: Kind
  readonly content: ChangeContents[Kind]
  readonly before: ChangeContents[Kind] | null
}

export type PendingChangeView = Omit<PendingChangeRow, 'kind'> &
  {
    readonly [Kind in PendingChangeKind]: ChangeOf<Kind>
  }[PendingChangeKind] & {
    /** Number of what changes; null while it is still to come. */
    readonly subjectId: string | null
    /** The person it is about. */
    readonly personId: string | null
    readonly reason: string
    /** The organisation has nobody else who could confirm it: the platform stands in. */
    readonly platformConfirms: boolean
    readonly confirmed: ChangeActView | null
    /** Who refused, withdrew or objected, and why. */
    readonly ending: (ChangeActView & { readonly reason: string }) | null
    readonly effective: ChangeActView | null
    /** Shown once, to whoever put the change into effect. */
    readonly oneTimePassword: string | null
    readonly allowedEvents: readonly AllowedEvent<PendingChangeEvent>[]
  }

/** GET /pending-changes. */
export type PendingChangeList = ListView<PendingChangeRow>

/** Body of a refusal, a withdrawal and an objection. */
export interface ChangeReasonBody {
  readonly reason: string
}
