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
import { decideRefund } from '../domain/premiumRefund.ts'
import type { PremiumRefundBody } from '../policy.contract.ts'

export type RefundPremium = PolicyRef & PremiumRefundBody

/** Records that premium went back to the policyholder: the policy knows what it keeps, the ledger from whom to whom. */
export async function refundPremium(
  work: UnitOfWork,
  { policyNo, bankAccountNo, ...refund }: RefundPremium,
): Promise<Policy & Stored> {
  const before = await work.loadForChange(policyStore, policyNo)
  const state = valueOrThrow(decideRefund(before, refund, work))
  if (bankAccountNo !== undefined) await getPayeeAccount(work, before.holderId, 'general', bankAccountNo)
  else valueOrThrow(decideUnnamedAccount(await findPayeeAccounts(work, before.holderId, 'general')))
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
