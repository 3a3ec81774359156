import { bankCreditStore } from '../../../../../models/bankCredits.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import { notFound } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { creditAttributed } from '../../../ledger/billing/domain/creditMoney.ts'
import type { TransactionDraft } from '../../../ledger/billing/domain/transaction.ts'
import { post } from '../../../ledger/billing/usecases/post.ts'
import type { PendingChange } from '../../../party/changes/domain/pendingChange.ts'
import { sayEffect } from '../../../party/changes/usecases/laterEffects.ts'
import type { Applied } from '../../../party/identity/usecases/applyPersonChange.ts'
import type { PolicyReceipt } from '../../policy/domain/receipt.ts'
import { reverseReceipt } from '../../policy/usecases/reverseReceipt.ts'
import { attributionsBetween, withoutAllocation } from '../domain/allocation.ts'
import type { BankCredit } from '../domain/bankLine.ts'

/**
 * Takes back a receipt once a second person has confirmed that it was wrong. What was part of a credit is that credit's
 * again, to be allocated to what it was for.
 */
async function applyReversal(
  work: UnitOfWork,
  { _id: changeNo, organisationId, content, reason }: PendingChange<'receiptReversal'> & Stored,
): Promise<Applied> {
  const { policyNo, receiptNo } = content
  const { receipt, drafts } = await reverseReceipt(work, { organisationId, policyNo, receiptNo, changeNo, reason })
  const given = await giveBack(work, receipt, { organisationId, changeNo })
  await post(work, [...drafts, ...given])
  return { subjectId: policyNo, personId: null }
}

/** Lets the credit that a receipt was part of have back what it took. */
async function giveBack(
  work: UnitOfWork,
  { event: receipt, creditNo }: PolicyReceipt,
  { organisationId, changeNo }: { readonly organisationId: string; readonly changeNo: string },
): Promise<readonly TransactionDraft[]> {
  if (creditNo === null) return []
  const before = await bankCreditStore.model
    .findOne({ _id: creditNo, organisationId } as object, null, { session: work.session })
    .lean<BankCredit & Stored>()
  if (!before) throw notFound(creditNo)
  const content = withoutAllocation(before, receipt, changeNo)
  const attributed = attributionsBetween(before, { ...before, ...content })
  const credit = await work.change(bankCreditStore, before, content, {
    type: 'bankCredit.reversed',
    payload: { receipt, pendingChange: changeNo, attributed },
  })
  const event = `${streamOf(bankCreditStore, creditNo)}#${credit.version}`
  return attributed.map((each) => creditAttributed(credit, each, { event, effectiveOn: work.businessDate }))
}

sayEffect('receiptReversal', applyReversal)
