import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { handsOver } from '../../changes/domain/handover.ts'
import type { PendingChange } from '../../changes/domain/pendingChange.ts'
import { decideUnchanged, decideUnovertaken } from '../../changes/domain/proposing.ts'
import type { User } from '../domain/user.ts'
import { createUser } from './createUser.ts'
import { shutOut } from './disableUser.ts'
import { enableUser } from './enableUser.ts'
import { erasePerson, refuseErasure } from './erasePerson.ts'
import { countOtherAdministrators } from './personOutcome.ts'
import { issueOneTimePassword } from './resetPassword.ts'
import { resetSecondFactor } from './resetSecondFactor.ts'
import { findSecondFactor } from './secondFactor.ts'
import { createOneTimePassword } from './secrets.ts'
import { changeParticulars } from './updateUser.ts'

/** What a change did: to which document, about whom, and the one-time password it yields. */
export interface Applied {
  readonly subjectId: string | null
  readonly personId: string | null
  readonly oneTimePassword?: string
}

type Confirmed<Kind extends PendingChange['kind']> = PendingChange<Kind> & Stored

/** Admits the person; the platform's word counts only while the organisation still has no administrator. */
export async function applyAdmission(work: UnitOfWork, change: Confirmed<'userAdmission'>): Promise<Applied> {
  const { organisationId, proposed, content } = change
  const others =
    proposed.organisationId === organisationId ? 0 : await countOtherAdministrators(work, organisationId, null)
  valueOrThrow(decideUnovertaken(change, others === 0))
  const oneTimePassword = createOneTimePassword()
  const { _id } = await createUser(work, { ...content, organisationId, password: oneTimePassword })
  return { subjectId: _id, personId: _id, oneTimePassword }
}

/**
 * Widens roles, if the person still is what was looked at. Who decides for the first time gets a new first
 * password, for the second person to hand on, and a second factor anew: one person alone could have made the old ones.
 */
export async function applyUserChange(work: UnitOfWork, change: Confirmed<'userChange'>): Promise<Applied> {
  const user = await personOf(work, change)
  refuseOvertaken(user, change)
  const changed = await changeParticulars(work, user, change.content)
  if (!handsOver(change)) return about(user)
  if (await findSecondFactor(work, user._id)) await resetSecondFactor(work, { userId: user._id, reason: change.reason })
  const { oneTimePassword } = await issueOneTimePassword(work, changed)
  return { ...about(user), oneTimePassword }
}

/** Takes an administrator's role away, if the person still is what was looked at. */
export async function applyAdministratorRoleEnding(
  work: UnitOfWork,
  change: Confirmed<'administratorRoleEnding'>,
): Promise<Applied> {
  const user = await personOf(work, change)
  refuseOvertaken(user, change)
  return about(await changeParticulars(work, user, change.content))
}

export async function applyAdministratorDisablement(
  work: UnitOfWork,
  change: Confirmed<'administratorDisablement'>,
): Promise<Applied> {
  return about(await shutOut(work, await personOf(work, change), change.reason))
}

export async function applyReEnablement(work: UnitOfWork, change: Confirmed<'userReEnablement'>): Promise<Applied> {
  return about(await enableUser(work, await personOf(work, change)))
}

export async function applyPasswordReset(work: UnitOfWork, change: Confirmed<'passwordReset'>): Promise<Applied> {
  const { user, oneTimePassword } = await issueOneTimePassword(work, await personOf(work, change))
  return { ...about(user), oneTimePassword }
}

/** Erases what is kept of the person, if still nothing stands in the way. */
export async function applyErasure(work: UnitOfWork, change: Confirmed<'personErasure'>): Promise<Applied> {
  const user = await personOf(work, change)
  await refuseErasure(work, user)
  return about(await erasePerson(work, user, change.reason))
}

/** Takes a lost second factor away; the person sets up a new one at the next sign-in. */
export async function applySecondFactorReset(
  work: UnitOfWork,
  change: Confirmed<'secondFactorReset'>,
): Promise<Applied> {
  const user = await personOf(work, change)
  await resetSecondFactor(work, { userId: user._id, reason: change.reason })
  return about(user)
}

const personOf = (work: UnitOfWork, { subjectId }: Pick<PendingChange, 'subjectId'>): Promise<User & Stored> =>
  getVisible(work, userStore, subjectId ?? '')

const about = ({ _id }: User & Stored): Applied => ({ subjectId: _id, personId: _id })

const refuseOvertaken = (
  { name, roles }: User,
  change: Confirmed<'userChange'> | Confirmed<'administratorRoleEnding'>,
): true => valueOrThrow(decideUnchanged({ name, roles }, change))
