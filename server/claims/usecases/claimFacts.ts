import { holdsPermission } from '../../../config/permissions.ts'
import type { Stored } from '../../../models/store.ts'
import type { Reader } from '../../database/reader.ts'
import { getOwnAuthority } from '../../identity/usecases/authority.ts'
import type { Claim } from '../domain/claim.ts'
import type { ClaimFacts } from '../domain/conditions.ts'

/** A claim together with what decides which of its events this person may cause. */
export type SeenClaim = Claim & Stored & Pick<ClaimFacts, 'approvalLimitFen'>

/** The claim as seen by the acting person. */
export async function seenBy(reader: Reader, claim: Claim & Stored): Promise<SeenClaim> {
  return { ...claim, approvalLimitFen: await approvalLimitFen(reader) }
}

/** What the conditions of the claim's events look at. */
export async function factsOf(reader: Reader, claim: Claim & Stored): Promise<ClaimFacts> {
  const { actor, businessDate } = reader
  return { claim, actor, businessDate, approvalLimitFen: await approvalLimitFen(reader) }
}

async function approvalLimitFen(reader: Reader): Promise<number | null> {
  if (!holdsPermission(reader.actor.roles, 'claim.approve')) return null
  return (await getOwnAuthority(reader)).claimApprovalLimitFen ?? null
}
