import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { administers, decideDisabling, decideOwnChange, type User } from '../domain/user.ts'
import { endAccess } from './access.ts'
import { isLastOfPlatform } from './lastOfPlatform.ts'
import { done, type PersonOutcome } from './personOutcome.ts'
import { proposeAbout } from './personProposal.ts'
import { revokeTokensOf } from './revokeTokensOf.ts'

export interface DisableUser {
  readonly userId: string
  readonly reason: string
}

/** Shuts a person out at once; an administrator by two people's word, so that none becomes the only one alone. */
export async function disableUser(work: UnitOfWork, { userId, reason }: DisableUser): Promise<PersonOutcome> {
  const before = await work.loadForChange(userStore, userId)
  valueOrThrow(decideDisabling(before))
  valueOrThrow(decideOwnChange(work.actor.userId, before._id, { roles: before.roles, disabled: true }))
  if (administers(before.roles) && !(await isLastOfPlatform(work, 'administratorDisablement', before)))
    return proposeAbout(work, 'administratorDisablement', before, reason)
  return done(await shutOut(work, before, reason))
}

/** Sessions and API tokens end, and stay ended should the person be let in again. */
export async function shutOut(work: UnitOfWork, before: User & Stored, reason: string): Promise<User & Stored> {
  valueOrThrow(decideDisabling(before))
  const after = await work.change(userStore, before, { disabled: true }, { type: 'user.disabled', reason })
  await endAccess(work, { userId: after._id })
  await revokeTokensOf(work, after._id)
  return after
}
