import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import { policyDocuments } from '../domain/policyDocuments.ts'
import type { IssuedPolicy } from '../domain/policySchedule.ts'
import { issueDocuments } from './issueDocuments.ts'
import { findPaperSources } from './paperSources.ts'

/** Issues what a policy is issued with, fixed as of now: its document and a certificate of each item. */
export async function issuePolicyDocuments(work: UnitOfWork, policy: IssuedPolicy, terms: TermSegment): Promise<void> {
  await issueDocuments(work, policyDocuments(policy, terms, await findPaperSources(work, policy)))
}
