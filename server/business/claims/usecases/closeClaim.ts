import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { post } from '../../ledger/billing/usecases/post.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'
import { decideClosure } from '../domain/closure.ts'
import { factsOf } from './claimFacts.ts'
import { claimLedger, reserveTransaction } from './claimMoney.ts'

/** Closes the claim; a reserve that is left is let go. */
export async function closeClaim(work: UnitOfWork, { claimNo }: ClaimRef): Promise<Claim & Stored> {
  const before = await work.loadForChange(claimStore, claimNo)
  const change = valueOrThrow(decideClosure(await factsOf(work, before)))
  const claim = await work.change(claimStore, before, change, { type: 'claim.closed' })
  await post(work, [reserveTransaction(await claimLedger(work, claim))])
  return claim
}
