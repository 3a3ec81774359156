import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { DeclineClaimBody } from '../claims.contract.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'
import { claimedAmountFen } from '../domain/claimAmounts.ts'
import { decideDeclinature } from '../domain/declinature.ts'
import { factsOf, recordDecision } from './claimFacts.ts'

export type DeclineClaim = ClaimRef & DeclineClaimBody

/** Declines the claim with coded reasons. */
export async function declineClaim(work: UnitOfWork, { claimNo, ...command }: DeclineClaim): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, claimNo)
  const facts = await factsOf(work, claim)
  const change = valueOrThrow(decideDeclinature(facts, command))
  await recordDecision(work, facts, 'declineClaim', claimedAmountFen(claim))
  return work.change(claimStore, claim, change, { type: 'claim.declined', payload: { ...command } })
}
