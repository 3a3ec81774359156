import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideReEnablement, type User } from '../domain/user.ts'
import type { PersonOutcome } from './personOutcome.ts'
import { loadManaged, proposeAbout } from './personProposal.ts'

export interface ProposeReEnablement {
  readonly userId: string
  readonly reason: string
}

/** Asks that a disabled person be let in again, with the same roles and the same password: two people's word. */
export async function proposeReEnablement(
  work: UnitOfWork,
  { userId, reason }: ProposeReEnablement,
): Promise<PersonOutcome> {
  const user = await loadManaged(work, userId)
  valueOrThrow(decideReEnablement(user))
  return proposeAbout(work, 'userReEnablement', user, reason)
}

/** Lets a disabled person in again, with the same roles and the same password, but without the API tokens of before. */
export async function enableUser(work: UnitOfWork, before: User & Stored): Promise<User & Stored> {
  valueOrThrow(decideReEnablement(before))
  return work.change(userStore, before, { disabled: false }, { type: 'user.enabled' })
}
