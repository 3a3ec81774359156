import { findProduct } from '../../../config/products/index.ts'
import { findTariff } from '../../../config/tariffs/index.ts'
import { quoteStore } from '../../../models/quotes.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { findMakerLossRatioPpm } from '../../billing/usecases/findMakerLossRatio.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import type { NumberInput } from '../../http/fields.ts'
import { RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import { decideTransition } from '../../kernel/transitions.ts'
import { determineRating } from '../../product/domain/determineRating.ts'
import { determineCategories } from '../domain/catalogueMatch.ts'
import { determineCompleteRequest } from '../domain/completeness.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import { quoteOf } from '../domain/offer.ts'
import type { Quote } from '../domain/quote.ts'
import { ratingFactsOf } from '../domain/requestedTerms.ts'
import { quoteRefusals } from '../domain/rules.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import { findEntriesOf } from './findEntriesOf.ts'
import { findRuleEvaluation } from './findRuleEvaluation.ts'
import { lapseCurrentQuote } from './lapseCurrentQuote.ts'
import { refuseNotFirst } from './refuseNotFirst.ts'

/**
 * Rates a submission under the product and tariff of its first day of cover and offers the result; an earlier offer
 * lapses. Refuses with every underwriting rule that forbids it, and else with every item that is not what its catalogue
 * entry describes and every term that cannot be rated.
 */
export async function quoteSubmission(work: UnitOfWork, { params }: NumberInput): Promise<Quote & Stored> {
  const submission = await work.loadForChange(submissionStore, params.number)
  const facts = submissionFacts(submission, work)
  const state = valueOrThrow(decideTransition(submissionTransitions, submission.state, 'quote', facts))
  const { productCode, period } = submission
  const on = period?.from ?? work.businessDate
  const product = findProduct(productCode, on)
  const tariff = findTariff(productCode, on)
  if (!product || !tariff)
    throw new RefusalError([{ code: 'submission.unknown-product', field: 'productCode', value: productCode }])
  const request = valueOrThrow(determineCompleteRequest(submission, product.itemForm, work.businessDate))
  const { manufacturerId } = submission.parties
  const [entries, makerLossRatioPpm, rules, number] = await Promise.all([
    findEntriesOf(request.items),
    findMakerLossRatioPpm(manufacturerId, request.insurerId),
    findRuleEvaluation(work, { request, manufacturerId }),
    work.nextNumber('QU'),
  ])
  const forbidding = quoteRefusals(rules?.findings ?? [])
  if (forbidding.length > 0) throw new RefusalError(forbidding)
  const categories = valueOrThrow(determineCategories(request.items, entries, request.period.from))
  const firstness = await refuseNotFirst(work, submission)
  const ratingFacts = ratingFactsOf(request, categories, makerLossRatioPpm)
  const rating = valueOrThrow(determineRating(product, tariff, ratingFacts))
  const { parties, region, _id: submissionNo } = submission
  const { businessDate: offeredOn, actor: offeredBy } = work
  const offer = quoteOf({
    submissionNo,
    parties,
    region,
    request,
    product,
    facts: ratingFacts,
    rating,
    rules,
    offeredOn,
    offeredBy,
  })
  await lapseCurrentQuote(work, submission, '重新报价')
  const quote = await work.create(quoteStore, number, offer, {
    type: 'quote.offered',
    payload: { submissionNo: submission._id, premiumFen: offer.premiumFen, expiresOn: offer.expiresOn },
  })
  const { totalLimitFen, premiumFen, expiresOn } = quote
  await work.change(
    submissionStore,
    submission,
    { state, currentQuote: { number, totalLimitFen, premiumFen, expiresOn }, decisions: [] },
    { type: 'submission.quoted', payload: { quoteNo: number, premiumFen, firstness } },
  )
  return quote
}
