import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { SanctionEvent } from './domain/lifecycle.ts'
import type { SanctionEntry, SanctionKind, SanctionState } from './domain/sanction.ts'

export type { SanctionEvent } from './domain/lifecycle.ts'
export type { SanctionKind, SanctionState } from './domain/sanction.ts'

/** Body of POST /sanctions. */
export type SanctionBody = SanctionEntry

/** Body of POST /sanctions/:number/lift. */
export interface ConfirmLiftBody {
  /** Why the second person agrees, kept in the history. */
  readonly opinion?: string
}

/** Body of POST /sanctions/:number/lift-request and /lift-rejection. */
export interface SanctionReasonBody {
  readonly reason: string
}

interface SanctionActView {
  readonly name: string
  readonly at: string
}

export interface SanctionView {
  readonly number: string
  readonly version: number
  readonly kind: SanctionKind
  readonly state: SanctionState
  /** On the business date. */
  readonly inForce: boolean
  readonly organisationId: string | null
  readonly creditCode: string
  readonly name: string
  readonly reason: string
  readonly documentReference: string
  readonly source: string
  readonly from: string
  readonly to: string | null
  readonly entered: SanctionActView
  readonly liftRequest: (SanctionActView & { readonly reason: string }) | null
  readonly lift: (SanctionActView & { readonly on: string }) | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly allowedEvents: readonly AllowedEvent<SanctionEvent>[]
}

/** A line of the register. */
export type SanctionRow = Omit<SanctionView, 'allowedEvents' | 'reason' | 'liftRequest' | 'lift' | 'entered'>
export type SanctionList = ListView<SanctionRow>

/** GET /submissions/:number/sanction-standing: in force or not for each organisation of the case, and nothing more. */
export interface SanctionStandingView {
  readonly on: string
  readonly items: readonly { readonly organisationId: string; readonly inForce: boolean }[]
}
