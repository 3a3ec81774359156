import type { CivilDate } from '../../../kernel/civilDate.ts'
import { sumFen } from '../../../kernel/money.ts'
import type { Period } from '../../../kernel/period.ts'
import type { FirstInsurance, Policy } from '../../contract/terms/domain/policy.ts'
import type { TermSegment } from '../../contract/terms/domain/termSegment.ts'
import { areRelated, type DeclaredOwnership } from '../../party/identity/domain/control.ts'
import { SCHEMES, type SchemeCode, schemePrefix } from '../../reference/catalogue/domain/scheme.ts'
import { bannedUntilOf, type Sanction } from '../../risk/sanctions/domain/sanction.ts'
import type { BuyerRelation } from './subsidyRuleSet.ts'

/** All that an assessment depends on besides the rule set. Amounts in fen. */
export interface SubsidyFacts {
  readonly scheme: SchemeCode
  /** Cover period. */
  readonly insured: Period
  /** Editions the items were insured under, such as `EQ-2024`. */
  readonly catalogueEditions: readonly string[]
  /** Total liability limit. */
  readonly limitFen: number
  /** Premium written for the cover period. */
  readonly premiumFen: number
  readonly paidPremiumFen: number
  /** Value of all items. */
  readonly valueFen: number
  /** Part of that value bought in the user's first year. */
  readonly firstYearValueFen: number
  readonly coverBegun: boolean
  readonly undeliveredItems: number
  readonly buyerRelation: BuyerRelation
  /** Premium of the applicant's policies of the scheme whose cover began in the same calendar year, this one included. */
  readonly cumulativePremiumFen: number
  /** 1 in the first year. */
  readonly continuousYears: number
  /** Where the cover before this one ended; null for a first policy. */
  readonly previousCoverEnd: CivilDate | null
  /** Of what a continuous renewal insures; absent for a first policy, and where a gap makes it one. */
  readonly firstInsurance?: FirstInsurance
  /** What is left of the quota fixed at qualification; absent where there is none. */
  readonly remainingQuotaFen?: number
  /** Set while a ban is in force: the first day after it, null when it has no end. */
  readonly bannedUntil?: CivilDate | null
}

/** Documents around the policy that facts are read from. */
export interface FactSources {
  readonly businessDate: CivilDate
  readonly cumulativePremiumFen: number
  /** The maker, the users and whoever is declared above them. */
  readonly organisations: readonly DeclaredOwnership[]
  /** Entries of the ban register about the applicant. */
  readonly bans?: readonly Sanction[]
}

type AssessedPolicy = Pick<
  Policy,
  | 'catalogueEditions'
  | 'parties'
  | 'premiumFen'
  | 'paidPremiumFen'
  | 'continuousYears'
  | 'previousCoverEnd'
  | 'firstInsurance'
>
type AssessedTerms = Pick<TermSegment, 'period' | 'items' | 'totalLimitFen'>

/** The facts of a policy as its terms of the business date state them, items with what is on record of their delivery. */
export function determineFacts(policy: AssessedPolicy, terms: AssessedTerms, sources: FactSources): SubsidyFacts {
  const { period, items, totalLimitFen } = terms
  const { catalogueEditions } = policy
  const bannedUntil = bannedUntilOf(sources.bans ?? [], sources.businessDate)
  return {
    scheme: schemeOf(catalogueEditions),
    insured: period,
    catalogueEditions,
    limitFen: totalLimitFen,
    premiumFen: policy.premiumFen,
    paidPremiumFen: policy.paidPremiumFen,
    valueFen: sumFen(items.map((item) => item.valueFen)),
    firstYearValueFen: sumFen(items.filter((item) => item.firstYear).map((item) => item.valueFen)),
    coverBegun: period.from <= sources.businessDate,
    undeliveredItems: items.filter(({ deliveredOn }) => deliveredOn === null || deliveredOn > sources.businessDate)
      .length,
    buyerRelation: buyerRelation(policy, sources.organisations),
    cumulativePremiumFen: sources.cumulativePremiumFen,
    continuousYears: policy.continuousYears,
    previousCoverEnd: policy.previousCoverEnd,
    ...(policy.firstInsurance && { firstInsurance: policy.firstInsurance }),
    ...(bannedUntil !== undefined && { bannedUntil }),
  }
}

/** The scheme whose catalogues carry the items. Throws for a catalogue of no known scheme: nothing else may be insured. */
export function schemeOf(editions: readonly string[]): SchemeCode {
  const prefix = editions[0]?.split('-')[0]
  const scheme = SCHEMES.find((candidate) => schemePrefix(candidate) === prefix)
  if (!scheme) throw new Error(`no subsidy scheme for catalogue ${editions[0]}`)
  return scheme
}

/** Whether the maker and one of the users stand under one declared control, directly or through others. */
function buyerRelation(
  { parties }: Pick<Policy, 'parties'>,
  organisations: readonly DeclaredOwnership[],
): BuyerRelation {
  const related = parties.userIds.some((userId) => areRelated(parties.manufacturerId, userId, organisations))
  return related ? 'relatedParty' : 'unrelated'
}
