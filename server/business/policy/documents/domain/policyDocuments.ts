import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import { certificatePaper } from './certificatePaper.ts'
import { certificateNo, type DocumentDraft, policyDocumentNo } from './issuedDocument.ts'
import { type PaperSources, policyPaper } from './policyPaper.ts'
import type { IssuedPolicy } from './policySchedule.ts'

/** What a policy is issued with: its own document, and a certificate of each item for the item's user. */
export const policyDocuments = (
  policy: IssuedPolicy,
  terms: TermSegment,
  sources: PaperSources,
): readonly DocumentDraft[] => [
  {
    documentNo: policyDocumentNo(policy._id),
    policyNo: policy._id,
    kind: 'policy',
    parties: policy.parties,
    versionNo: terms.versionNo,
    itemNo: null,
    endorsementNo: null,
    receiptNo: null,
    period: terms.period,
    paper: policyPaper(policy, terms, sources),
  },
  ...certificates(policy, terms, sources, policy.issuedAt),
]

/** A certificate of each item that terms insure. */
export const certificates = (
  policy: IssuedPolicy,
  terms: TermSegment,
  sources: PaperSources,
  issuedOn: Date,
): readonly DocumentDraft[] =>
  terms.items.map((item) => ({
    documentNo: certificateNo(policy._id, item.itemNo, terms.versionNo),
    policyNo: policy._id,
    kind: 'certificate',
    parties: { ...policy.parties, userIds: item.userId === null ? [] : [item.userId] },
    versionNo: terms.versionNo,
    itemNo: item.itemNo,
    endorsementNo: terms.endorsementNo,
    receiptNo: null,
    period: terms.period,
    paper: certificatePaper(policy, terms, item, sources, issuedOn),
  }))
