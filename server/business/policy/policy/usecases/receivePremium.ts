import { policyStore } from '../../../../../models/policies.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { openIn } from '../../../ledger/billing/domain/build.ts'
import { premiumReceived } from '../../../ledger/billing/domain/premium.ts'
import { bankReferenceOf } from '../../../ledger/billing/usecases/bankReferences.ts'
import { findBalances } from '../../../ledger/billing/usecases/findBalances.ts'
import { post } from '../../../ledger/billing/usecases/post.ts'
import { decideUnnamedAccount } from '../../../party/banking/domain/bankAccount.ts'
import { type BankReference, ownAccountKey } from '../../../party/banking/domain/bankReference.ts'
import { findPayeeAccounts, getPayeeAccount } from '../../../party/banking/usecases/payeeAccounts.ts'
import { decideReceipt } from '../domain/premiumReceipt.ts'
import type { PremiumReceiptBody } from '../policy.contract.ts'

export type ReceivePremium = PolicyRef & PremiumReceiptBody

/** Records premium as received: the policy knows how much it was paid, the ledger from whom to whom. */
export async function receivePremium(
  work: UnitOfWork,
  { policyNo, ...receipt }: ReceivePremium,
): Promise<Policy & Stored> {
  const before = await work.loadForChange(policyStore, policyNo)
  const { state, paidPremiumFen } = valueOrThrow(decideReceipt(before, receipt, work))
  const bankReference = await creditOf(work, receipt)
  const policy = await work.change(
    policyStore,
    before,
    { state, paidPremiumFen },
    { type: 'policy.premium-received', payload: { ...receipt } },
  )
  const account = 'premiumReceivable'
  const owed = await findBalances({ policyNo: policy._id, account }, work.session)
  const occasion = { event: `${streamOf(policyStore, policy._id)}#${policy.version}`, effectiveOn: receipt.receivedOn }
  await post(work, [
    premiumReceived(
      policy,
      { amountFen: receipt.amountFen, reference: receipt.reference, bankReference },
      openIn(owed, account, 1),
      occasion,
    ),
  ])
  return policy
}

/** Where the money arrived: at the named account of the insurer, which must be named where it has any. */
async function creditOf(
  work: UnitOfWork,
  { bankAccountNo, receivedOn: day, reference, repetition }: PremiumReceiptBody,
): Promise<BankReference> {
  const { organisationId } = work.actor
  if (bankAccountNo !== undefined) await getPayeeAccount(work, organisationId, 'premium', bankAccountNo)
  else valueOrThrow(decideUnnamedAccount(await findPayeeAccounts(work, organisationId, 'premium')))
  const own = ownAccountKey(organisationId)
  return bankReferenceOf(work, { account: bankAccountNo ?? own, day, reference }, own, repetition)
}
