import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PendingChange } from '../../../party/changes/domain/pendingChange.ts'
import { propose } from '../../../party/changes/usecases/propose.ts'
import { decideReversal, type ReceiptRef } from '../domain/receipt.ts'
import type { ReceiptReversalBody } from '../policy.contract.ts'
import { getReceipt } from './receipts.ts'

export type ProposeReversal = ReceiptRef & ReceiptReversalBody

/** Asks a second person to take back a receipt that was not this policy's. */
export async function proposeReversal(
  work: UnitOfWork,
  { policyNo, receiptNo, reason }: ProposeReversal,
): Promise<PendingChange & Stored> {
  const policy = await work.loadForChange(policyStore, policyNo)
  const receipt = await getReceipt(work, { policyNo, receiptNo })
  valueOrThrow(decideReversal({ policy, receipt }, work.actor))
  const { amountFen, receivedOn, reference, payer } = receipt
  return propose(work, {
    kind: 'receiptReversal',
    organisationId: work.actor.organisationId,
    subjectId: policyNo,
    personId: null,
    title: `${policyNo} · ${reference}`,
    content: { policyNo, receiptNo, amountFen, receivedOn, reference, payer },
    before: null,
    reason,
  })
}
