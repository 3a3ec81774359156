import { secondFactorStore } from '../../../../../models/secondFactors.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideFactor } from '../domain/secondFactor.ts'
import { endAccess } from './access.ts'
import { revokeTokensOf } from './revokeTokensOf.ts'
import { findSecondFactor } from './secondFactor.ts'

export interface ResetSecondFactor {
  readonly userId: string
  readonly reason: string
}

/**
 * Takes away the second factor of a person whose device and recovery codes are lost: all access of the person ends, and the
 * next sign-in sets up a new one. Who holds the password could then do that: two people decide, see
 * {@link proposeSecondFactorReset}.
 */
export async function resetSecondFactor(work: UnitOfWork, { userId, reason }: ResetSecondFactor): Promise<null> {
  const factor = valueOrThrow(decideFactor(await findSecondFactor(work, userId), userId))
  const nothing = { secret: null, recoveryHashes: [], seal: null }
  await work.change(secondFactorStore, factor, nothing, { type: 'secondFactor.reset', reason })
  await endAccess(work, { userId })
  await revokeTokensOf(work, userId)
  return null
}
