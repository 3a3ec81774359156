import { bankCreditStore } from '../../../../../models/bankCredits.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { creditAttributed } from '../../../ledger/billing/domain/creditMoney.ts'
import { premiumAllocated } from '../../../ledger/billing/domain/premium.ts'
import type { TransactionDraft } from '../../../ledger/billing/domain/transaction.ts'
import { post } from '../../../ledger/billing/usecases/post.ts'
import type { StatedRelation } from '../../policy/domain/payerRelation.ts'
import { findPayers } from '../../policy/usecases/findPayers.ts'
import { recordReceipt } from '../../policy/usecases/recordReceipt.ts'
import { type AllocationPart, attributionsBetween, decideParts, stateWith } from '../domain/allocation.ts'
import type { Allocation, BankCredit, CreditRef } from '../domain/bankLine.ts'
import { decideReceipts } from '../domain/receipts.ts'

export interface AllocateCredit extends CreditRef {
  readonly parts: readonly AllocationPart[]
  /** What finance says of a payer whom nothing on file tells of. */
  readonly payerRelation?: StatedRelation
}

/**
 * Pays premium of one or several policies out of a credit: for each of them the same act as entering a receipt by hand, all of
 * them or none. What is left stays with the credit.
 */
export async function allocateCredit(work: UnitOfWork, command: AllocateCredit): Promise<BankCredit & Stored> {
  const { creditNo, parts, payerRelation } = command
  const before = await work.loadForChange(bankCreditStore, creditNo)
  const unallocatedFen = valueOrThrow(decideParts(before, parts))
  const policies: (Policy & Stored)[] = []
  for (const { policyNo } of parts) policies.push(await getVisible(work, policyStore, policyNo))
  const receipts = parts.map(({ amountFen }) => receiptOf(before, amountFen))
  valueOrThrow(decideReceipts(policies, receipts, work))
  const payers = await findPayers(
    work,
    [before.counterparty],
    policies.map(({ holderId }) => holderId),
  )
  const allocations: Allocation[] = []
  const drafts: TransactionDraft[] = []
  for (const [index, policy] of policies.entries()) {
    const receipt = receipts[index] ?? receiptOf(before, 0)
    const relation = payers.relationTo(policy, before.counterparty, payerRelation)
    const { counterpartyAccount: payerAccount } = before
    const kept = { ...receipt, payerAccount, payerRelation: relation, creditNo }
    const recorded = await recordReceipt(work, policy, kept, (paid, open, occasion) =>
      premiumAllocated(paid, receipt, open, occasion),
    )
    drafts.push(recorded.draft)
    allocations.push({
      policyNo: policy._id,
      holderId: policy.holderId,
      amountFen: receipt.amountFen,
      relation,
      receipt: recorded.event,
      allocatedAt: work.now,
      allocatedBy: { userId: work.actor.userId, name: work.actor.name },
      reversedBy: null,
    })
  }
  const content = {
    allocations: [...before.allocations, ...allocations],
    unallocatedFen,
    state: stateWith(unallocatedFen),
  }
  const attributed = attributionsBetween(before, { ...before, ...content })
  const told = allocations.map(({ policyNo, amountFen, relation, receipt }) => ({
    policyNo,
    amountFen,
    relation,
    receipt,
  }))
  const credit = await work.change(bankCreditStore, before, content, {
    type: 'bankCredit.allocated',
    payload: { parts: told, attributed },
  })
  const occasion = { event: `${streamOf(bankCreditStore, creditNo)}#${credit.version}`, effectiveOn: before.bookedOn }
  await post(work, [...attributed.map((each) => creditAttributed(credit, each, occasion)), ...drafts])
  return credit
}

const receiptOf = ({ bookedOn, reference, counterparty }: BankCredit, amountFen: number) => ({
  amountFen,
  receivedOn: bookedOn,
  reference,
  payer: counterparty,
})
