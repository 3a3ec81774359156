import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { SUBMISSION_STATES, type Submission, type SubmissionRef } from '../domain/submission.ts'
import type { SubmissionProspects } from '../domain/submissionMenu.ts'
import { findDecliningContext } from './findDecliningContext.ts'
import { findObstacles } from './findObstacles.ts'
import { decides } from './quoteContext.ts'

export const submissionList: ListSpec = listOf(
  {
    state: { is: 'choice', path: 'state', of: SUBMISSION_STATES },
    manufacturer: { is: 'reference', path: 'parties.manufacturerId' },
    insurer: { is: 'reference', path: 'insurerId' },
    number: { is: 'number', path: '_id' },
    ...CREATED,
    startsOn: { is: 'day', path: 'period.from', within: 'state' },
    totalLimitFen: { is: 'amount', path: 'totalLimitFen', within: 'state' },
  },
  { defaultSort: '-createdAt', searched: true },
)

/** A submission with what decides about its next steps, where the reader is to take them. */
export type SubmissionSeen = Submission & Stored & SubmissionProspects

/** One page of the submissions the actor may see. */
export const findSubmissions = (reader: Reader, query: PageQuery): Promise<Page<Submission & Stored>> =>
  findPage(reader, submissionStore, submissionList, query)

/** A submission, or 404. */
export async function getSubmission(reader: Reader, { submissionNo }: SubmissionRef): Promise<SubmissionSeen> {
  const submission = await getVisible(reader, submissionStore, submissionNo)
  return {
    ...submission,
    ...(decides(reader.actor) && {
      declining: await findDecliningContext(reader, submission),
      obstacles: await findObstacles(reader, submission),
    }),
  }
}
