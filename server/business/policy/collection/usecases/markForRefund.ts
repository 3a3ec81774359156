import { bankCreditStore } from '../../../../../models/bankCredits.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { settleHold } from '../../../party/banking/usecases/paymentHolds.ts'
import type { RefundBody, UnmarkingBody } from '../collection.contract.ts'
import { stateWith } from '../domain/allocation.ts'
import type { BankCredit, CreditRef, RefundMark } from '../domain/bankLine.ts'
import { decideRefund, decideUnmarking } from '../domain/refund.ts'

export type MarkForRefund = CreditRef & RefundBody

/** Says that the rest of a credit goes back, and to whom; it pays no premium any more. Paying it is another act. */
export async function markForRefund(
  work: UnitOfWork,
  { creditNo, reason, ...wish }: MarkForRefund,
): Promise<BankCredit & Stored> {
  const before = await work.loadForChange(bankCreditStore, creditNo)
  const target = valueOrThrow(decideRefund(before, wish))
  const { userId, name } = work.actor
  const refund: RefundMark = {
    ...target,
    amountFen: before.unallocatedFen,
    reason,
    markedBy: { userId, name },
    markedAt: work.now,
  }
  const state = stateWith(before.unallocatedFen, refund)
  const payload = { amountFen: refund.amountFen, toPayer: target.identityCheck === null }
  return work.change(
    bankCreditStore,
    before,
    { refund, state },
    { type: 'bankCredit.marked-for-refund', reason, payload },
  )
}

export type Unmark = CreditRef & UnmarkingBody

/** Takes back that a credit goes back. */
export async function unmark(work: UnitOfWork, { creditNo, reason }: Unmark): Promise<BankCredit & Stored> {
  const before = await work.loadForChange(bankCreditStore, creditNo)
  valueOrThrow(decideUnmarking(before))
  await settleHold(work, `credit:${creditNo}`, null)
  const state = stateWith(before.unallocatedFen)
  return work.change(bankCreditStore, before, { refund: null, state }, { type: 'bankCredit.unmarked', reason })
}
