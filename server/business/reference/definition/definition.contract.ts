import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { Failure } from '../../../platform/http/problem.contract.ts'
import type { BilingualText } from '../product/domain/product.ts'
import type { Difference } from './domain/compare.ts'
import type { DefinitionAct, DefinitionKindName } from './domain/definition.ts'
import type { DefinitionEvent, DefinitionState } from './domain/lifecycle.ts'

export type { Band, Dimension, TariffRow, TariffTable } from '../product/domain/tariff.ts'
export type { Difference, LeafValue } from './domain/compare.ts'
export type { DefinitionAct, DefinitionKindName } from './domain/definition.ts'
export type { DefinitionState } from './domain/lifecycle.ts'
export type { TableKey } from './domain/tariffTable.ts'

/** Days a version applies on: `to` is the first day it no longer does, null while nothing ends it. */
export interface EffectiveView {
  readonly from: string
  readonly to: string | null
}

/** Row of GET /definitions (filters kind, code, state). */
export interface DefinitionRow {
  readonly number: string
  readonly version: number
  readonly kind: DefinitionKindName
  readonly code: string
  readonly name: string
  readonly state: DefinitionState
  readonly insurerId: string
  readonly source: string | null
  readonly effective: EffectiveView | null
  /** Of the content since its publication. */
  readonly contentHash: string | null
  readonly author: DefinitionAct
  readonly createdAt: string
  readonly updatedAt: string
}

/** GET /definitions/:number; history below it */
export interface DefinitionView extends DefinitionRow {
  /** Without effective dates and hash, which publication adds. */
  readonly content: Readonly<Record<string, unknown>>
  /** What people call the fields of the content, where they have a name. */
  readonly labels: Readonly<Record<string, BilingualText>>
  /** Everyone who changed the content; none of them may review it. */
  readonly editors: readonly DefinitionAct[]
  readonly reviewRequest: DefinitionAct | null
  readonly returned: (DefinitionAct & { readonly reason: string }) | null
  readonly publication: DefinitionAct | null
  readonly allowedEvents: readonly AllowedEvent<DefinitionEvent>[]
}

/** Row of GET /shipped-definitions (filter kind): what comes with the system. */
export interface ShippedDefinitionRow {
  /** To copy it or to compare with it. */
  readonly ref: string
  readonly kind: DefinitionKindName
  readonly code: string
  readonly name: string
  readonly effective: EffectiveView
  readonly hash: string
}

/** GET /definitions/:number/validation: everything that stands between a version and its publication. */
export interface ValidationView {
  /** With the path in the content as `field`; at most the first 500. */
  readonly failures: readonly Failure[]
  readonly count: number
  /** What should be known of content that can be published; keeps nothing back. */
  readonly remarks: readonly Failure[]
}

/** GET /definitions/:number/publication?from= */
export interface PublicationPreviewView {
  readonly effective: EffectiveView
  /** The version that ends the day before. */
  readonly ends: { readonly number: string; readonly effective: EffectiveView } | null
  /** The shipped version that stops applying to the insurer if it has no own one until then. */
  readonly shippedRef: string | null
}

/** GET /definitions/:number/comparison?with= */
export type DefinitionComparisonView = ListView<Difference>

/** POST /definitions (Idempotency-Key) */
export interface CreateDefinitionBody {
  readonly kind: DefinitionKindName
  readonly source?: string
  readonly code?: string
}

/** PUT /definitions/:number/content (If-Match) */
export interface WriteContentBody {
  readonly content: Readonly<Record<string, unknown>>
}

/** POST /definitions/:number/publication (If-Match) */
export interface PublishBody {
  readonly from: string
  /** What the second person found, kept in the history. */
  readonly opinion?: string
}

/** POST /definitions/:number/retirement (If-Match): `to` is the first day without it. */
export interface RetireBody {
  readonly to: string
  readonly reason: string
}
