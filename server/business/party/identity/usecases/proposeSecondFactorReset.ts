import { RefusalError } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
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
  if (!(await findSecondFactor(work, user._id)))
    throw new RefusalError([{ code: 'identity.no-second-factor', value: user._id }])
  return proposeAbout(work, 'secondFactorReset', user, reason)
}
