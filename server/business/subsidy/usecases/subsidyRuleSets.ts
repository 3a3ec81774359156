import { findSubsidyRuleSet, subsidyRuleSets } from '../../../../config/subsidy-rules/index.ts'
import { notFound, type Reader } from '../../../platform/database/reader.ts'
import type { SubsidyRuleSet } from '../domain/subsidyRuleSet.ts'

/** Every legal document on file. */
export const listRuleSets = async (): Promise<readonly SubsidyRuleSet[]> => subsidyRuleSets

/** The versions of the rule sets that assessments go by: the hash of each, by its id. */
export const ruleSetVersions = (): Readonly<Record<string, string>> =>
  Object.fromEntries(subsidyRuleSets.map(({ id, hash }) => [id, hash]))

/** One legal document with its provisions. */
export async function getRuleSet(
  _reader: Reader,
  { ruleSetId }: { readonly ruleSetId: string },
): Promise<SubsidyRuleSet> {
  const ruleSet = findSubsidyRuleSet(ruleSetId)
  if (!ruleSet) throw notFound(ruleSetId)
  return ruleSet
}
