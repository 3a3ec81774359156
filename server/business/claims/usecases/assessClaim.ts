import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { AssessClaimInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'
import { determineAssessment } from './determineAssessment.ts'

/** Stores the assessor's findings with the adjustment they lead to. */
export async function assessClaim(work: UnitOfWork, { params, body }: AssessClaimInput): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, params.number)
  const change = await determineAssessment(work, claim, body)
  const { payableFen } = change.assessment.adjustment
  return work.change(claimStore, claim, change, { type: 'claim.assessed', payload: { payableFen } })
}
