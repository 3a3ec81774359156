import type { Reader } from '../../../platform/database/reader.ts'
import { casesWithin } from '../../party/authority/domain/authority.ts'
import { findAuthorityFor } from '../../party/authority/usecases/grants.ts'

/**
 * Filter of the assessed claims that this person may approve: recorded, registered, assessed and reopened by others, with something
 * payable that is within one of the person's grants. What it adds up to is judged when it is approved.
 */
export async function approvableBy(reader: Reader): Promise<object> {
  const { userId } = reader.actor
  return {
    'assessment.assessorId': { $ne: userId },
    'registration.handlerId': { $ne: userId },
    'reopening.byId': { $ne: userId },
    $nor: [{ 'lossNotice.receipt': { $exists: true }, 'lossNotice.reporter.userId': userId }],
    ...(await withinAuthority(reader, 'approveClaim', 'assessment.adjustment.payableFen')),
  }
}

/** Filter of the approved claims that this person may pay: approved and corrected by others, within the person's grants. */
export async function payableBy(reader: Reader): Promise<object> {
  const { userId } = reader.actor
  return {
    'approval.approverId': { $ne: userId },
    'corrections.byId': { $ne: userId },
    $and: [await withinAuthority(reader, 'payClaim', 'approval.amountFen')],
  }
}

async function withinAuthority(
  reader: Reader,
  decision: 'approveClaim' | 'payClaim',
  totalLimitFen: string,
): Promise<object> {
  const { grants, free } = await findAuthorityFor(reader, [decision])
  if (free.includes(decision)) return {}
  const paths = { productCode: 'productCode', totalLimitFen, region: 'region' }
  return casesWithin(grants, decision, paths) ?? { _id: { $in: [] } }
}
