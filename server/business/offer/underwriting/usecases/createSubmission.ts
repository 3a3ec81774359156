import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { findOrganisation } from '../../../party/identity/usecases/organisations.ts'
import { numberKeysOf } from '../domain/goodsNumbers.ts'
import { contractKeysOf } from '../domain/keyGoods.ts'
import type { Submission, SubmissionRequest } from '../domain/submission.ts'
import { decideApplicant } from '../domain/submissionDecisions.ts'
import { itemUsers } from './itemUsers.ts'

export type CreateSubmission = SubmissionRequest

/** A manufacturer begins a submission; it may be incomplete and no insurer sees it yet. */
export async function createSubmission(work: UnitOfWork, command: CreateSubmission): Promise<Submission & Stored> {
  const applicant = valueOrThrow(decideApplicant(await findOrganisation(work, work.actor.organisationId)))
  const number = await work.nextNumber('SB')
  return work.create(
    submissionStore,
    number,
    {
      ...command,
      state: 'draft',
      parties: {
        insurerIds: [],
        manufacturerId: applicant._id,
        userIds: itemUsers(command.items),
        recommenderId: applicant.recommenderId ?? '',
      },
      region: applicant.region,
      contractKeys: contractKeysOf(command.items, applicant._id),
      numberKeys: numberKeysOf(command.items),
      quotes: [],
      acceptedQuoteNo: null,
      openInspections: [],
      acknowledgements: [],
      decision: null,
      returnReason: null,
      policyNo: null,
    },
    { type: 'submission.created', payload: { productCode: command.productCode, items: command.items.length } },
  )
}
