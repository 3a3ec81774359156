import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { post } from '../../ledger/billing/usecases/post.ts'
import type { SetReserveBody } from '../claims.contract.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'
import { decideReserve } from '../domain/reserve.ts'
import { factsOf, recordDecision } from './claimFacts.ts'
import { claimLedger, reserveTransaction } from './claimMoney.ts'

export type SetReserve = ClaimRef & SetReserveBody

/** Sets the case reserve to a new level; only the difference is posted. */
export async function setReserve(
  work: UnitOfWork,
  { claimNo, reserveFen, reasonZh }: SetReserve,
): Promise<Claim & Stored> {
  const before = await work.loadForChange(claimStore, claimNo)
  const facts = await factsOf(work, before)
  const change = valueOrThrow(decideReserve(facts, reserveFen, reasonZh))
  const claim = await work.change(claimStore, before, change, {
    type: 'claim.reserveChanged',
    reason: reasonZh,
    payload: { fromFen: before.reserve.currentFen, toFen: reserveFen },
  })
  await recordDecision(work, facts, 'setReserve', reserveFen)
  await post(work, [reserveTransaction(await claimLedger(work, claim))])
  return claim
}
