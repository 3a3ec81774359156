import { multiplyPpm } from '../../../kernel/money.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { SubsidyRefusalCode } from '../subsidy.refusals.ts'
import type { SubsidyFacts } from './facts.ts'
import { judgedInsurance } from './judgedInsurance.ts'
import { annualRatePpm, ceilingOf } from './rateCappedPremium.ts'
import { inWindow, missingProvisions, type SubsidyRuleSet } from './subsidyRuleSet.ts'

type SubsidyRefusal = Refusal<SubsidyRefusalCode>
type Requirement = (ruleSet: SubsidyRuleSet, facts: SubsidyFacts) => SubsidyRefusal | null

/**
 * Every reason why the policy gets no subsidy under the rule set, in a fixed order. A requirement the document does not
 * state is not tested. A rule set that lacks a figure its formula needs refuses for that alone: nothing is guessed.
 */
export function failedRequirements(ruleSet: SubsidyRuleSet, facts: SubsidyFacts): SubsidyRefusal[] {
  const missing = missingProvisions(ruleSet)
  if (missing.length > 0)
    return missing.map((key) => ({ code: 'subsidy.rule-set-incomplete', value: key, reference: ruleSet.document }))
  return REQUIREMENTS.map((requirement) => requirement(ruleSet, facts)).filter((refusal) => refusal !== null)
}

const scheme: Requirement = ({ schemes, document }, facts) =>
  schemes.includes(facts.scheme)
    ? null
    : { code: 'subsidy.other-scheme', value: facts.scheme, threshold: schemes.join(', '), reference: document }

const insurancesOf = ({ insured, catalogueEditions, firstInsurance: first }: SubsidyFacts) => ({
  own: { on: insured.from, editions: catalogueEditions },
  first,
})

const insuredWindow: Requirement = (ruleSet, facts) => {
  const { insured } = ruleSet
  const { on: value } = judgedInsurance(ruleSet, insurancesOf(facts))
  return inWindow(insured, value)
    ? null
    : {
        code: 'subsidy.outside-insured-window',
        value,
        threshold: `${insured.from}..${insured.lastDay ?? ''}`,
        reference: insured.reference,
      }
}

const catalogueEdition: Requirement = (ruleSet, facts) => {
  const { catalogues, document } = ruleSet
  const { on, editions } = judgedInsurance(ruleSet, insurancesOf(facts))
  const accepted = catalogues.filter((window) => inWindow(window, on)).map(({ edition }) => edition)
  const foreign = editions.filter((edition) => !accepted.includes(edition))
  if (foreign.length === 0) return null
  return {
    code: 'subsidy.not-in-catalogue-edition',
    value: foreign.join(', '),
    threshold: accepted.join(', '),
    reference: catalogues[0]?.reference ?? document,
  }
}

const ban: Requirement = ({ provisions: { banYears } }, { bannedUntil }) =>
  banYears && bannedUntil !== undefined
    ? {
        code: 'subsidy.banned',
        ...(bannedUntil !== null && ({ value: bannedUntil, unit: 'date' } as const)),
        reference: banYears.reference,
      }
    : null

const buyer: Requirement = ({ provisions: { excludedBuyers } }, { buyerRelation }) =>
  excludedBuyers?.value.includes(buyerRelation)
    ? { code: 'subsidy.related-party-buyer', value: buyerRelation, reference: excludedBuyers.reference }
    : null

const inForce: Requirement = ({ provisions: { requiresInForce } }, { coverBegun, insured }) =>
  requiresInForce?.value && !coverBegun
    ? { code: 'subsidy.not-in-force', value: insured.from, unit: 'date', reference: requiresInForce.reference }
    : null

const delivery: Requirement = ({ provisions: { requiresDelivery } }, { undeliveredItems }) =>
  requiresDelivery?.value && undeliveredItems > 0
    ? { code: 'subsidy.not-delivered', value: undeliveredItems, threshold: 0, reference: requiresDelivery.reference }
    : null

const premiumPaid: Requirement = ({ provisions: { ratioPpm }, document }, { paidPremiumFen, premiumFen }) =>
  paidPremiumFen > 0
    ? null
    : {
        code: 'subsidy.premium-unpaid',
        value: paidPremiumFen,
        threshold: premiumFen,
        unit: 'fen',
        reference: ratioPpm?.reference ?? document,
      }

const minimumLimit: Requirement = ({ provisions }, { limitFen, valueFen, firstYearValueFen }) => {
  const { minLimitToValuePpm: usual, minLimitToValueFirstYearPpm: firstYear } = provisions
  const least =
    multiplyPpm(valueFen - firstYearValueFen, usual?.value ?? 0, 'up') +
    multiplyPpm(firstYearValueFen, firstYear?.value ?? usual?.value ?? 0, 'up')
  if (limitFen >= least) return null
  return {
    code: 'subsidy.limit-below-minimum',
    value: limitFen,
    threshold: least,
    unit: 'fen',
    reference: (firstYearValueFen > 0 ? (firstYear ?? usual) : usual)?.reference,
  }
}

const cumulativePremium: Requirement = (
  { provisions: { minCumulativePremiumFen: least } },
  { cumulativePremiumFen },
) =>
  least && cumulativePremiumFen < least.value
    ? {
        code: 'subsidy.cumulative-premium-too-low',
        value: cumulativePremiumFen,
        threshold: least.value,
        unit: 'fen',
        reference: least.reference,
      }
    : null

const renewal: Requirement = ({ provisions: { continuousRenewal } }, { previousCoverEnd, insured }) =>
  continuousRenewal?.value && previousCoverEnd !== null && previousCoverEnd < insured.from
    ? {
        code: 'subsidy.renewal-broken',
        value: insured.from,
        threshold: previousCoverEnd,
        unit: 'date',
        reference: continuousRenewal.reference,
      }
    : null

const years: Requirement = ({ provisions: { maxYears } }, { continuousYears }) =>
  maxYears && continuousYears > maxYears.value
    ? {
        code: 'subsidy.too-many-years',
        value: continuousYears,
        threshold: maxYears.value,
        reference: maxYears.reference,
      }
    : null

const rateGate: Requirement = ({ provisions }, facts) => {
  const { rateCapPpm, rateCapMode } = provisions
  if (!rateCapPpm || rateCapMode?.value !== 'gate') return null
  if (facts.premiumFen <= ceilingOf(provisions, facts.limitFen, facts.insured)) return null
  return {
    code: 'subsidy.rate-above-ceiling',
    value: annualRatePpm(provisions, facts),
    threshold: rateCapPpm.value,
    unit: 'ppm',
    reference: rateCapPpm.reference,
  }
}

const quota: Requirement = ({ document }, { remainingQuotaFen }) =>
  remainingQuotaFen !== undefined && remainingQuotaFen <= 0
    ? { code: 'subsidy.quota-exhausted', value: remainingQuotaFen, unit: 'fen', reference: document }
    : null

const REQUIREMENTS: readonly Requirement[] = [
  scheme,
  insuredWindow,
  catalogueEdition,
  ban,
  buyer,
  inForce,
  delivery,
  premiumPaid,
  minimumLimit,
  cumulativePremium,
  renewal,
  years,
  rateGate,
  quota,
]
