import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { type Refusal, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Acknowledgement, Disclosure } from '../../../contract/terms/domain/disclosure.ts'
import { findDefinition, findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import type { Exclusion } from '../../../reference/product/domain/product.ts'
import { type Acknowledging, decideAcknowledgement, disclosureOf, outdatedBy } from '../domain/disclosure.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import type { QuoteRef } from '../domain/quote.ts'
import type { Submission, SubmissionRef, SubmissionRequest } from '../domain/submission.ts'
import { decideDisclosure } from '../domain/submissionDecisions.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import { contextOf } from './quoteContext.ts'

/** What is to be shown and explained, and how it stands with the acknowledgement. */
export interface DisclosureSeen {
  readonly disclosure: Disclosure
  /** The exclusions in the words of the very product version. */
  readonly wording: readonly Exclusion[]
  readonly acknowledgement: Acknowledgement | null
  /** Why it must be acknowledged; empty when it holds. */
  readonly outdated: readonly Refusal[]
}

/** What the application's exclusions and own shares are, as of its first day of cover; null while that is unknown. */
export async function findDisclosure(
  reader: Reader,
  { productCode, insurerId, period, covers }: SubmissionRequest,
): Promise<Disclosure | null> {
  if (!period) return null
  const wanted = { insurerId: insurerId ?? '', code: productCode, on: period.from }
  const product = await findDefinition(reader, 'product', wanted)
  return product && covers.length > 0 ? disclosureOf(product, covers, []) : null
}

/** What is to be shown before a submission is sent (Insurance Law art. 17). */
export async function getSubmissionDisclosure(
  reader: Reader,
  { submissionNo }: SubmissionRef,
): Promise<DisclosureSeen> {
  const submission = await getVisible(reader, submissionStore, submissionNo)
  return seenDisclosure(reader, await getDisclosure(reader, submission), submission)
}

/** What is to be shown before a quote is accepted. */
export async function getQuoteDisclosure(reader: Reader, { quoteNo }: QuoteRef): Promise<DisclosureSeen> {
  const quote = await getVisible(reader, quoteStore, quoteNo)
  const { submission, disclosure } = await contextOf(reader, quote)
  return seenDisclosure(reader, disclosure, submission)
}

export type AcknowledgeDisclosure = SubmissionRef & Acknowledging

/** The applicant confirms that exclusions and own shares of the draft were shown and explained. */
export async function acknowledgeDisclosure(
  work: UnitOfWork,
  { submissionNo, ...command }: AcknowledgeDisclosure,
): Promise<Submission & Stored> {
  const submission = await work.loadForChange(submissionStore, submissionNo)
  const disclosure = await getDisclosure(work, submission)
  return noteAcknowledgement(work, submission, valueOrThrow(decideAcknowledgement(disclosure, command)), null)
}

/** Keeps the record of what was shown and explained, to whom and when. */
export async function noteAcknowledgement(
  work: UnitOfWork,
  submission: Submission & Stored,
  disclosure: Disclosure,
  quoteNo: string | null,
): Promise<Submission & Stored> {
  const state = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'acknowledge', submissionFacts(submission, work)),
  )
  const { userId: byUserId, name: byName, organisationId } = work.actor
  const acknowledgement = {
    ...disclosure,
    quoteNo,
    byUserId,
    byName,
    organisationId,
    at: work.now,
    on: work.businessDate,
  }
  return work.change(
    submissionStore,
    submission,
    { state, acknowledgements: [...submission.acknowledgements, acknowledgement] },
    { type: 'submission.acknowledged', payload: { ...disclosure, quoteNo } },
  )
}

async function getDisclosure(reader: Reader, submission: Submission): Promise<Disclosure> {
  return valueOrThrow(decideDisclosure(await findDisclosure(reader, submission), submission))
}

async function seenDisclosure(
  reader: Reader,
  disclosure: Disclosure,
  { acknowledgements }: Submission,
): Promise<DisclosureSeen> {
  const acknowledgement = acknowledgements.at(-1) ?? null
  const product = await findDefinitionByHash(reader, 'product', disclosure.product.hash)
  const wording = product?.exclusions.filter(({ code }) => disclosure.exclusions.includes(code)) ?? []
  return { disclosure, wording, acknowledgement, outdated: outdatedBy(acknowledgement, disclosure) }
}
