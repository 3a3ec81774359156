import { issuedDocumentStore } from '../../../../../models/issuedDocuments.ts'
import { findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import { findVisible, getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { DOCUMENT_KINDS, type DocumentRef, type IssuedDocument, policyOfDocument } from '../domain/issuedDocument.ts'
import { haveIssued } from './issueAfterwards.ts'
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
  await haveIssued(reader, policy)
  return { policy, page: await findPage(reader, issuedDocumentStore, documentList, query, { policyNo }) }
}

/** The file of a document, the same bytes for everybody and at any time. */
export async function openDocument(reader: Reader, { documentNo }: DocumentRef): Promise<DocumentFile> {
  const found = await findVisible(reader, issuedDocumentStore, documentNo)
  if (found) return keepDocument(reader, found)
  const policyNo = policyOfDocument(documentNo)
  if (policyNo !== null) await haveIssued(reader, await getVisible(reader, policyStore, policyNo))
  return keepDocument(reader, await getVisible(reader, issuedDocumentStore, documentNo))
}
