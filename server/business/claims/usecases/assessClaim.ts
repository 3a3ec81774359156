import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'
import type { LossFindings } from '../domain/lossAssessment.ts'
import { determineAssessment } from './determineAssessment.ts'

export type AssessClaim = ClaimRef & LossFindings

/** Stores the assessor's findings with the adjustment they lead to. */
export async function assessClaim(work: UnitOfWork, { claimNo, ...command }: AssessClaim): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, claimNo)
  const change = await determineAssessment(work, claim, command)
  const { payableFen } = change.assessment.adjustment
  return work.change(claimStore, claim, change, { type: 'claim.assessed', payload: { payableFen } })
}
