import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { ClaimInput, DeclineClaimInput, RejectDeclinatureInput } from '../claims.schemas.ts'
import { type Claim, claimedAmountFen } from '../domain/claim.ts'
import {
  decideDeclinatureConfirmation,
  decideDeclinatureProposal,
  decideDeclinatureRejection,
} from '../domain/declinature.ts'
import { factsOf, recordDecision } from './claimFacts.ts'

type StoredClaim = Claim & Stored

/** Puts a declinature before a second person. */
export async function proposeDeclinature(work: UnitOfWork, { params, body }: DeclineClaimInput): Promise<StoredClaim> {
  const claim = await work.loadForChange(claimStore, params.number)
  const change = valueOrThrow(decideDeclinatureProposal(await factsOf(work, claim), body))
  return work.change(claimStore, claim, change, { type: 'claim.declinatureProposed', payload: { ...body } })
}

/** A second person within authority declines what was proposed. */
export async function confirmDeclinature(work: UnitOfWork, { params }: ClaimInput): Promise<StoredClaim> {
  const claim = await work.loadForChange(claimStore, params.number)
  const facts = await factsOf(work, claim)
  const change = valueOrThrow(decideDeclinatureConfirmation(facts))
  await recordDecision(work, facts, 'declineClaim', claimedAmountFen(claim))
  const { reasons, determinedOn } = change.declinature ?? {}
  return work.change(claimStore, claim, change, { type: 'claim.declined', payload: { reasons, determinedOn } })
}

/** A second person does not agree; the claim goes on. */
export async function rejectDeclinature(
  work: UnitOfWork,
  { params, body }: RejectDeclinatureInput,
): Promise<StoredClaim> {
  const claim = await work.loadForChange(claimStore, params.number)
  const change = valueOrThrow(decideDeclinatureRejection(await factsOf(work, claim)))
  return work.change(claimStore, claim, change, { type: 'claim.declinatureRejected', reason: body.reasonZh })
}
