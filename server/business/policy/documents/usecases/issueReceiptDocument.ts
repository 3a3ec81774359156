import { issuedDocumentStore } from '../../../../../models/issuedDocuments.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { type IssuedDocument, receiptDocumentNo } from '../domain/issuedDocument.ts'
import { type ReceiptFacts, receiptPaper } from '../domain/receiptPaper.ts'
import { issueDocuments } from './issueDocuments.ts'
import { findOffice } from './paperSources.ts'

/** Issues the receipt of premium that a policy has just been paid: its policyholder and the insurer that took it have it. */
export async function issueReceiptDocument(
  work: UnitOfWork,
  policy: Policy & Stored,
  receipt: Omit<ReceiptFacts, 'paidPremiumFen' | 'premiumFen'>,
): Promise<void> {
  const { _id: policyNo, parties, paidPremiumFen, premiumFen, version: receiptNo } = policy
  const facts = { ...receipt, paidPremiumFen, premiumFen }
  await issueDocuments(work, [
    {
      documentNo: receiptDocumentNo(policyNo, receiptNo),
      policyNo,
      kind: 'receipt',
      parties: { ...parties, insurerIds: parties.insurerIds.slice(0, 1), userIds: [] },
      versionNo: policy.versionNo,
      itemNo: null,
      endorsementNo: null,
      receiptNo,
      period: policy.period,
      paper: receiptPaper(policy, facts, await findOffice(work, policy), work.now),
    },
  ])
}

/** Takes back the document of a receipt that was taken back; receipts from before documents were kept have none. */
export async function withdrawReceiptDocument(work: UnitOfWork, policyNo: string, receiptNo: number): Promise<void> {
  const found = await issuedDocumentStore.model
    .findById(receiptDocumentNo(policyNo, receiptNo), null, { session: work.session })
    .lean<IssuedDocument & Stored>()
  if (!found) return
  await work.change(
    issuedDocumentStore,
    found,
    { end: { how: 'withdrawn', by: null, from: work.businessDate } },
    { type: 'issuedDocument.withdrawn' },
  )
}
