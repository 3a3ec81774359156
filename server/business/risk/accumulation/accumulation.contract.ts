import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { SearchOutcome } from '../../../platform/searching/domain/outcome.ts'
import type { AccumulationDimension } from '../../contract/terms/domain/accumulation.ts'

export type { AccumulationDimension } from '../../contract/terms/domain/accumulation.ts'

/** Body of POST /accumulation-limits. */
export interface AccumulationLimitBody {
  readonly dimension: AccumulationDimension
  /** Null: for every key without figures of its own. */
  readonly key?: string | null
  readonly retentionFen: number
  readonly capacityFen: number
  readonly effective: { readonly from: string; readonly to?: string | null }
}

/** Body of PUT /accumulation-limits/:number; what the figures are for stays. */
export type AccumulationLimitChangeBody = Omit<AccumulationLimitBody, 'dimension' | 'key'>

export interface AccumulationLimitView {
  readonly number: string
  readonly version: number
  readonly insurerId: string
  readonly dimension: AccumulationDimension
  readonly key: string | null
  readonly retentionFen: number
  readonly capacityFen: number
  readonly effective: { readonly from: string; readonly to: string | null }
  readonly enteredByName: string
  readonly createdAt: string
  readonly updatedAt: string
}
export type AccumulationLimitList = ListView<AccumulationLimitView>

/** What is in force on one key, against the insurer's own figures; null where it has none. */
export interface AccumulationView {
  readonly dimension: AccumulationDimension
  /** An organisation, a category code, or a site by its identity key or region. */
  readonly key: string
  /** The site as it was typed, or what its region is called; null for organisations, categories and unknown regions. */
  readonly name: string | null
  readonly limitFen: number
  readonly policies: number
  readonly retentionFen: number | null
  readonly capacityFen: number | null
}

/** GET /accumulations: the largest keys of a dimension on a day. */
export interface AccumulationListView {
  readonly on: string
  readonly dimension: AccumulationDimension
  readonly items: readonly AccumulationView[]
  /** All keys there are, or those that are called so; `items` holds the largest of them. */
  readonly total: number
  readonly found?: SearchOutcome
}

/** A policy behind a figure. */
export interface AccumulatedPolicyView {
  readonly number: string
  readonly manufacturerId: string
  readonly totalLimitFen: number
  /** The own share of it where several insure together. */
  readonly ownLimitFen: number
  readonly period: { readonly from: string; readonly to: string }
}
export type AccumulatedPolicyList = ListView<AccumulatedPolicyView>
