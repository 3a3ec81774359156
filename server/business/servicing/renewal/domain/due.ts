import { addDays, type CivilDate } from '../../../../kernel/civilDate.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { segmentAt, type TimedTerms } from '../../../contract/terms/domain/termSegment.ts'
import type { Handbook } from '../../../offer/underwriting/domain/handbook.ts'
import type { RenewalRules } from '../../../reference/product/domain/product.ts'
import type { RenewalRefusalCode } from '../renewal.refusals.ts'

/** The day from which the renewal of a policy is offered: by its product, where it says so, else by the handbook. */
export const offeredFrom = (
  { to }: Period,
  { offerDays }: Pick<RenewalRules, 'offerDays'>,
  { renewalOfferDays }: Pick<Handbook, 'renewalOfferDays'>,
): CivilDate => addDays(to, -(offerDays?.value ?? renewalOfferDays))

/** Whether a policy goes on to its last day: cover that was cancelled or rescinded is not renewed. */
export function runsToItsEnd(
  { state, period }: Pick<Policy, 'state' | 'period'>,
  segments: readonly TimedTerms[],
): boolean {
  if (state !== 'issued') return false
  const ends = segmentAt(segments, period.to, 'onRecord')?.ends ?? null
  return ends === null || ends === 'shortened'
}

/** What of the product speaks against offering another year by itself; an underwriter may still quote it. */
export const productObjections = (
  { continuousYears }: Pick<Policy, 'continuousYears'>,
  { maximumYears }: Pick<RenewalRules, 'maximumYears'>,
): readonly Refusal<RenewalRefusalCode>[] =>
  maximumYears && continuousYears >= maximumYears.value
    ? [
        {
          code: 'renewal.years-exhausted',
          value: continuousYears + 1,
          threshold: maximumYears.value,
          reference: maximumYears.reference,
        },
      ]
    : []
