import { addDays } from '../../../../kernel/civilDate.ts'
import { type AcceptanceRecord, usersAwaitingAcceptance } from '../../../contract/terms/domain/acceptance.ts'
import { type Delivery, usersAwaitingDelivery, withDeliveries } from '../../../contract/terms/domain/delivery.ts'
import { headOf, type NamedParty, type Policy } from '../../../contract/terms/domain/policy.ts'
import { premiumByTime } from '../../../contract/terms/domain/premiumDues.ts'
import { coveredUntil, premiumOf } from '../../../contract/terms/domain/premiumRuns.ts'
import { type TermSegment, termsAt } from '../../../contract/terms/domain/termSegment.ts'
import { numberKeysOf } from '../../../offer/underwriting/domain/goodsNumbers.ts'

interface AfterEndorsement {
  /** Every segment, the new ones last. */
  readonly segments: readonly TermSegment[]
  readonly deliveries: readonly Pick<Delivery, 'itemNo' | 'deliveredOn'>[]
  readonly acceptances: readonly AcceptanceRecord[]
  /** Users that were no party before. */
  readonly newParties: readonly NamedParty[]
}

/** Whether no day of cover is left by terms on record: the policy is void. */
export const isAnnulled = (segments: readonly TermSegment[]): boolean => coveredUntil(segments) === ''

/** The terms of the last day of cover by what is on record; null where no day is left. */
export function lastTermsOf(segments: readonly TermSegment[]): TermSegment | null {
  const until = coveredUntil(segments)
  return until === '' ? null : termsAt(segments, addDays(until, -1), 'onRecord')
}

/** What an endorsement changes in the head of its policy: it says the terms that hold last, and what all of them cost. */
export function headAfter(
  policy: Policy,
  { segments, deliveries, acceptances, newParties }: AfterEndorsement,
): Partial<Policy> {
  const until = coveredUntil(segments)
  const versionNo = segments.at(-1)?.versionNo ?? policy.versionNo
  const premiumFen = premiumOf(segments)
  const payment = policy.payment && { ...policy.payment, ...premiumByTime(segments) }
  const last = lastTermsOf(segments)
  // Without a day of cover it goes on saying what it would have insured.
  if (!last) return { versionNo, premiumFen, payment, awaitingDeliveryFrom: [], awaitingAcceptanceFrom: [] }
  const items = withDeliveries(last.items, deliveries)
  const { headline, catalogueEditions } = headOf(last)
  return {
    versionNo,
    premiumFen,
    payment,
    period: { from: policy.period.from, to: until },
    headline,
    catalogueEditions,
    parties: last.parties,
    namedParties: [...policy.namedParties, ...newParties],
    awaitingDeliveryFrom: usersAwaitingDelivery(items),
    awaitingAcceptanceFrom: usersAwaitingAcceptance(items, acceptances),
    numberKeys: [...new Set([...policy.numberKeys, ...numberKeysOf(last.items)])],
  }
}
