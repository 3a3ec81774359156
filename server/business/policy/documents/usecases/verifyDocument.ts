import { createHash, timingSafeEqual } from 'node:crypto'
import { issuedDocumentStore } from '../../../../../models/issuedDocuments.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { notFound, type Reader } from '../../../../platform/database/reader.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { DocumentRef, IssuedDocument } from '../domain/issuedDocument.ts'
import { type DocumentStatus, documentStatus } from '../domain/verification.ts'

export interface VerifyDocument extends DocumentRef {
  readonly code: string
}

/** What everybody who has a document may know of it. */
export interface VerifiedDocument extends Pick<IssuedDocument, 'kind' | 'period'> {
  readonly documentNo: string
  readonly status: DocumentStatus
  /** Null where nobody has printed it: no file can be it. */
  readonly sha256: string | null
}

type Verified = Pick<IssuedDocument, 'policyNo' | 'kind' | 'period' | 'versionNo' | 'end' | 'file' | 'verificationCode'>

/** Stands in for a document that does not exist, so that looking for one takes as long as being wrong about one. */
const NO_CODE = { verificationCode: '' }

/** Whether a code is the document's, in the same time whatever is wrong with it. */
const isCodeOf = ({ verificationCode }: Pick<IssuedDocument, 'verificationCode'>, code: string): boolean =>
  timingSafeEqual(digest(verificationCode), digest(code))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * What a document is worth today, for whoever has its number and its code. A number that was never issued and a wrong code are
 * answered alike: nobody finds out by trying which documents there are.
 */
export async function verifyDocument(reader: Reader, { documentNo, code }: VerifyDocument): Promise<VerifiedDocument> {
  const found = await issuedDocumentStore.model
    .findById(documentNo, { policyNo: 1, kind: 1, period: 1, versionNo: 1, end: 1, file: 1, verificationCode: 1 })
    .lean<Verified>()
  if (!isCodeOf(found ?? NO_CODE, code) || !found) throw notFound()
  const policy = await policyStore.model
    .findById(found.policyNo, { state: 1, period: 1, versionNo: 1 })
    .lean<Pick<Policy, 'state' | 'period' | 'versionNo'>>()
  if (!policy) throw new Error(`${found.policyNo} is gone, of which ${documentNo} was issued`)
  const { kind, period, file } = found
  const status = documentStatus(found, policy, reader.businessDate)
  return { documentNo, kind, period, status, sha256: file?.sha256 ?? null }
}
