import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { documentsAnswer, verificationAnswer } from './documents.answers.ts'
import type { DocumentList, VerificationView } from './documents.contract.ts'
import { documentRequest, listDocumentsRequest, verificationRequest } from './documents.schemas.ts'
import { documentSheet } from './documents.sheet.ts'
import { documentListView, verificationView } from './documents.views.ts'
import type { DocumentRef } from './domain/issuedDocument.ts'
import { type DocumentsOfPolicy, type ListDocuments, listDocuments, openDocument } from './usecases/documents.ts'
import type { DocumentFile } from './usecases/keepDocument.ts'
import { type VerifiedDocument, type VerifyDocument, verifyDocument } from './usecases/verifyDocument.ts'

export const documentsRoutes: readonly AnyRoute[] = [
  route<ListDocuments, DocumentsOfPolicy, DocumentList>({
    name: 'listPolicyDocuments',
    method: 'get',
    path: '/policies/:number/documents',
    answer: documentsAnswer,
    permission: 'policy.read',
    summary: 'Documents issued of a policy: itself, certificates of its items, endorsements, receipts of premium',
    schema: listDocumentsRequest,
    useCase: listDocuments,
    view: documentListView,
    sheet: documentSheet,
    success: 200,
  }),
  route<DocumentRef, DocumentFile>({
    name: 'getDocument',
    method: 'get',
    path: '/issued-documents/:number/document.pdf',
    permission: 'policy.read',
    summary: 'An issued document as PDF, the same bytes for everybody and at any time',
    schema: documentRequest,
    useCase: openDocument,
    view: () => null,
    respond: ({ documentNo, bytes }, response) => {
      response.type('application/pdf').set('Content-Disposition', `inline; filename="${documentNo}.pdf"`).send(bytes)
    },
    produces: 'application/pdf',
    success: 200,
  }),
  route<VerifyDocument, VerifiedDocument, VerificationView>({
    name: 'verifyDocument',
    method: 'get',
    path: '/verifications/:number',
    answer: verificationAnswer,
    permission: 'public',
    summary: 'What an issued document is worth today, for whoever has its number and its code',
    schema: verificationRequest,
    useCase: verifyDocument,
    view: verificationView,
    success: 200,
  }),
]
