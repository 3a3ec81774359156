import { claimStore } from '../../../../models/claims.ts'
import { policyClaimsStore } from '../../../../models/policyClaims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { post } from '../../ledger/billing/usecases/post.ts'
import type { ApproveClaimBody } from '../claims.contract.ts'
import { lossOf } from '../domain/adjustment.ts'
import { decideApproval } from '../domain/approval.ts'
import { type Claim, type ClaimRef, lossReferenceOf } from '../domain/claim.ts'
import { notGrantedFen } from '../domain/claimAmounts.ts'
import { approvedFen } from '../domain/claimAuthority.ts'
import { withUses } from '../domain/limits.ts'
import type { LossAssessment } from '../domain/lossAssessment.ts'
import { adjustOccurrence, type ClaimShare } from '../domain/occurrence.ts'
import { factsOf, recordDecision } from './claimFacts.ts'
import { claimLedger, dueTransaction } from './claimMoney.ts'
import { correctClaims } from './correctClaims.ts'
import { findLoss, getInsuredLoss, type InsuredLoss } from './insuredTerms.ts'
import { occurrenceNow } from './occurrenceNow.ts'

export type ApproveClaim = ClaimRef & ApproveClaimBody

/**
 * A second person within authority approves the assessed amount: it falls due to the beneficiary, uses up the policy's
 * limits, and corrects what other claims of the occurrence were given before, in one transaction.
 */
export async function approveClaim(
  work: UnitOfWork,
  { claimNo, amountFen, opinion }: ApproveClaim,
): Promise<Claim & Stored> {
  const before = await work.loadForChange(claimStore, claimNo)
  const { insured, ...loss } = await findLoss(work, before)
  const facts = { ...(await factsOf(work, before)), occurrence: occurrenceNow({ insured, ...loss }, before) }
  const change = valueOrThrow(decideApproval(facts, amountFen))
  const claim = await work.change(claimStore, before, change, {
    type: 'claim.approved',
    reason: opinion ?? null,
    payload: { amountFen },
  })
  await recordDecision(work, facts, 'approveClaim', approvedFen(before))
  await recordDecision(work, facts, 'declineClaim', notGrantedFen(before))
  await post(work, [dueTransaction(await claimLedger(work, claim), amountFen)])
  if (claim.assessment) await settleOccurrence(work, { ...loss, ...valueOrThrow(insured) }, claim, claim.assessment)
  return claim
}

/**
 * The common adjustment with this claim in it: the policy's one document of limit use is written, so that of two approvals
 * at once one is decided again, and the other claims are corrected. An occurrence the claim has left is adjusted anew.
 */
async function settleOccurrence(
  work: UnitOfWork,
  insured: InsuredLoss,
  claim: Claim & Stored,
  assessment: LossAssessment,
): Promise<void> {
  const loss = lossOf(lossReferenceOf(claim), assessment)
  const { claims } = adjustOccurrence(insured.terms, [...insured.others, loss])
  const left = await occurrenceLeft(work, insured, claim)
  const shares = [...claims.filter(({ claimNo }) => claimNo !== claim._id), ...(left?.shares ?? [])]
  await recordUses(work, insured, { claim, assessment, loss, shares })
  await correctClaims(work, insured, claims, claim)
  if (left) await correctClaims(work, left.insured, left.shares, claim)
}

/** The occurrence that a reopened claim belonged to when it was approved before, without it; null where that is its own. */
async function occurrenceLeft(work: UnitOfWork, { policyClaims, loss }: InsuredLoss, claim: Claim & Stored) {
  const before = policyClaims?.uses.find(({ claimNo }) => claimNo === claim._id)
  const occurrenceNo = before?.occurrenceNo ?? loss.occurrenceNo
  if (!before || occurrenceNo === loss.occurrenceNo) return null
  const insured = await getInsuredLoss(work, claim, occurrenceNo)
  return { insured, shares: adjustOccurrence(insured.terms, insured.others).claims }
}

interface Use {
  readonly claim: Claim & Stored
  readonly assessment: LossAssessment
  readonly loss: ReturnType<typeof lossOf>
  readonly shares: readonly ClaimShare[]
}

async function recordUses(work: UnitOfWork, insured: InsuredLoss, { claim, assessment, loss, shares }: Use) {
  const { policy, policyClaims } = insured
  const { cover, occurrenceNo } = insured.loss
  const { indemnityFen } = assessment.adjustment
  const use = { claimNo: claim._id, cover, occurrenceNo, indemnityFen, loss }
  const fact = { type: 'policyClaims.limitUsed', payload: { claimNo: claim._id, cover, occurrenceNo, indemnityFen } }
  const uses = withUses(policyClaims?.uses ?? [], use, shares)
  if (policyClaims) await work.change(policyClaimsStore, policyClaims, { uses }, fact)
  else await work.create(policyClaimsStore, policy._id, { parties: policy.parties, uses }, fact)
}
