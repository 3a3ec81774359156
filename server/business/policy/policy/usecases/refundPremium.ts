import { policyStore } from '../../../../../models/policies.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { openIn } from '../../../ledger/billing/domain/build.ts'
import { premiumRefunded } from '../../../ledger/billing/domain/premium.ts'
import { findBalances } from '../../../ledger/billing/usecases/findBalances.ts'
import { post } from '../../../ledger/billing/usecases/post.ts'
import { decideUnnamedAccount } from '../../../party/banking/domain/bankAccount.ts'
import { findPayeeAccounts, getPayeeAccount } from '../../../party/banking/usecases/payeeAccounts.ts'
import { settleHold } from '../../../party/banking/usecases/paymentHolds.ts'
import { decideRefund } from '../domain/premiumRefund.ts'
import type { PremiumRefundBody } from '../policy.contract.ts'

export interface RefundPremium extends PolicyRef, PremiumRefundBody {
  /** The payment run by which the bank was told; its account was approved then. */
  readonly runNo?: string
}

/** Records that premium went back to the policyholder: the policy knows what it keeps, the ledger from whom to whom. */
export async function refundPremium(
  work: UnitOfWork,
  { policyNo, bankAccountNo, runNo, ...refund }: RefundPremium,
): Promise<Policy & Stored> {
  const before = await work.loadForChange(policyStore, policyNo)
  const state = valueOrThrow(decideRefund(before, refund, work))
  if (runNo === undefined) await checkAccount(work, before.holderId, bankAccountNo)
  await settleHold(work, `policy:${policyNo}`, runNo ?? null)
  const { amountFen, refundedOn, reference } = refund
  const policy = await work.change(
    policyStore,
    before,
    { state, paidPremiumFen: before.paidPremiumFen - amountFen },
    { type: 'policy.premium-refunded', payload: { ...refund, bankAccountNo: bankAccountNo ?? null } },
  )
  const account = 'premiumReceivable'
  const balances = await findBalances({ policyNo, account }, work.session)
  const occasion = { event: `${streamOf(policyStore, policyNo)}#${policy.version}`, effectiveOn: refundedOn }
  const credit = { amountFen, reference, bankReference: null }
  await post(work, [premiumRefunded(policy, credit, openIn(balances, account, -1), occasion)])
  return policy
}

/** One of the holder's accounts that money goes to; none only where none is on file. */
async function checkAccount(work: UnitOfWork, holderId: string, number: string | undefined): Promise<void> {
  if (number !== undefined) await getPayeeAccount(work, holderId, 'general', number)
  else valueOrThrow(decideUnnamedAccount(await findPayeeAccounts(work, holderId, 'general')))
}
