import type { Refusal } from '../../../../kernel/refusal.ts'
import { ownLimitFen } from '../../../contract/terms/domain/accumulation.ts'
import { exposureOf } from '../../../contract/terms/domain/exposure.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import type { Handbook } from '../../../offer/underwriting/domain/handbook.ts'
import type { AccumulationFigures, RuleSources } from '../../../offer/underwriting/domain/ruleFacts.ts'
import { evaluateCase } from '../../../offer/underwriting/domain/ruleFacts.ts'
import { quoteRefusals, type RuleFinding, standingRefusals } from '../../../offer/underwriting/domain/rules.ts'
import type { CompleteRequest } from '../../../offer/underwriting/domain/submission.ts'
import type { UnderwritingRuleSet } from '../../../reference/product/domain/underwritingRuleSet.ts'
import type { EndorsementAction } from './action.ts'
import { atActions, byNumber, notAmong } from './objections.ts'

/** A sum with what is in force now, this policy with it. */
interface Summed extends AccumulationFigures {
  readonly limitFen: number
}

/** A policy as it would be, with what it is now and all that is on file around it. */
export interface ChangedCase {
  readonly ruleSet: UnderwritingRuleSet | null
  readonly before: CompleteRequest
  readonly request: CompleteRequest
  readonly sources: Omit<RuleSources, 'accumulations'> & { readonly accumulations: readonly Summed[] }
}

/** What the rules find of the changed policy that they did not find of it before. */
export function newFindings({ ruleSet, before, request, sources }: ChangedCase, handbook: Handbook): RuleFinding[] {
  const unchanged = sources.accumulations.map((figures) => ({ ...figures, withCaseFen: figures.limitFen }))
  const was = evaluateCase(ruleSet, before, { ...sources, accumulations: unchanged }, handbook)
  const is = evaluateCase(ruleSet, request, sources, handbook)
  return [...notAmong(is.findings, was.findings)]
}

/**
 * Why a policy may not be changed so: what rules forbid of what the change brings with it, and parties that are barred today.
 * What the policy was agreed on stays agreed, and experience made since is looked at when it is renewed.
 */
export function caseRefusals(
  changed: ChangedCase,
  actions: readonly EndorsementAction[],
  handbook: Handbook,
): readonly Refusal[] {
  const { ruleSet, request, sources } = changed
  const parties = standingRefusals(evaluateCase(ruleSet, request, sources, handbook).findings)
  const brought = quoteRefusals(newFindings(changed, handbook))
  // Findings name an item by its number.
  const numbered = byNumber([...parties, ...notAmong<Refusal>(brought, parties)], (place) => place + 1)
  return atActions(numbered, actions)
}

/** Sums with the changed policy in place of what it stands for now, by its terms of the day; null where it has no cover then. */
export function withoutPresent<A extends AccumulationFigures>(
  accumulations: readonly A[],
  present: TermSegment | null,
  insurerId: string,
): readonly A[] {
  if (!present) return accumulations
  const { parties, panel, totalLimitFen, userIds, categories, sites } = exposureOf(present)
  const keys: Readonly<Record<string, readonly string[]>> = {
    maker: [parties.manufacturerId],
    user: userIds,
    category: categories,
    site: sites,
  }
  const ownFen = ownLimitFen(totalLimitFen, panel, insurerId)
  return accumulations.map((figures) =>
    keys[figures.dimension]?.includes(figures.key)
      ? { ...figures, withCaseFen: figures.withCaseFen - ownFen }
      : figures,
  )
}
