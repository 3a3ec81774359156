import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { titleOfPerson } from '../../../../kernel/reference.ts'
import { together, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { propose } from '../../changes/usecases/propose.ts'
import { decideManagement } from '../domain/management.ts'
import {
  decideNotErased,
  decideOwnChange,
  decideRoles,
  endsAdministration,
  isWidening,
  type Particulars,
  type User,
} from '../domain/user.ts'
import type { UpdateUserRequest } from '../identity.contract.ts'
import { endAccess } from './access.ts'
import { isLastOfPlatform } from './lastOfPlatform.ts'
import { countOtherAdministrators, done, type PersonOutcome, reasonGiven, waiting } from './personOutcome.ts'

export interface UpdateUser extends UpdateUserRequest {
  readonly userId: string
}

/**
 * Changes a person's name and roles. What takes something away holds at once; what lets the person decide more
 * waits, whole, for a second person, and so does ending an administrator's role.
 */
export async function updateUser(work: UnitOfWork, { userId, ...command }: UpdateUser): Promise<PersonOutcome> {
  const before = await work.loadForChange(userStore, userId)
  const { organisationId, organisationKind } = before
  valueOrThrow(decideNotErased(before))
  const { reason, ...after } = command
  const otherAdministrators = await countOtherAdministrators(work, organisationId, before._id)
  // The platform may help an administrator back in, not rewrite who it is.
  valueOrThrow(
    decideManagement(work.actor, {
      organisationId,
      roles: before.roles,
      otherAdministrators: Math.max(1, otherAdministrators),
    }),
  )
  const own = { roles: after.roles, disabled: before.disabled }
  valueOrThrow(
    together({
      roles: decideRoles(organisationKind, after.roles),
      own: decideOwnChange(work.actor.userId, before._id, own),
    }),
  )
  const widens = isWidening(before, after)
  const kind = !widens && endsAdministration(before, after) ? 'administratorRoleEnding' : 'userChange'
  if (!widens && (kind === 'userChange' || (await isLastOfPlatform(work, kind, before))))
    return done(await changeParticulars(work, before, after))
  const { _id, name, roles } = before
  return waiting(
    await propose(work, {
      kind,
      organisationId,
      subjectId: _id,
      personId: _id,
      title: titleOfPerson(_id),
      content: after,
      before: { name, roles },
      reason: reasonGiven(reason),
    }),
  )
}

/** Writes name and roles. The person's sessions end, since they act with what was. */
export async function changeParticulars(
  work: UnitOfWork,
  before: User & Stored,
  { name, roles }: Particulars,
): Promise<User & Stored> {
  const after = await work.change(userStore, before, { name, roles }, { type: 'user.updated', payload: { roles } })
  await endAccess(work, { userId: after._id })
  return after
}
