import { authorityGrantStore } from '../../../../../models/authorityGrants.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { RevocationBody } from '../authority.contract.ts'
import type { AuthorityGrant, GrantRef } from '../domain/grant.ts'
import { decideRevocation } from '../domain/granting.ts'

export type RevokeGrant = GrantRef & RevocationBody

/** Takes authority back from now on; what was decided under it stands. */
export async function revokeGrant(
  work: UnitOfWork,
  { grantNo, reason }: RevokeGrant,
): Promise<AuthorityGrant & Stored> {
  const grant = await work.loadForChange(authorityGrantStore, grantNo)
  valueOrThrow(decideRevocation(grant))
  const { userId: byUserId, name: byName } = work.actor
  return work.change(
    authorityGrantStore,
    grant,
    { revocation: { at: work.now, byUserId, byName, reason } },
    { type: 'authorityGrant.revoked', reason },
  )
}
