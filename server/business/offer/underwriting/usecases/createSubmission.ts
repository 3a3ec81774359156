import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { RefusalError } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { findOrganisation } from '../../../party/identity/usecases/organisations.ts'
import { numberKeysOf } from '../domain/goodsNumbers.ts'
import { contractKeysOf } from '../domain/keyGoods.ts'
import type { Submission } from '../domain/submission.ts'
import type { SubmissionInput } from '../underwriting.schemas.ts'
import { itemUsers } from './itemUsers.ts'

/** A manufacturer begins a submission; it may be incomplete and no insurer sees it yet. */
export async function createSubmission(work: UnitOfWork, { body }: SubmissionInput): Promise<Submission & Stored> {
  const applicant = await findOrganisation(work, work.actor.organisationId)
  if (applicant?.kind !== 'manufacturer') throw new RefusalError([{ code: 'submission.manufacturer-only' }])
  const number = await work.nextNumber('SB')
  return work.create(
    submissionStore,
    number,
    {
      ...body,
      state: 'draft',
      parties: {
        insurerIds: [],
        manufacturerId: applicant._id,
        userIds: itemUsers(body.items),
        recommenderId: applicant.recommenderId ?? '',
      },
      region: applicant.region,
      contractKeys: contractKeysOf(body.items, applicant._id),
      numberKeys: numberKeysOf(body.items),
      quotes: [],
      acceptedQuoteNo: null,
      openInspections: [],
      acknowledgements: [],
      decision: null,
      returnReason: null,
      policyNo: null,
    },
    { type: 'submission.created', payload: { productCode: body.productCode, items: body.items.length } },
  )
}
