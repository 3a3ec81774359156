import type { CivilDate } from '../../../../kernel/civilDate.ts'

/** What a finding asks for: `refuse` stops the case, `review` is for a person to judge. */
export const SEVERITIES = ['refuse', 'review'] as const
export type Severity = (typeof SEVERITIES)[number]

interface DatedRule {
  readonly id: string
  readonly from: CivilDate
  readonly to: CivilDate | null
  readonly severity: Severity
  readonly reference: string
}

/** Equipment: the first sets, or one contract and production batch, or what was bought in the first calendar year. */
export interface EquipmentRule extends DatedRule {
  readonly scheme: 'first-set-equipment'
  /** So many sets of one kind from one maker are a user's first. */
  readonly firstSets: number
}

/** Materials: whatever the user bought within a year of its first purchase. */
export interface MaterialRule extends DatedRule {
  readonly scheme: 'first-batch-material'
}

/** What counts as "first" for goods of one guidance catalogue whose cover begins in these days. */
export type FirstRule = EquipmentRule | MaterialRule
