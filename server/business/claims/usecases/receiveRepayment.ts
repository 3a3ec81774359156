import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { post } from '../../ledger/billing/usecases/post.ts'
import { ownAccountKey } from '../../party/banking/domain/bankReference.ts'
import { bankReferenceOf } from '../../party/banking/usecases/bankReferences.ts'
import type { ReceiveRepaymentInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'
import { decideRepayment } from '../domain/repayment.ts'
import { factsOf } from './claimFacts.ts'
import { claimLedger, paidTransaction } from './claimMoney.ts'

/** Records what the beneficiary gave back after a correction, with the credit at the insurer's bank. */
export async function receiveRepayment(
  work: UnitOfWork,
  { params, body }: ReceiveRepaymentInput,
): Promise<Claim & Stored> {
  const before = await work.loadForChange(claimStore, params.number)
  const change = valueOrThrow(decideRepayment(await factsOf(work, before), body))
  const account = ownAccountKey(work.actor.organisationId)
  const entry = { account, day: body.receivedOn, reference: body.reference }
  const bankReference = await bankReferenceOf(work, entry, account, body.repetition)
  const claim = await work.change(claimStore, before, change, { type: 'claim.repaid', payload: { ...body } })
  await post(work, [paidTransaction(await claimLedger(work, claim), -body.amountFen, bankReference)])
  return claim
}
