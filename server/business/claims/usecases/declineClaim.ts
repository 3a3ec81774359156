import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { DeclineClaimInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'
import { decideDeclinature } from '../domain/declinature.ts'
import { factsOf } from './claimFacts.ts'

/** Declines the claim with coded reasons. */
export async function declineClaim(work: UnitOfWork, { params, body }: DeclineClaimInput): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, params.number)
  const change = valueOrThrow(decideDeclinature(await factsOf(work, claim), body))
  return work.change(claimStore, claim, change, { type: 'claim.declined', payload: { ...body } })
}
