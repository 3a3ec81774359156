import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { together, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findDefinitions } from '../../../reference/definition/usecases/findDefinition.ts'
import { coinsuranceRefusals } from '../domain/coinsuranceRefusals.ts'
import { determineCompleteRequest } from '../domain/completeness.ts'
import { decideOffer, panelOf } from '../domain/decideOffer.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import { decideFirstness } from '../domain/notFirst.ts'
import { determineExpiry, offeredRequest, type QuoteProposal } from '../domain/proposal.ts'
import type { Quote } from '../domain/quote.ts'
import type { Submission, SubmissionState } from '../domain/submission.ts'
import { decideProduct } from '../domain/submissionDecisions.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import { earlierPolicies, examineGoods } from './examineGoods.ts'
import { findCaseFile } from './findCaseFile.ts'

/** A quote that would be made. */
export interface DeterminedQuote {
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
  reader: Reader,
  submission: Submission & Stored,
  proposal: QuoteProposal,
  copiedFrom: string | null = null,
): Promise<DeterminedQuote> {
  const facts = submissionFacts(submission, reader)
  const state = valueOrThrow(decideTransition(submissionTransitions, submission.state, 'quote', facts))
  const coverFrom = proposal.period?.from ?? submission.period?.from ?? reader.businessDate
  const terms = await findTerms(reader, submission, coverFrom)
  const { request, expiresOn } = valueOrThrow(
    together({
      request: determineCompleteRequest(submission, terms.product.itemForm, reader.businessDate),
      expiresOn: determineExpiry(proposal.expiresOn, { offeredOn: reader.businessDate, coverFrom }, HANDBOOK),
    }),
  )
  const goods = await examineGoods(reader, submission)
  const { entries, findings } = goods
  const firstness = valueOrThrow(decideFirstness(findings))
  const file = await findCaseFile(reader, {
    request: offeredRequest(request, proposal),
    manufacturerId: submission.parties.manufacturerId,
    insurerIds: [...submission.parties.insurerIds, ...panelOf(submission, proposal)],
    panel: proposal.panel ?? null,
    earlierPolicyNos: proposal.panel ? earlierPolicies(submission, goods) : [],
    entries,
  })
  const coinsurance = coinsuranceRefusals({
    leadId: submission.parties.insurerIds[0] ?? '',
    shares: proposal.panel ?? null,
    conditions: terms.product.coinsurance,
    organisations: file.organisations,
    insuredAloneBefore: file.insuredAloneBefore,
    businessDate: reader.businessDate,
  })
  const offer = {
    ...terms,
    submissionNo: submission._id,
    submission,
    asked: request,
    proposal,
    expiresOn,
    entries,
    sources: { ...file, businessDate: reader.businessDate, firstnessFindings: findings.length },
    coinsurance,
    offeredBy: reader.actor,
    madeAt: reader.now,
    copiedFrom,
  }
  return { quote: valueOrThrow(decideOffer(offer, HANDBOOK)), state, firstness }
}

/** Product, tariff and rules by which the insurer insures on the first day of the proposed cover. */
async function findTerms(reader: Reader, submission: Submission, on: CivilDate) {
  const { productCode: code, insurerId } = submission
  const { product, tariff, rules } = await findDefinitions(reader, { insurerId: insurerId ?? '', code, on })
  const insures = product && tariff ? { product, tariff, ruleSet: rules } : null
  return valueOrThrow(decideProduct(insures, submission))
}
