import type { SearchOutcome } from '../../../platform/searching/domain/outcome.ts'
import type { SearchKind } from './domain/kinds.ts'

export interface SearchHit {
  readonly kind: SearchKind
  readonly number: string
  readonly title: string
  /** Page of the client. */
  readonly path: string
  /** The whole number was typed: the client goes straight there. */
  readonly exact: boolean
}

export interface SearchView {
  readonly items: readonly SearchHit[]
  /** Whether these are all; `capped` where more is to be typed to see the rest. */
  readonly found: SearchOutcome
}
