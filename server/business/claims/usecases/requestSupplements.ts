import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { RequestSupplementsBody } from '../claims.contract.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'
import { decideSupplementRequest } from '../domain/supplements.ts'
import { factsOf } from './claimFacts.ts'

export type RequestSupplements = ClaimRef & RequestSupplementsBody

/** Asks the claimant for all missing papers, once. */
export async function requestSupplements(
  work: UnitOfWork,
  { claimNo, codes, noteZh }: RequestSupplements,
): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, claimNo)
  const change = valueOrThrow(decideSupplementRequest(await factsOf(work, claim), codes, noteZh))
  return work.change(claimStore, claim, change, { type: 'claim.supplementsRequested', payload: { codes } })
}
