import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideFactor } from '../domain/secondFactor.ts'
import type { PersonOutcome } from './personOutcome.ts'
import { loadManaged, proposeAbout } from './personProposal.ts'
import { findSecondFactor } from './secondFactor.ts'

export interface ProposeSecondFactorReset {
  readonly userId: string
  readonly reason: string
}

/** Asks a second person to take away a lost second factor: who holds the password could then set up a new one. */
export async function proposeSecondFactorReset(
  work: UnitOfWork,
  { userId, reason }: ProposeSecondFactorReset,
): Promise<PersonOutcome> {
  const user = await loadManaged(work, userId)
  valueOrThrow(decideFactor(await findSecondFactor(work, user._id), user._id))
  return proposeAbout(work, 'secondFactorReset', user, reason)
}
