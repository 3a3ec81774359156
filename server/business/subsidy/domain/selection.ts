import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { SchemeCode } from '../../reference/catalogue/domain/scheme.ts'
import { inWindow, type SubsidyRuleSet } from './subsidyRuleSet.ts'

interface SelectionFacts {
  readonly scheme: SchemeCode
  /** First day of cover: the law of the day the policy was insured applies, whenever it is filed. */
  readonly insuredOn: CivilDate
  readonly catalogueEditions: readonly string[]
  /** Six digits (GB/T 2260) of the policyholder. */
  readonly region: string
}

export interface Selection {
  readonly ruleSets: readonly SubsidyRuleSet[]
  /** Ids of documents that all claim this policy at one level; empty when there is no conflict. */
  readonly overlapping: readonly string[]
}

/**
 * The rule sets a policy is assessed under: by scheme, cover start, region and catalogue edition, never by filing date.
 * Where a document covers the day but not the edition, it is still selected, so that its refusal can say so.
 */
export function determineRuleSets(ruleSets: readonly SubsidyRuleSet[], facts: SelectionFacts): Selection {
  const inForce = ruleSets.filter(
    (ruleSet) =>
      ruleSet.schemes.includes(facts.scheme) &&
      inWindow(ruleSet.insured, facts.insuredOn) &&
      (ruleSet.region === undefined || sameProvince(ruleSet.region, facts.region)),
  )
  const fitting = inForce.filter((ruleSet) =>
    facts.catalogueEditions.every((edition) => accepts(ruleSet, edition, facts)),
  )
  return { ruleSets: fitting.length > 0 ? fitting : inForce, overlapping: overlappingIds(fitting) }
}

const accepts = (ruleSet: SubsidyRuleSet, edition: string, { insuredOn }: SelectionFacts): boolean =>
  ruleSet.catalogues.some((window) => window.edition === edition && inWindow(window, insuredOn))

const sameProvince = (a: string, b: string): boolean => a.slice(0, 2) === b.slice(0, 2)

function overlappingIds(selected: readonly SubsidyRuleSet[]): readonly string[] {
  return selected
    .filter(({ id, level }) => selected.some((other) => other.id !== id && other.level === level))
    .map(({ id }) => id)
}
