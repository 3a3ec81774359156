import type { Stored } from '../../../../../models/store.ts'
import { nameOfPerson } from '../../../../kernel/reference.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PendingChange } from '../../changes/domain/pendingChange.ts'
import { propose } from '../../changes/usecases/propose.ts'
import type { GrantBody } from '../authority.contract.ts'
import { checkGrant } from './checkGrant.ts'

export type ProposeGrant = GrantBody

/** Asks a second person to put authority in writing; the holder is told, and nothing may be decided under it yet. */
export async function proposeGrant(work: UnitOfWork, command: ProposeGrant): Promise<PendingChange & Stored> {
  const { reason, ...grant } = command
  await checkGrant(work, grant, work.actor)
  return propose(work, {
    kind: 'authorityGrant',
    organisationId: work.actor.organisationId,
    subjectId: null,
    personId: grant.holderUserId,
    title: grant.holderUserId === null ? '' : nameOfPerson(grant.holderUserId),
    content: grant,
    before: null,
    reason,
  })
}
