import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { premiumReceived } from '../../../ledger/billing/domain/premium.ts'
import { bankReferenceOf } from '../../../ledger/billing/usecases/bankReferences.ts'
import { post } from '../../../ledger/billing/usecases/post.ts'
import { decideUnnamedAccount } from '../../../party/banking/domain/bankAccount.ts'
import { type BankReference, ownAccountKey } from '../../../party/banking/domain/bankReference.ts'
import { findPayeeAccounts, getPayeeAccount } from '../../../party/banking/usecases/payeeAccounts.ts'
import { bearsHoldersName, type PayerRelation } from '../domain/payerRelation.ts'
import type { PremiumReceiptBody } from '../policy.contract.ts'
import { findPayers } from './findPayers.ts'
import { recordReceipt } from './recordReceipt.ts'

export type ReceivePremium = PolicyRef & PremiumReceiptBody

/** Records premium as received: the policy knows how much it was paid, the ledger from whom to whom. */
export async function receivePremium(
  work: UnitOfWork,
  { policyNo, payerAccount, ...receipt }: ReceivePremium,
): Promise<Policy & Stored> {
  const before = await work.loadForChange(policyStore, policyNo)
  const { amountFen, reference, payer } = receipt
  const kept = { ...receipt, payerAccount: payerAccount ?? null, payerRelation: await relationTo(work, before, payer) }
  const { policy, draft } = await recordReceipt(work, before, kept, async (paid, open, occasion) => {
    const bankReference = await creditOf(work, receipt)
    return premiumReceived(paid, { amountFen, reference, bankReference }, open, occasion)
  })
  await post(work, [draft])
  return policy
}

/** Where the money arrived: at the named account of the insurer, which must be named where it has any. */
async function creditOf(
  work: UnitOfWork,
  { bankAccountNo, receivedOn: day, reference, repetition }: Omit<PremiumReceiptBody, 'payerAccount'>,
): Promise<BankReference> {
  const { organisationId } = work.actor
  if (bankAccountNo !== undefined) await getPayeeAccount(work, organisationId, 'premium', bankAccountNo)
  else valueOrThrow(decideUnnamedAccount(await findPayeeAccounts(work, organisationId, 'premium')))
  const own = ownAccountKey(organisationId)
  return bankReferenceOf(work, { account: bankAccountNo ?? own, day, reference }, own, repetition)
}

async function relationTo(work: UnitOfWork, policy: Policy, payer: string): Promise<PayerRelation> {
  if (bearsHoldersName(policy, payer)) return 'holder'
  return (await findPayers(work, [payer], [policy.holderId])).relationTo(policy, payer)
}
