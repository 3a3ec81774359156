import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { titleOfPerson } from '../../../../kernel/reference.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PendingChangeKind } from '../../changes/domain/pendingChange.ts'
import { propose } from '../../changes/usecases/propose.ts'
import { decideManagement } from '../domain/management.ts'
import type { User } from '../domain/user.ts'
import { countOtherAdministrators, type PersonOutcome, waiting } from './personOutcome.ts'

/** Kinds of change that say all by naming the person. */
type AboutPerson = Extract<
  PendingChangeKind,
  'passwordReset' | 'secondFactorReset' | 'userReEnablement' | 'administratorDisablement' | 'personErasure'
>

/** The person of the path, whose access the actor looks after. */
export async function loadManaged(work: UnitOfWork, userId: string): Promise<User & Stored> {
  const user = await work.loadForChange(userStore, userId)
  const { _id, organisationId, roles } = user
  const otherAdministrators = await countOtherAdministrators(work, organisationId, _id)
  valueOrThrow(decideManagement(work.actor, { organisationId, roles, otherAdministrators }))
  return user
}

/** Puts what is to happen to a person's access before a second person. */
export async function proposeAbout(
  work: UnitOfWork,
  kind: AboutPerson,
  { _id, organisationId }: User & Stored,
  reason: string,
): Promise<PersonOutcome> {
  const about = { organisationId, subjectId: _id, personId: _id, title: titleOfPerson(_id) }
  return waiting(await propose(work, { kind, ...about, content: {}, before: null, reason }))
}
