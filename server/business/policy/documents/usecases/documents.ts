import { issuedDocumentStore } from '../../../../../models/issuedDocuments.ts'
import { findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { DOCUMENT_KINDS, type DocumentRef, type IssuedDocument } from '../domain/issuedDocument.ts'
import { type DocumentFile, keepDocument } from './keepDocument.ts'

export const documentList: ListSpec = listOf(
  {
    kind: { is: 'choice', path: 'kind', of: DOCUMENT_KINDS },
    issuedAt: { is: 'instant', path: 'issuedAt' },
  },
  { defaultSort: '-issuedAt', omit: ['paper', 'verificationCode'] },
)

export type ListDocuments = PolicyRef & PageQuery

/** A policy, and one page of the documents issued of it that the reader may see. */
export interface DocumentsOfPolicy {
  readonly policy: Policy & Stored
  readonly page: Page<IssuedDocument & Stored>
}

/** What was issued of a policy; of certificates a user of equipment sees its own. */
export async function listDocuments(reader: Reader, { policyNo, ...query }: ListDocuments): Promise<DocumentsOfPolicy> {
  const policy = await getVisible(reader, policyStore, policyNo)
  return { policy, page: await findPage(reader, issuedDocumentStore, documentList, query, { policyNo }) }
}

/** The file of a document, the same bytes for everybody and at any time. */
export const openDocument = async (reader: Reader, { documentNo }: DocumentRef): Promise<DocumentFile> =>
  keepDocument(reader, await getVisible(reader, issuedDocumentStore, documentNo))
