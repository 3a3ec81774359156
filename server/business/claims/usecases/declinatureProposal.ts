import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { DeclineClaimBody, RejectDeclinatureBody } from '../claims.contract.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'
import { claimedAmountFen } from '../domain/claimAmounts.ts'
import {
  decideDeclinatureConfirmation,
  decideDeclinatureProposal,
  decideDeclinatureRejection,
} from '../domain/declinature.ts'
import { factsOf, recordDecision } from './claimFacts.ts'

type StoredClaim = Claim & Stored

export type ProposeDeclinature = ClaimRef & DeclineClaimBody

/** Puts a declinature before a second person. */
export async function proposeDeclinature(
  work: UnitOfWork,
  { claimNo, ...command }: ProposeDeclinature,
): Promise<StoredClaim> {
  const claim = await work.loadForChange(claimStore, claimNo)
  const change = valueOrThrow(decideDeclinatureProposal(await factsOf(work, claim), command))
  return work.change(claimStore, claim, change, { type: 'claim.declinatureProposed', payload: { ...command } })
}

/** A second person within authority declines what was proposed. */
export async function confirmDeclinature(work: UnitOfWork, { claimNo }: ClaimRef): Promise<StoredClaim> {
  const claim = await work.loadForChange(claimStore, claimNo)
  const facts = await factsOf(work, claim)
  const change = valueOrThrow(decideDeclinatureConfirmation(facts))
  await recordDecision(work, facts, 'declineClaim', claimedAmountFen(claim))
  const { reasons, determinedOn } = change.declinature ?? {}
  return work.change(claimStore, claim, change, { type: 'claim.declined', payload: { reasons, determinedOn } })
}

export type RejectDeclinature = ClaimRef & RejectDeclinatureBody

/** A second person does not agree; the claim goes on. */
export async function rejectDeclinature(
  work: UnitOfWork,
  { claimNo, reasonZh }: RejectDeclinature,
): Promise<StoredClaim> {
  const claim = await work.loadForChange(claimStore, claimNo)
  const change = valueOrThrow(decideDeclinatureRejection(await factsOf(work, claim)))
  return work.change(claimStore, claim, change, { type: 'claim.declinatureRejected', reason: reasonZh })
}
