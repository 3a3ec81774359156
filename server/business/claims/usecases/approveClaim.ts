import { claimStore } from '../../../../models/claims.ts'
import { policyClaimsStore } from '../../../../models/policyClaims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { post } from '../../ledger/billing/usecases/post.ts'
import type { ApproveClaimInput } from '../claims.schemas.ts'
import { deductibleBorneFen } from '../domain/adjustment.ts'
import { decideApproval } from '../domain/approval.ts'
import { type Adjustment, type Claim, notGrantedFen } from '../domain/claim.ts'
import { approvedFen } from '../domain/claimAuthority.ts'
import { limitsLeft, withUse } from '../domain/limits.ts'
import { factsOf, recordDecision } from './claimFacts.ts'
import { claimLedger, dueTransaction } from './claimMoney.ts'
import { getInsuredLoss, type InsuredLoss } from './insuredTerms.ts'

/**
 * A second person within authority approves the assessed amount: it falls due to the beneficiary and uses up the
 * policy's limits, in one transaction.
 */
export async function approveClaim(work: UnitOfWork, { params, body }: ApproveClaimInput): Promise<Claim & Stored> {
  const before = await work.loadForChange(claimStore, params.number)
  const insured = await getInsuredLoss(work, before)
  const left = limitsLeft(insured.version, insured.loss, insured.policyClaims?.uses ?? [])
  const facts = await factsOf(work, before)
  const change = valueOrThrow(decideApproval(facts, body.amountFen, left))
  const claim = await work.change(claimStore, before, change, {
    type: 'claim.approved',
    reason: body.opinion ?? null,
    payload: { amountFen: body.amountFen },
  })
  await recordDecision(work, facts, 'approveClaim', approvedFen(before))
  await recordDecision(work, facts, 'declineClaim', notGrantedFen(before))
  if (claim.assessment) await recordUse(work, insured, claim.assessment.adjustment)
  await post(work, [dueTransaction(await claimLedger(work, claim), body.amountFen)])
  return claim
}

/** Writes the policy's one document of limit use, so that of two approvals at once one is decided again. */
async function recordUse(work: UnitOfWork, { policy, policyClaims, loss }: InsuredLoss, adjustment: Adjustment) {
  const { claimNo, cover, occurrenceNo } = loss
  const { indemnityFen } = adjustment
  const use = { claimNo, cover, occurrenceNo, indemnityFen, deductibleFen: deductibleBorneFen(adjustment) }
  const fact = { type: 'policyClaims.limitUsed', payload: use }
  const uses = withUse(policyClaims?.uses ?? [], use)
  if (policyClaims) await work.change(policyClaimsStore, policyClaims, { uses }, fact)
  else await work.create(policyClaimsStore, policy._id, { parties: policy.parties, uses }, fact)
}
