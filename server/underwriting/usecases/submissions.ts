import { holdsPermission } from '../../../config/permissions.ts'
import { findPage, type Page } from '../../../models/page.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { getVisible, type Reader } from '../../database/reader.ts'
import type { NumberInput } from '../../http/fields.ts'
import { getOwnAuthority } from '../../identity/usecases/authority.ts'
import type { Submission } from '../domain/submission.ts'
import { type ListInput, submissionList } from '../underwriting.schemas.ts'

/** A submission with the reader's own authority, where that matters for what may be done next. */
export type SubmissionSeen = Submission & Stored & { readonly actorLimitFen?: number | null }

/** One page of the submissions the actor may see. */
export const findSubmissions = (reader: Reader, { query }: ListInput): Promise<Page<Submission & Stored>> =>
  findPage(reader, submissionStore, submissionList, query)

/** A submission, or 404. */
export async function getSubmission(reader: Reader, { params }: NumberInput): Promise<SubmissionSeen> {
  const submission = await getVisible(reader, submissionStore, params.number)
  if (!holdsPermission(reader.actor.roles, 'underwriting.decide')) return submission
  return { ...submission, actorLimitFen: (await getOwnAuthority(reader)).underwritingLimitFen ?? null }
}
