import { authorityGrantStore } from '../../../../../models/authorityGrants.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { nameOfPerson } from '../../../../kernel/reference.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PendingChange } from '../../changes/domain/pendingChange.ts'
import type { Applied } from '../../identity/usecases/applyPersonChange.ts'
import type { GrantHolder } from '../domain/grant.ts'
import { checkGrant } from './checkGrant.ts'

/** Puts a confirmed grant in writing, as given by whoever proposed it; the holder must still be one it can be given to. */
export async function applyGrant(work: UnitOfWork, change: PendingChange<'authorityGrant'> & Stored): Promise<Applied> {
  const { organisationId, proposed, personId } = change
  const { holderUserId, holderRole, ...terms } = change.content
  const { roles } = await getVisible(work, userStore, proposed.userId)
  const grantor = { userId: proposed.userId, organisationId, roles }
  await checkGrant(work, change.content, grantor)
  const holder = (
    holderRole === null
      ? { userId: holderUserId, name: nameOfPerson(holderUserId ?? ''), role: null }
      : { userId: null, name: null, role: holderRole }
  ) as GrantHolder
  const parties = { insurerIds: [organisationId], manufacturerId: '', userIds: [], recommenderId: '' }
  const by = { grantedByUserId: proposed.userId, grantedByName: proposed.name }
  const { _id } = await work.create(
    authorityGrantStore,
    await work.nextNumber('AG'),
    { ...terms, holder, parties, ...by, revocation: null },
    { type: 'authorityGrant.granted', payload: { ...terms, holder, pendingChange: change._id } },
  )
  return { subjectId: _id, personId }
}
