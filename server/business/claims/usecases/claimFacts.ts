import { holdsPermission } from '../../../../config/permissions.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { getOwnAuthority } from '../../party/identity/usecases/authority.ts'
import type { Claim } from '../domain/claim.ts'
import type { ClaimFacts } from '../domain/conditions.ts'

/** A claim together with what decides which of its events this person may cause. */
export type SeenClaim = Claim & Stored & Pick<ClaimFacts, 'approvalLimitFen' | 'declinatureLimitFen'>

/** The claim as seen by the acting person. */
export async function seenBy(reader: Reader, claim: Claim & Stored): Promise<SeenClaim> {
  return { ...claim, ...(await limitsOf(reader)) }
}

/** What the conditions of the claim's events look at. */
export async function factsOf(reader: Reader, claim: Claim & Stored): Promise<ClaimFacts> {
  const { actor, businessDate } = reader
  return { claim, actor, businessDate, ...(await limitsOf(reader)) }
}

/** Up to which amounts the person approves and declines; whoever may approve an amount may decline it too. */
async function limitsOf(reader: Reader): Promise<Pick<ClaimFacts, 'approvalLimitFen' | 'declinatureLimitFen'>> {
  const { roles } = reader.actor
  if (!holdsPermission(roles, 'claim.handle')) return { approvalLimitFen: null, declinatureLimitFen: null }
  const { claimApprovalLimitFen = null, claimDeclinatureLimitFen = null } = await getOwnAuthority(reader)
  const approvalLimitFen = holdsPermission(roles, 'claim.approve') ? claimApprovalLimitFen : null
  const known = [approvalLimitFen, claimDeclinatureLimitFen].filter((limit) => limit !== null)
  return { approvalLimitFen, declinatureLimitFen: known.length > 0 ? Math.max(...known) : null }
}
