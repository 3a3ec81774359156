import { claimStore } from '../../../../models/claims.ts'
import { policyStore } from '../../../../models/policies.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import { getVisible } from '../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { ReopenClaimBody } from '../claims.contract.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'
import { decideReopening } from '../domain/closure.ts'
import { factsOf } from './claimFacts.ts'
import { findSameLoss, recordLoss } from './sameLoss.ts'

export type ReopenClaim = ClaimRef & ReopenClaimBody

/** Takes a closed claim up again, for a reason; a notice of the same loss at the same moment does not overlook it. */
export async function reopenClaim(work: UnitOfWork, { claimNo, reasonZh }: ReopenClaim): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, claimNo)
  const policy = await getVisible(work, policyStore, claim.policyNo)
  const sameLoss = await findSameLoss(work, claim.policyNo, claim.lossNotice)
  const change = valueOrThrow(decideReopening(await factsOf(work, claim), reasonZh, sameLoss))
  await recordLoss(work, policy, claim._id, 'policyClaims.lossReopened')
  return work.change(claimStore, claim, change, { type: 'claim.reopened', reason: reasonZh })
}
