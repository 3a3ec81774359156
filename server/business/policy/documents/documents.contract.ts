import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { DocumentKind } from './domain/issuedDocument.ts'
import type { DocumentStatus } from './domain/verification.ts'

export type { DocumentKind } from './domain/issuedDocument.ts'
export type { DocumentStatus } from './domain/verification.ts'

/** A document issued to the parties of a policy. */
export interface DocumentRow {
  readonly number: string
  readonly version: number
  readonly policyNo: string
  readonly kind: DocumentKind
  /** On the business date. */
  readonly status: DocumentStatus
  readonly issuedAt: string
  /** Of a certificate. */
  readonly itemNo: number | null
  readonly endorsementNo: string | null
  /** The document that has taken its place; null where none has. */
  readonly supersededBy: string | null
  /** Of the bytes it consists of, and how many; null until it is opened for the first time. */
  readonly sha256: string | null
  readonly sizeBytes: number | null
  /** Whether the file is signed; null until it is opened for the first time. */
  readonly signed: boolean | null
}

/** GET /policies/:number/documents. */
export type DocumentList = ListView<DocumentRow>

/** GET /verifications/:number: all that whoever has the document is told. */
export interface VerificationView {
  readonly number: string
  readonly kind: DocumentKind
  readonly status: DocumentStatus
  readonly period: { readonly from: string; readonly to: string }
  /** Of the file as it was issued, in hex; null where it was never opened, so that no file can be it. */
  readonly sha256: string | null
}
