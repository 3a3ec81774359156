import { bankCreditStore } from '../../../../../models/bankCredits.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { creditAttributed, creditRefunded } from '../../../ledger/billing/domain/creditMoney.ts'
import { post } from '../../../ledger/billing/usecases/post.ts'
import { settleHold } from '../../../party/banking/usecases/paymentHolds.ts'
import { attributionsBetween, stateWith } from '../domain/allocation.ts'
import type { BankCredit, CreditRef } from '../domain/bankLine.ts'
import { decideRefunded } from '../domain/refund.ts'

export interface RefundCredit extends CreditRef {
  readonly amountFen: number
  readonly refundedOn: CivilDate
  readonly reference: string
  /** The payment run that paid it: a credit goes back by a run alone, since that takes two people. */
  readonly runNo: string
}

/** Enters that what was marked of a credit went back: it is nobody's advance any more, and left the bank. */
export async function refundCredit(
  work: UnitOfWork,
  { creditNo, runNo, ...paid }: RefundCredit,
): Promise<BankCredit & Stored> {
  const before = await work.loadForChange(bankCreditStore, creditNo)
  const { accountHolder, accountNumber } = valueOrThrow(decideRefunded(before, paid, work.businessDate))
  await settleHold(work, `credit:${creditNo}`, runNo)
  const unallocatedFen = before.unallocatedFen - paid.amountFen
  const event = `${streamOf(bankCreditStore, creditNo)}#${before.version + 1}`
  const { userId, name } = work.actor
  const refunded = { ...paid, event, accountHolder, accountNumber, refundedBy: { userId, name } }
  const content = {
    unallocatedFen,
    refund: null,
    refunds: [...before.refunds, refunded],
    state: stateWith(unallocatedFen),
  }
  const attributed = attributionsBetween(before, { ...before, ...content })
  const credit = await work.change(bankCreditStore, before, content, {
    type: 'bankCredit.refunded',
    payload: { ...paid, runNo, attributed },
  })
  const occasion = { event, effectiveOn: paid.refundedOn }
  await post(work, [
    ...attributed.map((each) => creditAttributed(credit, each, occasion)),
    creditRefunded(credit, paid, occasion),
  ])
  return credit
}
