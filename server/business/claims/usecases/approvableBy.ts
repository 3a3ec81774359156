import type { Reader } from '../../../platform/database/reader.ts'
import { casesWithin } from '../../party/authority/domain/authority.ts'
import { findFreeDecisions, findOwnGrants } from '../../party/authority/usecases/grants.ts'
import { findOwnAmounts } from '../../party/authority/usecases/ownAmounts.ts'

const PATHS = { productCode: 'productCode', totalLimitFen: 'assessment.adjustment.payableFen', region: 'region' }

/**
 * Filter of the assessed claims that this person may approve: registered, assessed and reopened by others, with something
 * payable that is within one of the person's grants. What it adds up to is judged when it is approved.
 */
export async function approvableBy(reader: Reader): Promise<object> {
  const { userId } = reader.actor
  const fourEyes = {
    'assessment.assessorId': { $ne: userId },
    'registration.handlerId': { $ne: userId },
    'reopening.byId': { $ne: userId },
    'assessment.adjustment.payableFen': { $gt: 0 },
  }
  if ((await findFreeDecisions(reader)).includes('approveClaim')) return fourEyes
  const grants = [...(await findOwnGrants(reader)), ...(await findOwnAmounts(reader))]
  return { ...fourEyes, ...(casesWithin(grants, 'approveClaim', PATHS) ?? { _id: { $in: [] } }) }
}
