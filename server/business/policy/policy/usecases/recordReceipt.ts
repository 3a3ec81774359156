import { policyStore } from '../../../../../models/policies.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { openIn, type PartLine } from '../../../ledger/billing/domain/build.ts'
import type { Occasion } from '../../../ledger/billing/domain/premium.ts'
import type { TransactionDraft } from '../../../ledger/billing/domain/transaction.ts'
import { findBalances } from '../../../ledger/billing/usecases/findBalances.ts'
import { issueReceiptDocument } from '../../documents/usecases/issueReceiptDocument.ts'
import { decideReceipt, type PayerOfReceipt, type PremiumReceipt } from '../domain/premiumReceipt.ts'

/** A policy that was paid, the event that says so, and what the ledger is to be told. */
export interface RecordedReceipt {
  readonly policy: Policy & Stored
  readonly event: string
  readonly draft: TransactionDraft
}

/** What is kept of a receipt with its event: whose money it was, and which credit of a statement it is part of. */
export type KeptReceipt = PremiumReceipt & PayerOfReceipt & { readonly creditNo?: string }

/** How a receipt becomes a transaction: over what is open, for the event that told of it. */
export type ReceiptDraft = (
  policy: Policy & Stored,
  open: readonly PartLine[],
  occasion: Occasion,
) => TransactionDraft | Promise<TransactionDraft>

/**
 * Lets a policy know what it was paid and by whom, wherever the money was seen, and issues the receipt: every receipt of
 * premium is this act. The transaction it comes to is the caller's to post.
 */
export async function recordReceipt(
  work: UnitOfWork,
  before: Policy & Stored,
  receipt: KeptReceipt,
  draftOf: ReceiptDraft,
): Promise<RecordedReceipt> {
  const { state, paidPremiumFen } = valueOrThrow(decideReceipt(before, receipt, work))
  const policy = await work.change(
    policyStore,
    before,
    { state, paidPremiumFen },
    { type: 'policy.premium-received', payload: { ...receipt } },
  )
  const { amountFen, receivedOn, reference, payer } = receipt
  await issueReceiptDocument(work, policy, { amountFen, receivedOn, reference, payer })
  const account = 'premiumReceivable'
  const owed = await findBalances({ policyNo: policy._id, account }, work.session)
  const event = `${streamOf(policyStore, policy._id)}#${policy.version}`
  const draft = await draftOf(policy, openIn(owed, account, 1), { event, effectiveOn: receipt.receivedOn })
  return { policy, event, draft }
}
