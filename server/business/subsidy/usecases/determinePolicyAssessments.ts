import { subsidyRuleSets } from '../../../../config/subsidy-rules/index.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import type { TermSegment } from '../../contract/terms/domain/termSegment.ts'
import { getPresentTermsOf } from '../../contract/terms/usecases/terms.ts'
import { determineFacts, type FactSources } from '../domain/facts.ts'
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
 * What some policies get today under each rule set that applies to them; nothing where a line has no guidance catalogue, on
 * which every premium subsidy on record rests. Reads, for all of them at once, and writes nothing.
 */
export async function determinePolicyAssessments(
  reader: Reader,
  policies: readonly (Policy & Stored)[],
): Promise<readonly Determined[]> {
  const subsidised = policies.filter(({ catalogueEditions }) => catalogueEditions.length > 0)
  if (subsidised.length === 0) return []
  const sourcesOf = await getFactSources(reader, subsidised)
  const terms = await getPresentTermsOf(reader, subsidised, reader.businessDate)
  return subsidised.flatMap((policy) => {
    const present = terms.get(policy._id)
    return present ? determinedOf(reader, policy, present, sourcesOf(policy)) : []
  })
}

function determinedOf(
  { businessDate, logger }: Reader,
  policy: Policy & Stored,
  terms: TermSegment,
  sources: FactSources,
): readonly Determined[] {
  const facts = determineFacts(policy, terms, sources)
  const selection = determineRuleSets(subsidyRuleSets, {
    scheme: facts.scheme,
    insuredOn: facts.insured.from,
    catalogueEditions: facts.catalogueEditions,
    firstInsurance: facts.firstInsurance,
    region: policy.region,
  })
  if (selection.overlapping.length > 0)
    logger.warn('several rule sets claim one policy', { policyNo: policy._id, ruleSets: selection.overlapping })
  return selection.ruleSets.map((ruleSet) => ({
    ruleSet,
    assessment: determineSubsidyAssessment(ruleSet, facts, selection.overlapping, {
      policyNo: policy._id,
      parties: policy.parties,
      region: policy.region,
      productCode: policy.product.code,
      businessDate,
    }),
  }))
}
