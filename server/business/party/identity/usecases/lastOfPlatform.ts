import type { PendingChangeKind } from '../../../../../config/pendingChanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { countDeciders } from '../../changes/usecases/facts.ts'
import type { User } from '../domain/user.ts'

/**
 * Whether the platform has nobody besides the actor and this person, so that no second person could ever confirm. One of
 * two then acts alone: whoever is left decides nothing that takes two, and whoever runs the installation admits another.
 */
export async function isLastOfPlatform(
  work: UnitOfWork,
  kind: PendingChangeKind,
  { _id: personId, organisationId, organisationKind }: User & Stored,
): Promise<boolean> {
  if (organisationKind !== 'platform') return false
  const question = { kind, organisationId, proposerId: work.actor.userId, personId }
  return (await countDeciders(work, question)) === 0
}
