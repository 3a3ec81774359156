import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { Tariff } from '../../../reference/product/domain/tariff.ts'
import type { UnderwritingRuleSet } from '../../../reference/product/domain/underwritingRuleSet.ts'
import type { Handbook } from './handbook.ts'
import { type OfferedBy, quoteOf } from './offer.ts'
import { offeredRequest, proposedQuote, type QuoteProposal } from './proposal.ts'
import type { Quote } from './quote.ts'
import { rateTerms } from './rateTerms.ts'
import { evaluateCase, type RuleSources } from './ruleFacts.ts'
import { quoteRefusals } from './rules.ts'
import type { CompleteRequest, Submission } from './submission.ts'

/** All that an offer depends on. */
export interface OfferFacts {
  readonly submissionNo: string
  readonly submission: Pick<Submission, 'parties' | 'region'>
  /** As the applicant asked. */
  readonly asked: CompleteRequest
  readonly proposal: QuoteProposal
  readonly expiresOn: string
  /** Versions in force on the first day of cover; no rule set where the product has no rules. */
  readonly product: Product
  readonly tariff: Tariff
  readonly ruleSet: UnderwritingRuleSet | null
  /** Catalogue entries the items name, by id. */
  readonly entries: ReadonlyMap<string, CatalogueEntry>
  readonly sources: RuleSources
  /** What keeps these insurers from insuring, alone or together. */
  readonly coinsurance: readonly Refusal[]
  readonly offeredBy: OfferedBy
  readonly madeAt: Date
  readonly copiedFrom: string | null
}

/** The quote these facts lead to, or everything that rules, coinsurance, catalogue, product and tariff object to. */
export function decideOffer(facts: OfferFacts, handbook: Pick<Handbook, 'approvals' | 'rules'>): Decision<Quote> {
  const { submission, proposal, product, tariff, entries, sources, coinsurance } = facts
  const request = offeredRequest(facts.asked, proposal)
  const basis = { product, tariff, entries, maker: sources.maker }
  const rated = rateTerms(basis, request, proposal.adjustments)
  const rules = evaluateCase(facts.ruleSet, request, sources, handbook)
  const forbidding = [...quoteRefusals(rules.findings), ...coinsurance]
  if (!rated.ok) return refused(...forbidding, ...rated.refusals)
  if (forbidding.length > 0) return refused(...forbidding)
  const { categories, ...priceable } = rated.value
  const { parties, region } = submission
  const insurerIds = panelOf(submission, proposal)
  const priced = quoteOf({
    ...priceable,
    submissionNo: facts.submissionNo,
    parties: { ...parties, insurerIds },
    region,
    request,
    product,
    rules,
    offeredOn: sources.businessDate,
    offeredBy: facts.offeredBy,
  })
  const { asked, expiresOn, copiedFrom, madeAt } = facts
  return accepted(proposedQuote({ priced, asked, proposal, categories, expiresOn, copiedFrom, madeAt }, handbook))
}

/** Who insures, the issuing insurer first: the proposed panel, or the insurer applied to. */
export const panelOf = ({ parties }: Pick<Submission, 'parties'>, { panel }: QuoteProposal): readonly string[] =>
  panel?.map(({ insurerId }) => insurerId) ?? parties.insurerIds
