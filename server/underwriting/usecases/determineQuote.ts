import { HANDBOOK } from '../../../config/underwriting/index.ts'
import type { Stored } from '../../../models/store.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { findDefinitions } from '../../definition/usecases/findDefinition.ts'
import { RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import { decideTransition } from '../../kernel/transitions.ts'
import { determineCompleteRequest } from '../domain/completeness.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import { quoteOf } from '../domain/offer.ts'
import { determineExpiry, offeredRequest, type Proposal, proposedQuote } from '../domain/proposal.ts'
import type { Quote } from '../domain/quote.ts'
import { rateTerms } from '../domain/rateTerms.ts'
import { refuseNotFirst } from '../domain/refuseNotFirst.ts'
import { evaluateCase } from '../domain/ruleFacts.ts'
import { quoteRefusals } from '../domain/rules.ts'
import type { Submission, SubmissionState } from '../domain/submission.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import { examineGoods } from './examineGoods.ts'
import { findCaseFile } from './findCaseFile.ts'
import { findCoinsuranceRefusals } from './findCoinsuranceRefusals.ts'

interface DeterminedQuote {
  readonly quote: Quote
  /** The submission's next state. */
  readonly state: SubmissionState
  /** Codes of what the register of insured goods leaves to judgement. */
  readonly firstness: readonly string[]
}

/**
 * The quote that would be made of a submission on the proposed terms, under the product and tariff of its first day of
 * cover; nothing is saved. Refuses with everything that rules, catalogue, coinsurance, product and tariff object to.
 * Preview and quote are this.
 */
export async function determineQuote(
  work: UnitOfWork,
  submission: Submission & Stored,
  proposal: Proposal,
  copiedFrom: string | null = null,
): Promise<DeterminedQuote> {
  const facts = submissionFacts(submission, work)
  const state = valueOrThrow(decideTransition(submissionTransitions, submission.state, 'quote', facts))
  const { product, tariff, ruleSet } = await findTerms(work, submission, proposal)
  const request = determineCompleteRequest(submission, product.itemForm, work.businessDate)
  const expiry = determineExpiry(proposal.expiresOn, work.businessDate, HANDBOOK)
  if (!request.ok || !expiry.ok)
    throw new RefusalError([...(request.ok ? [] : request.refusals), ...(expiry.ok ? [] : expiry.refusals)])
  const { parties, region, _id: submissionNo } = submission
  const offered = offeredRequest(request.value, proposal)
  const { entries, findings } = await examineGoods(work, submission)
  const firstness = refuseNotFirst(findings)
  const insurerIds = proposal.panel?.map(({ insurerId }) => insurerId) ?? parties.insurerIds
  const file = await findCaseFile(work, {
    request: offered,
    manufacturerId: parties.manufacturerId,
    insurerIds: [...parties.insurerIds, ...insurerIds],
    entries,
  })
  const basis = { product, tariff, entries, makerLossRatioPpm: file.maker.lossRatioPpm }
  const rated = rateTerms(basis, offered, proposal.adjustments)
  const rules = evaluateCase(ruleSet, offered, {
    ...file,
    businessDate: work.businessDate,
    firstnessFindings: findings.length,
  })
  const coinsurance = await findCoinsuranceRefusals(work, submission, {
    shares: proposal.panel ?? null,
    conditions: product.coinsurance ?? null,
    organisations: file.organisations,
  })
  const forbidding = [...quoteRefusals(rules?.findings ?? []), ...coinsurance]
  if (!rated.ok || forbidding.length > 0) throw new RefusalError([...forbidding, ...(rated.ok ? [] : rated.refusals)])
  const { categories, ...priceable } = rated.value
  const offer = {
    submissionNo,
    parties: { ...parties, insurerIds },
    region,
    offeredOn: work.businessDate,
    offeredBy: work.actor,
  }
  const priced = quoteOf({ ...offer, ...priceable, rules, product, request: offered })
  const parts = {
    priced,
    asked: request.value,
    proposal,
    categories,
    expiresOn: expiry.value,
    copiedFrom,
    madeAt: work.now,
  }
  return { quote: proposedQuote(parts, HANDBOOK), state, firstness }
}

/** Product, tariff and rules by which the insurer insures on the first day of the proposed cover. */
async function findTerms(work: UnitOfWork, { productCode, insurerId, period }: Submission, proposal: Proposal) {
  const on = proposal.period?.from ?? period?.from ?? work.businessDate
  const { product, tariff, rules } = await findDefinitions(work, { insurerId: insurerId ?? '', code: productCode, on })
  if (!product || !tariff)
    throw new RefusalError([{ code: 'submission.unknown-product', field: 'productCode', value: productCode }])
  return { product, tariff, ruleSet: rules }
}
