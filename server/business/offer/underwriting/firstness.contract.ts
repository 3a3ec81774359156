import type { Failure } from '../../../platform/http/problem.contract.ts'
import type { MatchReport } from '../../reference/catalogue/domain/matchReport.ts'
import type { Severity } from './domain/firstRule.ts'

/** A sign that goods are not first or not insured once; a failure's facts and texts, and where it was found. */
export interface FirstnessFindingView extends Failure {
  readonly severity: Severity
  /** Found in a case the reader may not see. */
  readonly elsewhere: boolean
  readonly policyNos: readonly string[]
  readonly submissionNos: readonly string[]
}

/** GET /submissions/:number/first-ness. */
export interface FirstnessView {
  readonly items: readonly FirstnessFindingView[]
}

/** GET /submissions/:number/catalogue-match. */
export interface CatalogueMatchView {
  readonly items: readonly ItemMatchView[]
}

export interface ItemMatchView {
  readonly itemNo: number
  readonly name: string | null
  readonly catalogueEntryId: string | null
  /** Null where the item names no entry that exists. */
  readonly report: MatchReport | null
}
