import { HANDBOOK } from '../../../config/underwriting/index.ts'
import type { Stored } from '../../../models/store.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { findDefinition } from '../../definition/usecases/findDefinition.ts'
import type { CivilDate } from '../../kernel/civilDate.ts'
import { RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import { decideTransition } from '../../kernel/transitions.ts'
import { determineCompleteRequest } from '../domain/completeness.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import { quoteOf } from '../domain/offer.ts'
import { determineExpiry, offeredRequest, type Proposal, proposedQuote } from '../domain/proposal.ts'
import type { Quote } from '../domain/quote.ts'
import { quoteRefusals } from '../domain/rules.ts'
import type { Submission, SubmissionState } from '../domain/submission.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import { findRuleEvaluation } from './findRuleEvaluation.ts'
import { rateTerms } from './rateTerms.ts'
import { refuseNotFirst } from './refuseNotFirst.ts'

interface DeterminedQuote {
  readonly quote: Quote
  /** The submission's next state. */
  readonly state: SubmissionState
  /** Codes of what the register of insured goods leaves to judgement. */
  readonly firstness: readonly string[]
}

/**
 * The quote that would be made of a submission on the proposed terms, under the product and tariff of its first day of
 * cover; nothing is saved. Refuses with everything that rules, catalogue, product and tariff object to. Preview and quote
 * are this.
 */
export async function determineQuote(
  work: UnitOfWork,
  submission: Submission & Stored,
  proposal: Proposal,
  copiedFrom: string | null = null,
): Promise<DeterminedQuote> {
  const facts = submissionFacts(submission, work)
  const state = valueOrThrow(decideTransition(submissionTransitions, submission.state, 'quote', facts))
  const on = proposal.period?.from ?? submission.period?.from ?? work.businessDate
  const definitions = await findTerms(work, submission, on)
  const request = determineCompleteRequest(submission, definitions.product.itemForm, work.businessDate)
  const expiry = determineExpiry(proposal.expiresOn, work.businessDate, HANDBOOK)
  if (!request.ok || !expiry.ok)
    throw new RefusalError([...(request.ok ? [] : request.refusals), ...(expiry.ok ? [] : expiry.refusals)])
  const { parties, region, _id: submissionNo } = submission
  const offered = offeredRequest(request.value, proposal)
  const { manufacturerId } = parties
  const firstness = await refuseNotFirst(work, submission)
  const [rated, rules] = await Promise.all([
    rateTerms(definitions, manufacturerId, offered, proposal.adjustments),
    findRuleEvaluation(work, { request: offered, manufacturerId, firstnessFindings: firstness.length }),
  ])
  const forbidding = quoteRefusals(rules?.findings ?? [])
  if (!rated.ok || forbidding.length > 0) throw new RefusalError([...forbidding, ...(rated.ok ? [] : rated.refusals)])
  const { categories, ...priceable } = rated.value
  const offer = { submissionNo, parties, region, offeredOn: work.businessDate, offeredBy: work.actor }
  const priced = quoteOf({ ...offer, ...priceable, rules, product: definitions.product, request: offered })
  const parts = { priced, asked: request.value, proposal, categories, expiresOn: expiry.value, copiedFrom }
  return { quote: proposedQuote(parts, HANDBOOK), state, firstness }
}

/** Product and tariff by which the insurer insures on the day. */
async function findTerms(work: UnitOfWork, { productCode, insurerId }: Submission, on: CivilDate) {
  const wanted = { insurerId: insurerId ?? '', code: productCode, on }
  const product = await findDefinition(work, 'product', wanted)
  const tariff = await findDefinition(work, 'tariff', wanted)
  if (!product || !tariff)
    throw new RefusalError([{ code: 'submission.unknown-product', field: 'productCode', value: productCode }])
  return { product, tariff }
}
