import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { bankReferenceOf } from '../../ledger/billing/usecases/bankReferences.ts'
import { post } from '../../ledger/billing/usecases/post.ts'
import { maskedNumber } from '../../party/banking/domain/bankAccount.ts'
import { getPayeeAccount } from '../../party/banking/usecases/payeeAccounts.ts'
import { settleHold } from '../../party/banking/usecases/paymentHolds.ts'
import type { PayClaimBody } from '../claims.contract.ts'
import type { Claim, ClaimRef, PaidAccount } from '../domain/claim.ts'
import { paidInAllFen } from '../domain/claimAuthority.ts'
import { decidePayment } from '../domain/payment.ts'
import { factsOf, recordDecision } from './claimFacts.ts'
import { claimLedger, paidTransaction, reserveTransaction } from './claimMoney.ts'

export interface PayClaim extends ClaimRef, PayClaimBody {
  /** The payment run by which the bank was told, with the account as it was approved; absent where it is paid by hand. */
  readonly run?: { readonly runNo: string; readonly account: PaidAccount }
}

/** Pays the approved amount to an account of the beneficiary and lets the case reserve go. */
export async function payClaim(work: UnitOfWork, { claimNo, run, ...command }: PayClaim): Promise<Claim & Stored> {
  const before = await work.loadForChange(claimStore, claimNo)
  const { bankAccountNo, reference, repetition } = command
  const account = run?.account ?? (await accountNow(work, before.beneficiaryId, bankAccountNo))
  const facts = await factsOf(work, before)
  const change = valueOrThrow(decidePayment(facts, command, account))
  await settleHold(work, `claim:${claimNo}`, run?.runNo ?? null)
  const entry = { account: bankAccountNo, day: work.businessDate, reference }
  const bankReference = await bankReferenceOf(work, entry, `beneficiary:${before.beneficiaryId}`, repetition)
  const claim = await work.change(claimStore, before, change, { type: 'claim.paid', payload: { ...command } })
  await recordDecision(work, facts, 'payClaim', paidInAllFen(before))
  const ledger = await claimLedger(work, claim)
  await post(work, [paidTransaction(ledger, command.amountFen, bankReference), reserveTransaction(ledger)])
  return claim
}

/** The account as it is on file; what was approved before is paid to the account that was approved. */
async function accountNow(work: UnitOfWork, beneficiaryId: string, number: string): Promise<PaidAccount> {
  const { accountHolder, bank, accountNumber } = (await getPayeeAccount(work, beneficiaryId, 'claims', number)).details
  return { number, accountHolder, bank, maskedNumber: maskedNumber(accountNumber) }
}
