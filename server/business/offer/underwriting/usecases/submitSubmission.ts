import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { type Refusal, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { outdatedBy } from '../domain/disclosure.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import { decideFirstness } from '../domain/notFirst.ts'
import type { Submission, SubmissionRef } from '../domain/submission.ts'
import { decideSubmitting } from '../domain/submissionDecisions.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import { findDisclosure } from './acknowledge.ts'
import { examineDraft } from './examineDraft.ts'
import { examineGoods } from './examineGoods.ts'

/**
 * Sends a draft to its insurer, which sees it from now on. Refuses with everything that is missing or does not fit:
 * fields, dates, organisations, terms the product is not filed for, and exclusions and own shares that were not shown
 * and explained as they are now (Insurance Law art. 17).
 */
export async function submitSubmission(
  work: UnitOfWork,
  { submissionNo }: SubmissionRef,
): Promise<Submission & Stored> {
  const submission = await work.loadForChange(submissionStore, submissionNo)
  const state = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'submit', submissionFacts(submission, work)),
  )
  const { request, shortfalls } = await examineDraft(work, submission)
  const undisclosed = await disclosureRefusals(work, submission)
  const { insurerId, totalLimitFen } = valueOrThrow(decideSubmitting(request, [...shortfalls, ...undisclosed]))
  const { findings } = await examineGoods(work, submission)
  const firstness = valueOrThrow(decideFirstness(findings))
  return work.change(
    submissionStore,
    submission,
    { state, parties: { ...submission.parties, insurerIds: [insurerId] }, returnReason: null },
    { type: 'submission.submitted', payload: { insurerId, totalLimitFen, firstness } },
  )
}

/** What was not shown and explained; nothing to tell before the product and the covers are known. */
async function disclosureRefusals(work: UnitOfWork, submission: Submission): Promise<Refusal[]> {
  const disclosure = await findDisclosure(work, submission)
  return disclosure ? outdatedBy(submission.acknowledgements.at(-1) ?? null, disclosure) : []
}
