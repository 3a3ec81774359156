import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { PremiumPlan } from '../../../reference/product/domain/premiumPlan.ts'
import type { PremiumByTime } from './premiumDues.ts'

/** What was done about a due that is not paid, in this order. */
export const DEMAND_STEPS = ['noticed', 'reminded', 'graceEnded', 'proposed'] as const
export type DemandStep = (typeof DEMAND_STEPS)[number]

/** One step taken about a due. */
export interface PremiumDemand {
  readonly due: string
  readonly step: DemandStep
  readonly on: CivilDate
  /** What was open of it then, in fen. */
  readonly amountFen: number
  /** To be paid by (noticed), last day of grace (reminded), from when cover would end (proposed); null where nothing follows. */
  readonly until: CivilDate | null
  /** At the end of grace: whether the contract lets the insurer cancel for it (Insurance Law art. 15). */
  readonly mayCancel: boolean
  /** The cancellation that was proposed. */
  readonly endorsementNo: string | null
}

/** How the premium of a policy is to be paid. What is paid is not here: it is the policy's. */
export interface PremiumPayment extends PremiumByTime {
  readonly plan: PremiumPlan
  /** Cover period the plan was agreed for: what changes later moves no instalment. */
  readonly over: Period
  /** Business day of issue; null until then. */
  readonly issuedOn: CivilDate | null
  /** In the order in which they were taken. */
  readonly demands: readonly PremiumDemand[]
}
