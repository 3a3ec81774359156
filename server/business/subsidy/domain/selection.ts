import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { FirstInsurance } from '../../contract/terms/domain/policy.ts'
import type { SchemeCode } from '../../reference/catalogue/domain/scheme.ts'
import { judgedInsurance } from './judgedInsurance.ts'
import { inWindow, type SubsidyRuleSet } from './subsidyRuleSet.ts'

interface SelectionFacts {
  readonly scheme: SchemeCode
  /** First day of cover: the law of the day the policy was insured applies, whenever it is filed. */
  readonly insuredOn: CivilDate
  readonly catalogueEditions: readonly string[]
  /** Of what a continuous renewal insures. */
  readonly firstInsurance?: FirstInsurance | undefined
  /** Six digits (GB/T 2260) of the policyholder. */
  readonly region: string
}

export interface Selection {
  readonly ruleSets: readonly SubsidyRuleSet[]
  /** Ids of documents that all claim this policy at one level; empty when there is no conflict. */
  readonly overlapping: readonly string[]
}

/**
 * The rule sets a policy is assessed under: by scheme, cover start, region and catalogue edition, never by filing date. A
 * continuous renewal stays under those of its first insurance that ask for continuity; where none does, it goes by its own.
 * Where a document covers the day but not the edition, it is still selected, so that its refusal can say so.
 */
export function determineRuleSets(ruleSets: readonly SubsidyRuleSet[], facts: SelectionFacts): Selection {
  const ofScheme = ruleSets.filter(
    ({ schemes, region }) =>
      schemes.includes(facts.scheme) && (region === undefined || sameProvince(region, facts.region)),
  )
  const continued = facts.firstInsurance ? ofScheme.filter((ruleSet) => goesOnUnder(ruleSet, facts)) : []
  const inForce =
    continued.length > 0 ? continued : ofScheme.filter(({ insured }) => inWindow(insured, facts.insuredOn))
  const fitting = inForce.filter((ruleSet) => acceptsAll(ruleSet, facts))
  return { ruleSets: fitting.length > 0 ? fitting : inForce, overlapping: overlappingIds(fitting) }
}

const insurancesOf = ({ insuredOn, catalogueEditions, firstInsurance: first }: SelectionFacts) => ({
  own: { on: insuredOn, editions: catalogueEditions },
  first,
})

const goesOnUnder = (ruleSet: SubsidyRuleSet, facts: SelectionFacts): boolean =>
  ruleSet.provisions.continuousRenewal?.value === true &&
  inWindow(ruleSet.insured, judgedInsurance(ruleSet, insurancesOf(facts)).on)

function acceptsAll(ruleSet: SubsidyRuleSet, facts: SelectionFacts): boolean {
  const { on, editions } = judgedInsurance(ruleSet, insurancesOf(facts))
  return editions.every((edition) =>
    ruleSet.catalogues.some((window) => window.edition === edition && inWindow(window, on)),
  )
}

const sameProvince = (a: string, b: string): boolean => a.slice(0, 2) === b.slice(0, 2)

function overlappingIds(selected: readonly SubsidyRuleSet[]): readonly string[] {
  return selected
    .filter(({ id, level }) => selected.some((other) => other.id !== id && other.level === level))
    .map(({ id }) => id)
}
