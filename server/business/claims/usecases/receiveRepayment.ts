import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { bankReferenceOf } from '../../ledger/billing/usecases/bankReferences.ts'
import { post } from '../../ledger/billing/usecases/post.ts'
import { ownAccountKey } from '../../party/banking/domain/bankReference.ts'
import type { ReceiveRepaymentBody } from '../claims.contract.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'
import { decideRepayment } from '../domain/repayment.ts'
import { factsOf } from './claimFacts.ts'
import { claimLedger, paidTransaction } from './claimMoney.ts'

export type ReceiveRepayment = ClaimRef & ReceiveRepaymentBody

/** Records what the beneficiary gave back after a correction, with the credit at the insurer's bank. */
export async function receiveRepayment(
  work: UnitOfWork,
  { claimNo, ...command }: ReceiveRepayment,
): Promise<Claim & Stored> {
  const before = await work.loadForChange(claimStore, claimNo)
  const change = valueOrThrow(decideRepayment(await factsOf(work, before), command))
  const account = ownAccountKey(work.actor.organisationId)
  const entry = { account, day: command.receivedOn, reference: command.reference }
  const bankReference = await bankReferenceOf(work, entry, account, command.repetition)
  const claim = await work.change(claimStore, before, change, { type: 'claim.repaid', payload: { ...command } })
  const { occasion, ...ledger } = await claimLedger(work, claim)
  // Cash counts from the day it arrived.
  const arrived = { ...ledger, occasion: { ...occasion, effectiveOn: command.receivedOn } }
  await post(work, [paidTransaction(arrived, -command.amountFen, bankReference)])
  return claim
}
