import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { DeclineClaimInput } from '../claims.schemas.ts'
import { type Claim, claimedAmountFen } from '../domain/claim.ts'
import { decideDeclinature } from '../domain/declinature.ts'
import { factsOf, recordDecision } from './claimFacts.ts'

/** Declines the claim with coded reasons. */
export async function declineClaim(work: UnitOfWork, { params, body }: DeclineClaimInput): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, params.number)
  const facts = await factsOf(work, claim)
  const change = valueOrThrow(decideDeclinature(facts, body))
  await recordDecision(work, facts, 'declineClaim', claimedAmountFen(claim))
  return work.change(claimStore, claim, change, { type: 'claim.declined', payload: { ...body } })
}
