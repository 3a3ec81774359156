import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findDefinition, findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import type { UnderwritingRuleSet } from '../../../reference/product/domain/underwritingRuleSet.ts'
import { unconfirmedRefusals } from '../domain/coinsurance.ts'
import { coinsuranceRefusals } from '../domain/coinsuranceRefusals.ts'
import { determineDoubleInsurance } from '../domain/doubleInsurance.ts'
import { notFirstRefusals } from '../domain/notFirst.ts'
import { requestOf } from '../domain/proposal.ts'
import type { Quote } from '../domain/quote.ts'
import { evaluateCase, type RuleSources } from '../domain/ruleFacts.ts'
import { quoteRefusals, type RuleFinding } from '../domain/rules.ts'
import type { CompleteRequest, Submission } from '../domain/submission.ts'
import { type ExaminedGoods, earlierPolicies } from './examineGoods.ts'
import { type CaseFile, findCaseFile } from './findCaseFile.ts'

/** A case that is to be bound, with all that is on file around it. */
export interface BindingCase {
  readonly quote: Quote
  readonly goods: ExaminedGoods
  readonly ruleSet: UnderwritingRuleSet | null
  readonly request: CompleteRequest
  readonly sources: Omit<RuleSources, 'accumulations'> & Pick<CaseFile, 'accumulations'>
  readonly coinsurance: readonly Refusal[]
}

/** Everything that keeps an accepted quote from being bound today, see {@link bindingRefusals}. */
export const findBindingRefusals = async (
  reader: Reader,
  quote: Quote,
  submission: Submission,
  goods: ExaminedGoods,
): Promise<readonly Refusal[]> => bindingRefusals(await findBindingCase(reader, quote, submission, goods))

/**
 * Everything that keeps an accepted quote from being bound today: followers whose word is missing, goods that are no
 * first or insured already, insurers that may no longer insure alone or together, and every underwriting rule of the
 * first day of cover that forbids it by what is on file now. What another person had to agree to was agreed to with the
 * quote.
 */
export const bindingRefusals = (binding: BindingCase): readonly Refusal[] => [
  ...unconfirmedRefusals(binding.quote.panel),
  ...notFirstRefusals(binding.goods.findings),
  ...determineDoubleInsurance(binding.goods.goods, binding.quote.period, binding.goods.register),
  ...binding.coinsurance,
  ...quoteRefusals(findingsOf(binding)),
]

/** What the rules of the first day of cover and the handbook's find. */
export const findingsOf = ({
  ruleSet,
  request,
  sources,
}: Pick<BindingCase, 'ruleSet' | 'request' | 'sources'>): readonly RuleFinding[] =>
  evaluateCase(ruleSet, request, sources, HANDBOOK).findings

/**
 * What binding is decided by. The case is no policy yet, so that accumulations hold it once: as what would be added.
 */
export async function findBindingCase(
  reader: Reader,
  quote: Quote,
  submission: Submission,
  goods: ExaminedGoods,
): Promise<BindingCase> {
  const { panel, parties, product } = quote
  const request = requestOf(quote)
  const { insurerId, productCode: code, period } = request
  const ruleSet = await findDefinition(reader, 'rules', { insurerId, code, on: period.from })
  const pinned = await findDefinitionByHash(reader, 'product', product.hash)
  const file = await findCaseFile(reader, {
    request,
    manufacturerId: parties.manufacturerId,
    insurerIds: [insurerId, ...(panel ?? []).map((member) => member.insurerId)],
    panel,
    earlierPolicyNos: panel ? earlierPolicies(submission, goods) : [],
    entries: goods.entries,
  })
  const coinsurance = coinsuranceRefusals({
    leadId: insurerId,
    shares: panel,
    conditions: pinned?.coinsurance ?? null,
    organisations: file.organisations,
    insuredAloneBefore: file.insuredAloneBefore,
    businessDate: reader.businessDate,
  })
  const sources = { ...file, businessDate: reader.businessDate, firstnessFindings: goods.findings.length }
  return { quote, goods, ruleSet, request, sources, coinsurance }
}
