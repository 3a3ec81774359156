import { findPage, type Page } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import type { Submission } from '../domain/submission.ts'
import type { DecliningContext } from '../domain/submissionFacts.ts'
import { type ListInput, submissionList } from '../underwriting.schemas.ts'
import { findDecliningContext } from './findDecliningContext.ts'
import { decides } from './quoteContext.ts'

/** A submission with what decides whether the reader may decline it, where the reader decides at all. */
export type SubmissionSeen = Submission & Stored & { readonly declining?: DecliningContext | undefined }

/** One page of the submissions the actor may see. */
export const findSubmissions = (reader: Reader, { query }: ListInput): Promise<Page<Submission & Stored>> =>
  findPage(reader, submissionStore, submissionList, query)

/** A submission, or 404. */
export async function getSubmission(reader: Reader, { params }: NumberInput): Promise<SubmissionSeen> {
  const submission = await getVisible(reader, submissionStore, params.number)
  return {
    ...submission,
    declining: decides(reader.actor) ? await findDecliningContext(reader, submission) : undefined,
  }
}
