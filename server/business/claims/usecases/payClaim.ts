import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { bankReferenceOf } from '../../ledger/billing/usecases/bankReferences.ts'
import { post } from '../../ledger/billing/usecases/post.ts'
import { maskedNumber } from '../../party/banking/domain/bankAccount.ts'
import { getPayeeAccount } from '../../party/banking/usecases/payeeAccounts.ts'
import type { PayClaimBody } from '../claims.contract.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'
import { paidInAllFen } from '../domain/claimAuthority.ts'
import { decidePayment } from '../domain/payment.ts'
import { factsOf, recordDecision } from './claimFacts.ts'
import { claimLedger, paidTransaction, reserveTransaction } from './claimMoney.ts'

export type PayClaim = ClaimRef & PayClaimBody

/** Pays the approved amount to an account of the beneficiary and lets the case reserve go. */
export async function payClaim(work: UnitOfWork, { claimNo, ...command }: PayClaim): Promise<Claim & Stored> {
  const before = await work.loadForChange(claimStore, claimNo)
  const { bankAccountNo, reference, repetition } = command
  const { details } = await getPayeeAccount(work, before.beneficiaryId, 'claims', bankAccountNo)
  const { accountHolder, bank, accountNumber } = details
  const account = { number: bankAccountNo, accountHolder, bank, maskedNumber: maskedNumber(accountNumber) }
  const facts = await factsOf(work, before)
  const change = valueOrThrow(decidePayment(facts, command, account))
  const entry = { account: bankAccountNo, day: work.businessDate, reference }
  const bankReference = await bankReferenceOf(work, entry, `beneficiary:${before.beneficiaryId}`, repetition)
  const claim = await work.change(claimStore, before, change, { type: 'claim.paid', payload: { ...command } })
  await recordDecision(work, facts, 'payClaim', paidInAllFen(before))
  const ledger = await claimLedger(work, claim)
  await post(work, [paidTransaction(ledger, command.amountFen, bankReference), reserveTransaction(ledger)])
  return claim
}
