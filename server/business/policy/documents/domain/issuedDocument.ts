import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { Paper } from './paper.ts'
import { verificationCodeOf } from './verificationCode.ts'

export const DOCUMENT_KINDS = ['policy', 'certificate', 'endorsement', 'receipt'] as const
/** Policy (保险单), certificate of one item (保险凭证), endorsement (批单), receipt of premium (保险费收据). */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Due: what it says is fixed and nobody has printed it; kept: its bytes are on file and never made again. */
export const DOCUMENT_STATES = ['due', 'kept'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

export const DOCUMENT_ENDS = ['superseded', 'withdrawn'] as const
/** Another document has taken its place, or what it says has been taken back. */
export type DocumentEnd = (typeof DOCUMENT_ENDS)[number]

/** Names a document in a command. */
export interface DocumentRef {
  readonly documentNo: string
}

/** The file of a document. */
export interface KeptFile {
  /** Of its bytes, in hex. */
  readonly sha256: string
  readonly sizeBytes: number
  /** Whether it carries a signature of the platform's key. */
  readonly signed: boolean
}

/** A document that was issued to the parties of a policy. What it says never changes, nor do its bytes. */
export interface IssuedDocument {
  readonly policyNo: string
  readonly kind: DocumentKind
  readonly state: DocumentState
  /** Who may see it: of a certificate its item's user, of a receipt no user at all. */
  readonly parties: Parties
  /** Version of the policy's terms it was issued with. */
  readonly versionNo: number
  /** Of a certificate. */
  readonly itemNo: number | null
  /** Of an endorsement, and of what it led to. */
  readonly endorsementNo: string | null
  /** Of a receipt: its number within the policy. */
  readonly receiptNo: number | null
  /** The days of cover it tells of. */
  readonly period: Period
  readonly issuedAt: Date
  /** What it says. */
  readonly paper: Paper
  /** Whoever has the document has this; it opens what everybody may know of it. */
  readonly verificationCode: string
  /** Null while it is due. */
  readonly file: KeptFile | null
  /** Null while it stands. */
  readonly end: {
    readonly how: DocumentEnd
    /** The document that ended it; null where something was taken back. */
    readonly by: string | null
    readonly from: CivilDate
  } | null
}

/** A document about to be issued. */
export interface DocumentDraft
  extends Omit<IssuedDocument, 'state' | 'verificationCode' | 'file' | 'end' | 'issuedAt'> {
  readonly documentNo: string
}

/** A document as it is issued, with its code out of so many random bytes: fixed in what it says, not printed yet. */
export const issuedWith = (
  { documentNo, ...content }: DocumentDraft,
  issuedAt: Date,
  random: Uint8Array,
): { readonly id: string; readonly content: IssuedDocument } => ({
  id: documentNo,
  content: {
    ...content,
    state: 'due',
    issuedAt,
    verificationCode: verificationCodeOf(random),
    file: null,
    end: null,
  },
})

/** Number of a policy's own document. */
export const policyDocumentNo = (policyNo: string): string => `${policyNo}-P1`

/** The policy whose own document goes by this number; null of another document. */
export const policyOfDocument = (documentNo: string): string | null => /^(\w+)-P1$/.exec(documentNo)?.[1] ?? null

/** Number of an item's certificate, by the version of the terms it was issued with, such as `FS2026000001-C2-1`. */
export const certificateNo = (policyNo: string, itemNo: number, versionNo: number): string =>
  `${policyNo}-C${itemNo}-${versionNo}`

/** Number of an endorsement's document, by the first version of the terms that it brought. */
export const endorsementDocumentNo = (policyNo: string, versionNo: number): string => `${policyNo}-E${versionNo}`

/** Number of a receipt's document, by the receipt's number within the policy. */
export const receiptDocumentNo = (policyNo: string, receiptNo: number): string => `${policyNo}-R${receiptNo}`
