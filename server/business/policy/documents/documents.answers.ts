import { day, flag, instant, named, nullable, object, oneOf, page, text, whole } from '../../../platform/http/answer.ts'
import type { DocumentRow, VerificationView } from './documents.contract.ts'
import { DOCUMENT_KINDS } from './domain/issuedDocument.ts'
import { DOCUMENT_STATUSES } from './domain/verification.ts'

const rowAnswer = named<DocumentRow>('IssuedDocument', {
  number: text(),
  version: whole(),
  policyNo: text(),
  kind: oneOf(DOCUMENT_KINDS),
  status: oneOf(DOCUMENT_STATUSES),
  issuedAt: instant(),
  itemNo: nullable(whole()),
  endorsementNo: nullable(text()),
  supersededBy: nullable(text()),
  sha256: nullable(text()),
  sizeBytes: nullable(whole()),
  signed: nullable(flag()),
})

export const documentsAnswer = page(rowAnswer)

export const verificationAnswer = named<VerificationView>('Verification', {
  number: text(),
  kind: oneOf(DOCUMENT_KINDS),
  status: oneOf(DOCUMENT_STATUSES),
  period: object<VerificationView['period']>({ from: day(), to: day() }),
  sha256: nullable(text()),
})
