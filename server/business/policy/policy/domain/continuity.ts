import { type CivilDate, earlierOf, laterOf } from '../../../../kernel/civilDate.ts'
import { follows, type Period } from '../../../../kernel/period.ts'
import type { FirstInsurance, Policy } from '../../../contract/terms/domain/policy.ts'

/** The policy the applicant says is renewed. */
export type RenewedPolicy = Pick<Policy, 'period' | 'continuousYears'>

/** The same with what is said of the first insurance. */
export type RenewedInsurance = RenewedPolicy & Pick<Policy, 'state' | 'firstInsurance' | 'catalogueEditions'>

/**
 * When what a policy insures was insured first, along the policies that each renew the one before; null where the policy
 * leaves a gap or renews none: then it is insured anew. `chain` is the renewed policy and those it renews, the latest first,
 * as far as none of them says it itself.
 */
export function firstInsuranceOf(period: Period, chain: readonly RenewedInsurance[]): FirstInsurance | null {
  const [renewed, ...earlier] = chain
  if (!renewed || renewed.state === 'void' || !follows(period, renewed.period)) return null
  const { firstInsurance, period: before, catalogueEditions: editions } = renewed
  return firstInsurance ?? firstInsuranceOf(before, earlier) ?? { on: before.from, editions }
}

/** The days one item was insured on before, by whichever insurer; null for an item that has no number to know it by. */
export type FormerCovers = readonly Period[] | null

/** How a policy continues what insured its items before. */
export interface Continuity {
  /** The uninterrupted year of insurance of the item that has been insured for longest; 1 where nothing is continued. */
  readonly continuousYears: number
  /** Where the former cover of an item, or of the renewed policy, ended; the earliest, null where there is none. */
  readonly previousCoverEnd: CivilDate | null
}

/**
 * Counts years of insurance machine by machine, whether or not the applicant calls it a renewal: a machine that is new
 * begins with 1 and leaves the others their count. What has no number is counted along the renewed policy.
 */
export function determineContinuity(
  period: Period,
  items: readonly FormerCovers[],
  renewed: RenewedPolicy | null,
): Continuity {
  const years = items.map((covers) => (covers ? yearsOf(period, covers) : yearsAlong(period, renewed)))
  const ends = items.flatMap((covers) => lastEnd(period, covers ?? []) ?? [])
  return {
    continuousYears: Math.max(1, ...years),
    previousCoverEnd: [...ends, ...(renewed ? [renewed.period.to] : [])].reduce<CivilDate | null>(
      (earliest, end) => (earliest === null ? end : earlierOf(earliest, end)),
      null,
    ),
  }
}

/** One more than the covers that lead up to the period, each beginning on the day the one before it ends. */
function yearsOf(period: Period, covers: readonly Period[]): number {
  const before = covers.find((cover) => follows(period, cover))
  return before ? yearsOf(before, covers) + 1 : 1
}

function yearsAlong(period: Period, renewed: RenewedPolicy | null): number {
  return renewed && follows(period, renewed.period) ? renewed.continuousYears + 1 : 1
}

/** The last day a cover ended before the period began. */
const lastEnd = ({ from }: Period, covers: readonly Period[]): CivilDate | null =>
  covers
    .filter(({ to }) => to <= from)
    .reduce<CivilDate | null>((last, { to }) => (last === null ? to : laterOf(last, to)), null)
