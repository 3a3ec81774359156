import { PLATFORM } from '../../../../../models/revisions.ts'
import { sanctionStore } from '../../../../../models/sanctions.ts'
import { findJudged } from '../../../../platform/database/judged.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findOrganisationsByCode } from '../../../party/identity/usecases/organisations.ts'

/** The organisations on file that an entry of the register bars today, found by number or by credit code. */
export async function findBarred(reader: Reader): Promise<readonly string[]> {
  const { businessDate } = reader
  const inForce = {
    from: { $lte: businessDate },
    $and: [
      { $or: [{ to: null }, { to: { $gt: businessDate } }] },
      { $or: [{ lift: null }, { 'lift.on': { $gt: businessDate } }] },
    ],
  }
  const projection = { organisationId: 1, creditCode: 1 } as const
  const entries = await findJudged(reader, sanctionStore, PLATFORM, { filter: inForce, projection })
  const named = entries.flatMap(({ organisationId }) => organisationId ?? [])
  const codes = entries.map(({ creditCode }) => creditCode)
  const coded = await findOrganisationsByCode(reader, codes)
  return [...new Set([...named, ...coded.map(({ _id }) => _id)])]
}
