import type { Reader } from '../../../../platform/database/reader.ts'
import { casesWithin } from '../../../party/authority/domain/authority.ts'
import { findOwnGrants } from '../../../party/authority/usecases/grants.ts'

const PATHS = {
  productCode: 'product.code',
  totalLimitFen: 'totalLimitFen',
  discountPpm: 'discountPpm',
  categories: 'categories',
  region: 'region',
}

/**
 * Filter of the own company's referred quotes that wait for this person: within one of the person's grants, made, referred and so far
 * approved by others.
 */
export async function referralsFor(reader: Reader): Promise<object> {
  const within = casesWithin(await findOwnGrants(reader), 'approve', PATHS)
  if (!within) return { _id: { $in: [] } }
  const { userId, organisationId } = reader.actor
  return {
    state: 'referred',
    'parties.insurerIds.0': organisationId,
    offeredByUserId: { $ne: userId },
    decisions: { $not: { $elemMatch: { byUserId: userId } } },
    ...within,
  }
}
