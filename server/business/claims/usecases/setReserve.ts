import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { post } from '../../ledger/billing/usecases/post.ts'
import type { SetReserveInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'
import { decideReserve } from '../domain/reserve.ts'
import { factsOf, recordDecision } from './claimFacts.ts'
import { claimLedger, reserveTransaction } from './claimMoney.ts'

/** Sets the case reserve to a new level; only the difference is posted. */
export async function setReserve(work: UnitOfWork, { params, body }: SetReserveInput): Promise<Claim & Stored> {
  const before = await work.loadForChange(claimStore, params.number)
  const facts = await factsOf(work, before)
  const change = valueOrThrow(decideReserve(facts, body.reserveFen, body.reasonZh))
  const claim = await work.change(claimStore, before, change, {
    type: 'claim.reserveChanged',
    reason: body.reasonZh,
    payload: { fromFen: before.reserve.currentFen, toFen: body.reserveFen },
  })
  await recordDecision(work, facts, 'setReserve', body.reserveFen)
  await post(work, [reserveTransaction(await claimLedger(work, claim))])
  return claim
}
