import { findRuleSet, ruleSets } from '../../../../config/rulesets/index.ts'
import { notFound, type Reader } from '../../../platform/database/reader.ts'
import type { RuleSet } from '../domain/ruleSet.ts'

/** Every legal document on file. */
export const listRuleSets = async (): Promise<readonly RuleSet[]> => ruleSets

/** One legal document with its provisions. */
export async function getRuleSet(_reader: Reader, { ruleSetId }: { readonly ruleSetId: string }): Promise<RuleSet> {
  const ruleSet = findRuleSet(ruleSetId)
  if (!ruleSet) throw notFound(ruleSetId)
  return ruleSet
}
