import { allocate } from '../../../../kernel/allocate.ts'
import { addDays, addMonths, type CivilDate, laterOf } from '../../../../kernel/civilDate.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { PremiumPlan } from '../../../reference/product/domain/premiumPlan.ts'

/** Part of a premium with the day by which it is to be paid; the day itself is in time. */
export interface Instalment {
  /** Name within the policy: `1`, `2`…, or `+2026-07-01` for what a change of that day costs. */
  readonly due: string
  readonly dueOn: CivilDate
  /** In fen. */
  readonly amountFen: number
}

/** The days a plan is laid over. */
export interface PlanDays {
  /** The cover period it was agreed for. */
  readonly over: Period
  /** Day of issue. */
  readonly issuedOn: CivilDate
}

type Rhythm = Pick<PremiumPlan, 'instalments' | 'everyMonths' | 'firstPpm' | 'startsOn' | 'dueDays'>

const WHOLE_PPM = 1_000_000

/**
 * The parts of a premium by a plan, which always sum to it. Months are counted from the first day to the same day of the
 * month, or the last of a shorter one; a part whose month begins after cover has ended is not made. Split by largest
 * remainder: the fen left over go to the largest fractions, of like ones to the earlier instalment. Nothing is due before
 * the policy is issued.
 */
export function instalmentsOf(premiumFen: number, plan: Rhythm, { over, issuedOn }: PlanDays): readonly Instalment[] {
  const start = plan.startsOn === 'issue' ? issuedOn : over.from
  const begins = Array.from({ length: plan.instalments }, (_, index) => addMonths(start, index * plan.everyMonths))
  const made = begins.filter((day, index) => index === 0 || day < over.to)
  const parts = allocate(premiumFen, weightsOf(made.length, plan.firstPpm))
  return made.map((day, index) => ({
    due: `${index + 1}`,
    dueOn: laterOf(issuedOn, addDays(day, plan.dueDays)),
    amountFen: parts[index] ?? 0,
  }))
}

/** The first part has its share, the others what is left in like parts; alone it is the whole. */
function weightsOf(count: number, firstPpm: number | null): readonly number[] {
  if (count === 1 || firstPpm === null) return Array.from({ length: count }, () => 1)
  return Array.from({ length: count }, (_, index) => (index === 0 ? firstPpm * (count - 1) : WHOLE_PPM - firstPpm))
}
