import { claimStore } from '../../../models/claims.ts'
import type { Stored } from '../../../models/store.ts'
import { post } from '../../billing/usecases/post.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { valueOrThrow } from '../../kernel/refusal.ts'
import type { PayClaimInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'
import { decidePayment } from '../domain/payment.ts'
import { factsOf } from './claimFacts.ts'
import { claimPaid, reserveMovement } from './claimMoney.ts'

/** Pays the approved amount to the beneficiary and lets the case reserve go. */
export async function payClaim(work: UnitOfWork, { params, body }: PayClaimInput): Promise<Claim & Stored> {
  const before = await work.loadForChange(claimStore, params.number)
  const change = valueOrThrow(decidePayment(await factsOf(work, before), body))
  const claim = await work.change(claimStore, before, change, { type: 'claim.paid', payload: { ...body } })
  await post(work, [claimPaid(claim, body.amountFen, body.reference), ...reserveMovement(before, claim)])
  return claim
}
