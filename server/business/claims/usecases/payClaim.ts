import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { post } from '../../ledger/billing/usecases/post.ts'
import { maskedNumber } from '../../party/banking/domain/bankAccount.ts'
import { bankReferenceOf } from '../../party/banking/usecases/bankReferences.ts'
import { getPayeeAccount } from '../../party/banking/usecases/payeeAccounts.ts'
import type { PayClaimInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'
import { decidePayment } from '../domain/payment.ts'
import { factsOf } from './claimFacts.ts'
import { claimPaid, reserveMovement } from './claimMoney.ts'

/** Pays the approved amount to an account of the beneficiary and lets the case reserve go. */
export async function payClaim(work: UnitOfWork, { params, body }: PayClaimInput): Promise<Claim & Stored> {
  const before = await work.loadForChange(claimStore, params.number)
  const { bankAccountNo, reference, repetition } = body
  const { details } = await getPayeeAccount(work, before.beneficiaryId, 'claims', bankAccountNo)
  const { accountHolder, bank, accountNumber } = details
  const account = { number: bankAccountNo, accountHolder, bank, maskedNumber: maskedNumber(accountNumber) }
  const change = valueOrThrow(decidePayment(await factsOf(work, before), body, account))
  const entry = { account: bankAccountNo, day: work.businessDate, reference }
  const bankReference = await bankReferenceOf(work, entry, `beneficiary:${before.beneficiaryId}`, repetition)
  const claim = await work.change(claimStore, before, change, { type: 'claim.paid', payload: { ...body } })
  await post(work, [claimPaid(claim, body.amountFen, bankReference), ...reserveMovement(before, claim)])
  return claim
}
