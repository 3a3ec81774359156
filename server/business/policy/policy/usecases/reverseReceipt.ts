import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { notFound } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { premiumReversed } from '../../../ledger/billing/domain/premium.ts'
import type { LedgerTransaction, TransactionDraft } from '../../../ledger/billing/domain/transaction.ts'
import { withdrawReceiptDocument } from '../../documents/usecases/issueReceiptDocument.ts'
import { decideReversal, type PolicyReceipt, type ReceiptRef } from '../domain/receipt.ts'
import { getReceipt } from './receipts.ts'

/** What a receipt that was taken back was, and what the ledger is to be told. */
export interface TakenBack {
  readonly receipt: PolicyReceipt
  readonly drafts: readonly TransactionDraft[]
}

export interface ReverseReceipt extends ReceiptRef {
  /** The insurer whose people asked for it. */
  readonly organisationId: string
  /** The change that was confirmed. */
  readonly changeNo: string
  readonly reason: string
}

/**
 * Takes a receipt back, as two people agreed by this change: the policy owes the premium again, its document is
 * worth nothing any more, and each transaction of the
 * receipt gets its mirror, which is the caller's to post.
 */
export async function reverseReceipt(
  work: UnitOfWork,
  { organisationId, changeNo, reason, ...named }: ReverseReceipt,
): Promise<TakenBack> {
  const before = await getIssued(work, named.policyNo, organisationId)
  const receipt = await getReceipt(work, named)
  valueOrThrow(decideReversal({ policy: before, receipt }, { organisationId }))
  const { event, amountFen, creditNo } = receipt
  const policy = await work.change(
    policyStore,
    before,
    { paidPremiumFen: before.paidPremiumFen - amountFen },
    {
      type: 'policy.premium-reversed',
      reason,
      payload: { receipt: event, amountFen, pendingChange: changeNo, ...(creditNo && { creditNo }) },
    },
  )
  await withdrawReceiptDocument(work, policy._id, receipt.receiptNo)
  const written = await LedgerTransactionModel.find({ event }, null, { session: work.session }).lean<
    LedgerTransaction[]
  >()
  const occasion = { event: `${streamOf(policyStore, policy._id)}#${policy.version}`, effectiveOn: work.businessDate }
  return { receipt, drafts: written.map((transaction) => premiumReversed(transaction, occasion)) }
}

/** The policy that this insurer issued, whoever of its people, or of the platform in their place, has confirmed. */
async function getIssued(work: UnitOfWork, policyNo: string, organisationId: string): Promise<Policy & Stored> {
  const own = { _id: policyNo, 'parties.insurerIds.0': organisationId }
  const found = await policyStore.model.findOne(own as object, null, { session: work.session }).lean<Policy & Stored>()
  if (!found) throw notFound(policyNo)
  return found
}
