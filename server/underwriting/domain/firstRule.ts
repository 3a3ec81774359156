import type { CivilDate } from '../../kernel/civilDate.ts'

/** What a finding asks for: `refuse` stops the case, `review` is for a person to judge. */
export type Severity = 'refuse' | 'review'

/** What counts as "first" for cover that begins in these days. */
export interface FirstRule {
  readonly id: string
  readonly from: CivilDate
  readonly to: CivilDate | null
  /** So many sets of one kind from one maker are a user's first. */
  readonly firstSets: number
  readonly severity: Severity
  readonly reference: string
}
