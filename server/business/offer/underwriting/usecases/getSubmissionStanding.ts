import { submissionStore } from '../../../../../models/submissions.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { type SanctionStanding, sanctionStandingOf } from '../../../risk/sanctions/usecases/getSanctionStanding.ts'
import type { SubmissionRef } from '../domain/submission.ts'

/** Whether the maker and the users of a submission are barred today. */
export const getSubmissionStanding = async (
  reader: Reader,
  { submissionNo }: SubmissionRef,
): Promise<SanctionStanding> =>
  sanctionStandingOf(reader, (await getVisible(reader, submissionStore, submissionNo)).parties)
