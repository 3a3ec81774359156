import { bankCreditStore } from '../../../../../models/bankCredits.ts'
import { claimStore } from '../../../../../models/claims.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { type Refusal, refusalsOf } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decidePayment } from '../../../claims/domain/payment.ts'
import { factsOf } from '../../../claims/usecases/claimFacts.ts'
import { payClaim } from '../../../claims/usecases/payClaim.ts'
import { maskedNumber } from '../../../party/banking/domain/bankAccount.ts'
import { decideRefunded } from '../../../policy/collection/domain/refund.ts'
import { refundCredit } from '../../../policy/collection/usecases/refundCredit.ts'
import { decideRefund } from '../../../policy/policy/domain/premiumRefund.ts'
import { refundPremium } from '../../../policy/policy/usecases/refundPremium.ts'
import type { PayableKind } from '../domain/payable.ts'
import type { ItemResult, PaymentItem } from '../domain/paymentItem.ts'

type Paid = Pick<ItemResult, 'on' | 'reference'>

/** What pays a kind of item: the same act as by hand. */
interface PaymentAct {
  /** Why the acting person could not pay it today. */
  readonly objections: (reader: Reader, item: PaymentItem) => Promise<readonly Refusal[]>
  /** Enters that it was paid, with its event and its postings, in the transaction. */
  readonly book: (work: UnitOfWork, item: PaymentItem, paid: Paid) => Promise<unknown>
}

const paidAccountOf = ({ target }: PaymentItem) => ({
  number: target.bankAccountNo ?? '',
  accountHolder: target.accountHolder,
  bank: target.bank ?? '',
  maskedNumber: maskedNumber(target.accountNumber),
})

export const ACTS: Readonly<Record<PayableKind, PaymentAct>> = {
  claim: {
    objections: async (reader, item) => {
      const facts = await factsOf(reader, await getVisible(reader, claimStore, item.caseNo))
      const payment = { beneficiaryId: item.payeeId ?? '', amountFen: item.amountFen, reference: '' }
      return refusalsOf(decidePayment(facts, payment, paidAccountOf(item)))
    },
    book: (work, item, { reference }) =>
      payClaim(work, {
        claimNo: item.caseNo,
        beneficiaryId: item.payeeId ?? '',
        amountFen: item.amountFen,
        reference,
        bankAccountNo: item.target.bankAccountNo ?? '',
        run: { runNo: item.runNo, account: paidAccountOf(item) },
      }),
  },
  premiumRefund: {
    objections: async (reader, item) => {
      const policy = await getVisible(reader, policyStore, item.caseNo)
      const refund = { amountFen: item.amountFen, refundedOn: reader.businessDate, reference: '' }
      return refusalsOf(decideRefund(policy, refund, reader))
    },
    book: (work, item, { on, reference }) =>
      refundPremium(work, {
        policyNo: item.caseNo,
        amountFen: item.amountFen,
        refundedOn: on,
        reference,
        ...(item.target.bankAccountNo !== null && { bankAccountNo: item.target.bankAccountNo }),
        runNo: item.runNo,
      }),
  },
  creditRefund: {
    objections: async (reader, { caseNo, amountFen }) => {
      const credit = await getVisible(reader, bankCreditStore, caseNo)
      const refund = { amountFen, refundedOn: reader.businessDate }
      return refusalsOf(decideRefunded(credit, refund, reader.businessDate))
    },
    book: (work, { caseNo, amountFen, runNo }, { on, reference }) =>
      refundCredit(work, { creditNo: caseNo, amountFen, refundedOn: on, reference, runNo }),
  },
}
