import { subsidyRuleSets } from '../../../../config/subsidy-rules/index.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { getPresentTerms } from '../../contract/terms/usecases/terms.ts'
import { determineFacts, schemeOf } from '../domain/facts.ts'
import { determineRuleSets } from '../domain/selection.ts'
import { determineSubsidyAssessment, type SubsidyAssessment } from '../domain/subsidyAssessment.ts'
import type { SubsidyRuleSet } from '../domain/subsidyRuleSet.ts'
import { getFactSources } from './factSources.ts'

/** An assessment with the rule set it was made under. */
export interface Determined {
  readonly ruleSet: SubsidyRuleSet
  readonly assessment: SubsidyAssessment
}

/**
 * What a policy gets today under each rule set that applies to it; nothing where its line has no guidance catalogue, on
 * which every premium subsidy on record rests. Reads, and writes nothing.
 */
export async function determinePolicyAssessments(
  reader: Reader,
  policy: Policy & Stored,
): Promise<readonly Determined[]> {
  if (policy.catalogueEditions.length === 0) return []
  const sources = await getFactSources(reader, policy, schemeOf(policy.catalogueEditions))
  const facts = determineFacts(policy, await getPresentTerms(reader, policy, reader.businessDate), sources)
  const selection = determineRuleSets(subsidyRuleSets, {
    scheme: facts.scheme,
    insuredOn: facts.insured.from,
    catalogueEditions: facts.catalogueEditions,
    region: policy.region,
  })
  if (selection.overlapping.length > 0)
    reader.logger.warn('several rule sets claim one policy', { policyNo: policy._id, ruleSets: selection.overlapping })
  return selection.ruleSets.map((ruleSet) => ({
    ruleSet,
    assessment: determineSubsidyAssessment(ruleSet, facts, selection.overlapping, {
      policyNo: policy._id,
      parties: policy.parties,
      region: policy.region,
      productCode: policy.product.code,
      businessDate: reader.businessDate,
    }),
  }))
}
