import { findPage, type Page } from '../../../models/page.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import type { NumberedGrant } from '../../authority/domain/authority.ts'
import { getVisible, type Reader } from '../../database/reader.ts'
import type { NumberInput } from '../../http/fields.ts'
import type { Submission } from '../domain/submission.ts'
import { type ListInput, submissionList } from '../underwriting.schemas.ts'
import { grantsAtStake } from './quoteContext.ts'

/** A submission with the reader's own authority, where that matters for what may be done next. */
export type SubmissionSeen = Submission & Stored & { readonly grants?: readonly NumberedGrant[] | undefined }

/** One page of the submissions the actor may see. */
export const findSubmissions = (reader: Reader, { query }: ListInput): Promise<Page<Submission & Stored>> =>
  findPage(reader, submissionStore, submissionList, query)

/** A submission, or 404. */
export async function getSubmission(reader: Reader, { params }: NumberInput): Promise<SubmissionSeen> {
  const submission = await getVisible(reader, submissionStore, params.number)
  return { ...submission, grants: await grantsAtStake(reader) }
}
