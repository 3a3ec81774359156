import { findRuleSet, ruleSets } from '../../../../config/rulesets/index.ts'
import { RefusalError } from '../../../kernel/refusal.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { RuleSet } from '../domain/ruleSet.ts'

export interface RuleSetInput {
  readonly params: { readonly ruleSetId: string }
}

/** Every legal document on file. */
export const listRuleSets = async (): Promise<readonly RuleSet[]> => ruleSets

/** One legal document with its provisions. */
export async function getRuleSet(_reader: Reader, { params }: RuleSetInput): Promise<RuleSet> {
  const ruleSet = findRuleSet(params.ruleSetId)
  if (!ruleSet) throw new RefusalError([{ code: 'http.not-found', value: params.ruleSetId }])
  return ruleSet
}
