import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { pageView } from '../../../platform/http/listing.ts'
import type { DocumentList, DocumentRow, VerificationView } from './documents.contract.ts'
import type { IssuedDocument } from './domain/issuedDocument.ts'
import { documentStatus } from './domain/verification.ts'
import type { DocumentsOfPolicy } from './usecases/documents.ts'
import type { VerifiedDocument } from './usecases/verifyDocument.ts'

export const documentListView = ({ policy, page }: DocumentsOfPolicy, reader: Reader): DocumentList =>
  pageView((document: IssuedDocument & Stored): DocumentRow => {
    const { _id, version, policyNo, kind, issuedAt, itemNo, endorsementNo, file, end } = document
    return {
      number: _id,
      version,
      policyNo,
      kind,
      status: documentStatus(document, policy, reader.businessDate),
      issuedAt: issuedAt.toISOString(),
      itemNo,
      endorsementNo,
      supersededBy: end?.by ?? null,
      sha256: file?.sha256 ?? null,
      sizeBytes: file?.sizeBytes ?? null,
      signed: file?.signed ?? null,
    }
  })(page, reader)

export const verificationView = ({
  documentNo: number,
  kind,
  status,
  period: { from, to },
  sha256,
}: VerifiedDocument): VerificationView => ({ number, kind, status, period: { from, to }, sha256 })
