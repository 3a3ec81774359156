import { organisationStore } from '../../../../../models/organisations.ts'
import { sanctionStore } from '../../../../../models/sanctions.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { Sanction } from '../domain/sanction.ts'

/** The organisations on file that an entry of the register bars today, found by number or by credit code. */
export async function findBarred(reader: Reader): Promise<readonly string[]> {
  const { businessDate } = reader
  const options = { session: reader.session ?? null }
  const inForce = {
    from: { $lte: businessDate },
    $and: [
      { $or: [{ to: null }, { to: { $gt: businessDate } }] },
      { $or: [{ lift: null }, { 'lift.on': { $gt: businessDate } }] },
    ],
  }
  const entries = await sanctionStore.model
    .find(inForce as object, { organisationId: 1, creditCode: 1 }, options)
    .lean<Pick<Sanction, 'organisationId' | 'creditCode'>[]>()
  if (entries.length === 0) return []
  const named = entries.flatMap(({ organisationId }) => organisationId ?? [])
  const coded = await organisationStore.model
    .find({ uscc: { $in: entries.map(({ creditCode }) => creditCode) } } as object, { _id: 1 }, options)
    .lean<{ readonly _id: string }[]>()
  return [...new Set([...named, ...coded.map(({ _id }) => _id)])]
}
