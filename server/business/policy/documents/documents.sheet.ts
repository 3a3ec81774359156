import { sheetOf } from '../../../platform/http/sheet.ts'
import type { DocumentRow } from './documents.contract.ts'

/** The documents of a policy as a workbook. */
export const documentSheet = sheetOf<DocumentRow>({
  number: { is: 'text', zh: '单证号', en: 'Document', of: ({ number }) => number },
  kind: { is: 'state', kind: 'documentKind', zh: '种类', en: 'Kind', of: ({ kind }) => kind },
  policy: { is: 'text', zh: '保险单号', en: 'Policy', of: ({ policyNo }) => policyNo },
  item: { is: 'count', zh: '标的序号', en: 'Item', of: ({ itemNo }) => itemNo },
  endorsement: { is: 'text', zh: '批单号', en: 'Endorsement', of: ({ endorsementNo }) => endorsementNo },
  status: { is: 'state', kind: 'document', zh: '状态', en: 'Status', of: ({ status }) => status },
  issuedAt: { is: 'instant', zh: '签发时间', en: 'Issued at', of: ({ issuedAt }) => issuedAt },
  supersededBy: { is: 'text', zh: '由何单证代替', en: 'Superseded by', of: ({ supersededBy }) => supersededBy },
  sha256: { is: 'text', zh: '文件摘要 SHA-256', en: 'SHA-256 of the file', of: ({ sha256 }) => sha256 },
})
