import { isDuplicateKey } from '../../../../../models/duplicateKey.ts'
import { issuedDocumentStore } from '../../../../../models/issuedDocuments.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { inUnitOfWork, type UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { findSegments } from '../../../contract/terms/usecases/terms.ts'
import { policyDocumentNo } from '../domain/issuedDocument.ts'
import { policyDocuments } from '../domain/policyDocuments.ts'
import { isIssued } from '../domain/policyPaper.ts'
import { issueDocuments } from './issueDocuments.ts'
import { findPaperSources } from './paperSources.ts'

/**
 * Issues what a policy from before documents were kept was issued with, as of its day and by its first terms; nothing where that
 * is on file, or where it was issued elsewhere. How its insurer was reached then is on no record and is not made up.
 */
export async function issueAfterwards(work: UnitOfWork, policy: Policy & Stored): Promise<void> {
  if (!isIssued(policy) || !(await lacksDocument(work, policy))) return
  const [first] = await findSegments(work, policy._id)
  if (!first) throw new Error(`${policy._id} has no terms`)
  const { product } = await findPaperSources(work, policy)
  await issueDocuments(work, policyDocuments(policy, first, { product, office: null }), policy.issuedAt)
}

/** The same for whoever looks at the documents of a policy first; of two at once either will do. */
export async function haveIssued(reader: Reader, policy: Policy & Stored): Promise<void> {
  if (!isIssued(policy) || !(await lacksDocument(reader, policy))) return
  await inUnitOfWork(reader, (work) => issueAfterwards(work, policy)).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error
  })
}

const lacksDocument = async (
  { session }: Pick<Reader, 'session'>,
  { _id, imported }: Policy & Stored,
): Promise<boolean> =>
  imported === null &&
  (await issuedDocumentStore.model.exists({ _id: policyDocumentNo(_id) }).session(session ?? null)) === null
