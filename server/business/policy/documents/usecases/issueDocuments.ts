import { randomBytes } from 'node:crypto'
import { issuedDocumentStore } from '../../../../../models/issuedDocuments.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { type DocumentDraft, issuedWith } from '../domain/issuedDocument.ts'
import { CODE_LETTERS } from '../domain/verificationCode.ts'

/** Issues documents in the transaction of the act that they tell of. Each act names its documents, so none is issued twice. */
export async function issueDocuments(
  work: UnitOfWork,
  drafts: readonly DocumentDraft[],
  issuedAt: Date = work.now,
): Promise<void> {
  await work.createMany(
    issuedDocumentStore,
    drafts.map((draft) => ({
      ...issuedWith(draft, issuedAt, randomBytes(CODE_LETTERS)),
      fact: { type: 'issuedDocument.issued', payload: { kind: draft.kind } },
    })),
  )
}
