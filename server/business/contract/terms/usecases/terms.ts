import { acceptanceStore } from '../../../../../models/acceptances.ts'
import { deliveryStore } from '../../../../../models/deliveries.ts'
import type { Stored } from '../../../../../models/store.ts'
import { termSegmentStore } from '../../../../../models/termSegments.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { groupBy } from '../../../../kernel/groupBy.ts'
import { type Reader, sideBySide } from '../../../../platform/database/reader.ts'
import type { AcceptanceRecord } from '../domain/acceptance.ts'
import { type Delivery, withDeliveries } from '../domain/delivery.ts'
import type { Policy } from '../domain/policy.ts'
import type { PricedSegment } from '../domain/premiumRuns.ts'
import { dayOfCover, type KnownAt, type TermSegment, termsAt } from '../domain/termSegment.ts'

type Session = Pick<Reader, 'session'>

/**
 * What {@link termsAt} answers of a policy's segments: the terms in force on a day as known at a moment, or null. Reads
 * one of them, however many there are.
 */
export async function findTermsAt(
  { session }: Session,
  policyNo: string,
  day: CivilDate,
  knownAt: KnownAt,
): Promise<(TermSegment & Stored) | null> {
  const found = await termSegmentStore.model
    .findOne(
      {
        policyNo,
        ...(knownAt === 'onRecord' ? {} : { knownSince: { $lte: knownAt } }),
        'effective.from': { $lte: day },
        'effective.to': { $gt: day },
      } as object,
      null,
      { session: session ?? null },
    )
    .sort({ knownSince: -1, versionNo: -1 })
    .lean<TermSegment & Stored>()
    .exec()
  return found?.ends === null ? found : null
}

/** The terms that were agreed last of a policy whose cover has ended, to be looked at. */
const findLastTerms = ({ session }: Session, policyNo: string): Promise<(TermSegment & Stored) | null> =>
  termSegmentStore.model
    .findOne({ policyNo, ends: null } as object, null, { session: session ?? null })
    .sort({ knownSince: -1, versionNo: -1 })
    .lean<TermSegment & Stored>()
    .exec()

/** Every segment of a policy in the order in which they were agreed. */
export const findSegments = ({ session }: Session, policyNo: string): Promise<(TermSegment & Stored)[]> =>
  termSegmentStore.model
    .find({ policyNo }, null, { session: session ?? null })
    .sort({ versionNo: 1 })
    .lean<(TermSegment & Stored)[]>()

/** The terms on record of one policy by their day. */
export type TermsOn = (day: CivilDate) => Promise<(TermSegment & Stored) | null>

/** The same of one policy as on record, each day read once: for what asks for a day from several sides. */
export function termsOnRecord(session: Session, policyNo: string): TermsOn {
  const read = new Map<CivilDate, ReturnType<TermsOn>>()
  return (day) => {
    const found = read.get(day) ?? findTermsAt(session, policyNo, day, 'onRecord')
    read.set(day, found)
    return found
  }
}

/** What all terms ever agreed of some policies cost, in the order in which they were agreed. */
export const findAgreedTerms = ({ session }: Session, policyNos: readonly string[]): Promise<AgreedPremium[]> =>
  termSegmentStore.model
    .find(
      { policyNo: { $in: policyNos } },
      {
        policyNo: 1,
        versionNo: 1,
        effective: 1,
        knownSince: 1,
        ends: 1,
        period: 1,
        earning: 1,
        covers: 1,
        premiumFen: 1,
        periodPremiums: 1,
        retainedPremiums: 1,
        endorsementNo: 1,
      },
      { session: session ?? null },
    )
    .sort({ policyNo: 1, versionNo: 1 })
    .lean<AgreedPremium[]>()

/** Terms as far as they say what they cost. */
export type AgreedPremium = PricedSegment & Pick<TermSegment, 'policyNo' | 'earning' | 'premiumFen' | 'endorsementNo'>

/**
 * The terms to be looked at on a day, as on record, with the days on which their items arrived: before cover begins those
 * of its first day, after its end those of the last.
 */
export async function getPresentTerms(reader: Session, policy: Policy & Stored, day: CivilDate): Promise<TermSegment> {
  const start = sideBySide(reader)
  const [terms, deliveries] = await Promise.all([
    start(() => findTermsAt(reader, policy._id, dayOfCover(policy.period, day), 'onRecord')),
    start(() => findDeliveries(reader, policy._id)),
  ])
  return presentTerms(policy, terms ?? (await findLastTerms(reader, policy._id)), deliveries)
}

/** The same of many policies, by their numbers: all their terms are read at once. */
export async function getPresentTermsOf(
  reader: Session,
  policies: readonly (Policy & Stored)[],
  day: CivilDate,
): Promise<ReadonlyMap<string, TermSegment>> {
  const ofThem = { policyNo: { $in: policies.map(({ _id }) => _id) } }
  const options = { session: reader.session ?? null }
  const start = sideBySide(reader)
  const [segments, deliveries] = await Promise.all([
    start(() => termSegmentStore.model.find(ofThem, null, options).lean<(TermSegment & Stored)[]>()),
    start(() => deliveryStore.model.find(ofThem, null, options).sort({ itemNo: 1 }).lean<(Delivery & Stored)[]>()),
  ])
  const segmentsOf = groupBy(segments, ({ policyNo }) => policyNo)
  const deliveriesOf = groupBy(deliveries, ({ policyNo }) => policyNo)
  return new Map(
    policies.map((policy) => {
      const own = segmentsOf.get(policy._id) ?? []
      const terms = termsAt(own, dayOfCover(policy.period, day), 'onRecord') ?? lastTerms(own)
      return [policy._id, presentTerms(policy, terms, deliveriesOf.get(policy._id) ?? [])]
    }),
  )
}

const lastTerms = <S extends TermSegment>(segments: readonly S[]): S | null =>
  segments
    .filter(({ ends }) => ends === null)
    .reduce<S | null>((last, each) => (last === null || each.versionNo > last.versionNo ? each : last), null)

function presentTerms({ _id }: Stored, terms: TermSegment | null, deliveries: readonly Delivery[]): TermSegment {
  if (!terms) throw new Error(`${_id} has no terms on a day of its cover`)
  return { ...terms, items: withDeliveries(terms.items, deliveries) }
}

/** What is on record of the arrival of a policy's items. */
export const findDeliveries = ({ session }: Session, policyNo: string): Promise<(Delivery & Stored)[]> =>
  deliveryStore.model
    .find({ policyNo }, null, { session: session ?? null })
    .sort({ itemNo: 1 })
    .lean<(Delivery & Stored)[]>()

/** All that was recorded of the acceptance of a policy's items, item by item, the latest first. */
export const findAcceptances = ({ session }: Session, policyNo: string): Promise<(AcceptanceRecord & Stored)[]> =>
  acceptanceStore.model
    .find({ policyNo }, null, { session: session ?? null })
    .sort({ itemNo: 1, recordNo: -1 })
    .lean<(AcceptanceRecord & Stored)[]>()
