import { acceptanceStore } from '../../../../../models/acceptances.ts'
import { deliveryStore } from '../../../../../models/deliveries.ts'
import type { Stored } from '../../../../../models/store.ts'
import { termSegmentStore } from '../../../../../models/termSegments.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { type Reader, sideBySide } from '../../../../platform/database/reader.ts'
import type { AcceptanceRecord } from '../domain/acceptance.ts'
import { type Delivery, withDeliveries } from '../domain/delivery.ts'
import type { Policy } from '../domain/policy.ts'
import { dayOfCover, type KnownAt, type TermSegment, type termsAt } from '../domain/termSegment.ts'

type Session = Pick<Reader, 'session'>

/**
 * What {@link termsAt} answers of a policy's segments: the terms in force on a day as known at a moment, or null. Reads
 * one of them, however many there are.
 */
export const findTermsAt = (
  { session }: Session,
  policyNo: string,
  day: CivilDate,
  knownAt: KnownAt,
): Promise<(TermSegment & Stored) | null> =>
  termSegmentStore.model
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
      { policyNo: 1, versionNo: 1, effective: 1, knownSince: 1, covers: 1, premiumFen: 1 },
      { session: session ?? null },
    )
    .sort({ policyNo: 1, versionNo: 1 })
    .lean<AgreedPremium[]>()

type AgreedPremium = Pick<TermSegment, 'policyNo' | 'versionNo' | 'effective' | 'knownSince' | 'covers' | 'premiumFen'>

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
  if (!terms) throw new Error(`${policy._id} has no terms on a day of its cover`)
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
