import { attachmentStore } from '../../../../models/attachments.ts'
import { policyStore } from '../../../../models/policies.ts'
import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { getVisible, notFound, type Reader } from '../../../platform/database/reader.ts'
import type { Attachment } from '../../contract/attachments/domain/attachment.ts'
import { type OpenedContent, streamContent } from '../../contract/attachments/usecases/openContent.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { findDefinitionByHash } from '../../reference/definition/usecases/findDefinition.ts'
import type { ApplicationRef } from '../domain/application.ts'

export type ApplicationPaper = Attachment & Stored
/** The case of an application as far as its papers are concerned. */
type PolicyOfPapers = Pick<Policy, 'product' | 'submissionNo'> & Pick<Stored, '_id'>

/**
 * The papers that answer the checklist of the policy's product, attached to the application, the policy or the submission
 * it was made of. What else lies with a submission is between maker and insurer.
 */
export async function findPapers(
  applicationNo: string,
  { _id, product, submissionNo }: PolicyOfPapers,
): Promise<readonly ApplicationPaper[]> {
  const pinned = await findDefinitionByHash({}, 'product', product.hash)
  const codes = pinned?.documents.map(({ code }) => code) ?? []
  const owners = [
    { 'owner.kind': 'subsidyApplication', 'owner.number': applicationNo },
    { 'owner.kind': 'policy', 'owner.number': _id },
    { 'owner.kind': 'submission', 'owner.number': submissionNo },
  ]
  return attachmentStore.model
    .find({ $or: owners, state: 'kept', documentCode: { $in: codes } })
    .sort({ _id: 1 })
    .lean<ApplicationPaper[]>()
}

export interface OpenPaper extends ApplicationRef {
  readonly paperNo: string
  readonly preview?: number
}

/**
 * A paper of the checklist, for who may read the application: recommender and ministry answer for what it proves, though
 * neither reads the submission it may lie with. Any other attachment does not exist here.
 */
export async function openPaper(
  reader: Reader,
  { applicationNo, paperNo, preview }: OpenPaper,
): Promise<OpenedContent> {
  const { policyNo } = await getVisible(reader, subsidyApplicationStore, applicationNo)
  const policy = await policyStore.model.findById(policyNo).lean<Policy & Stored>()
  if (!policy) throw new Error(`${applicationNo} stands on ${policyNo}, which is gone`)
  const paper = (await findPapers(applicationNo, policy)).find(({ _id }) => _id === paperNo)
  if (!paper) throw notFound(paperNo)
  return streamContent(reader, paper, preview === 1)
}
