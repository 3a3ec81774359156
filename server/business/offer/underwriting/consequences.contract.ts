import type { Failure } from '../../../platform/http/problem.contract.ts'
import type { AffectedCounts, AffectedSubmission } from './domain/affected.ts'
import type { RateChange, RateTotals } from './domain/rerating.ts'

export type { AffectedCounts, AffectedSubmission } from './domain/affected.ts'

/** GET /catalogue-editions/:id/affected-submissions. */
export interface AffectedSubmissionsView {
  readonly replaces: string | null
  readonly validFrom: string
  /** Whether the counts are of all open submissions or of those the reader may see. */
  readonly everybodys: boolean
  readonly counts: AffectedCounts
  /** Those the reader may see, the worst hit first. */
  readonly items: readonly AffectedSubmission[]
  /** There are more of them than are listed. */
  readonly more: boolean
}

/** GET /definitions/:number/rerating */
export interface ReratingView {
  readonly changes: readonly (Omit<RateChange, 'refusals'> & { readonly failures: readonly Failure[] })[]
  readonly totals: RateTotals
}
