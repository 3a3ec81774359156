import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { post } from '../../ledger/billing/usecases/post.ts'
import { shareSteps } from '../domain/adjustment.ts'
import type { Claim } from '../domain/claim.ts'
import { outstandingOf } from '../domain/claimAmounts.ts'
import { paidInAllFen } from '../domain/claimAuthority.ts'
import { decideCorrection } from '../domain/correction.ts'
import type { ClaimShare } from '../domain/occurrence.ts'
import { factsOf, recordDecision } from './claimFacts.ts'
import { claimLedger, dueTransaction } from './claimMoney.ts'
import type { InsuredLoss } from './insuredTerms.ts'

/** Corrects the approved claims of an occurrence to their shares, each with its steps and its postings. */
export async function correctClaims(
  work: UnitOfWork,
  { terms, termsVersionNo, others, standing, policyClaims }: InsuredLoss,
  shares: readonly ClaimShare[],
  cause: Claim & Stored,
): Promise<void> {
  for (const before of standing) {
    const share = shares.find(({ claimNo }) => claimNo === before._id)
    const loss = others.find(({ claimNo }) => claimNo === before._id)
    const use = policyClaims?.uses.find(({ claimNo }) => claimNo === before._id)
    if (!share || !loss || !use || use.indemnityFen === share.indemnityFen) continue
    const { indemnityFen: fromFen } = use
    const { indemnityFen: toFen } = share
    const changed = { causedBy: cause._id, fromFen, toFen, steps: shareSteps(terms, loss, share), termsVersionNo }
    const facts = await factsOf(work, before)
    const change = valueOrThrow(decideCorrection(facts, changed))
    const claim = await work.change(claimStore, before, change, {
      type: 'claim.corrected',
      payload: { fromFen, toFen },
    })
    if (toFen > fromFen) await recordDecision(work, facts, 'approveClaim', paidInAllFen(claim))
    await post(work, [dueTransaction(await claimLedger(work, claim), outstandingOf(claim))])
  }
}
