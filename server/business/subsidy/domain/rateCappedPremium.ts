import { multiplyPpm, multiplyRatio } from '../../../kernel/money.ts'
import { daysIn, type Period } from '../../../kernel/period.ts'
import type { Step } from '../../../kernel/step.ts'
import { type EligiblePremium, type Fraction, fractionOf, lesserOf, partOf } from './eligiblePremium.ts'
import type { SubsidyFacts } from './facts.ts'
import { firstYears, insuredYears } from './insuredYears.ts'
import type { Provisions, RuleProvision } from './subsidyRuleSet.ts'

const MILLION = 1_000_000

type RateCapProvisions = Pick<Provisions, 'rateCapPpm' | 'daysPerYear'>

/**
 * Eligible premium = min(actual rate, rate ceiling) x liability limit x insured years, at most what was paid, for at
 * most the years left. The actual rate enters as the premium written, which is that rate x limit x years, so that no
 * figure is rounded through a rate. Steps show whole fen; `eligible` is the product itself, so that what is taken of it
 * rounds once. Steps: yearsCap?, actualPremium | rateCap, insuredDays?, paidPremiumCap?.
 */
export function rateCappedPremium(provisions: Provisions, facts: SubsidyFacts): EligiblePremium {
  const maxYears = required(provisions.maxYears)
  const insured = firstYears(facts.insured, maxYears.value - (facts.continuousYears - 1))
  const isCut = insured.to < facts.insured.to
  const [counted, all] = isCut ? [daysIn(insured), daysIn(facts.insured)] : [1, 1]
  const premiumFen = multiplyRatio(facts.premiumFen, counted, all, 'down')
  const yearsCap: Step = {
    code: 'yearsCap',
    basisFen: facts.premiumFen,
    factorPpm: multiplyRatio(MILLION, counted, all, 'down'),
    amountFen: premiumFen,
    reference: maxYears.reference,
    note: `${insured.from}..${insured.to}`,
  }
  const steps = [...(isCut ? [yearsCap] : []), ...ceilingSteps(provisions, { ...facts, premiumFen, insured })]
  const written = fractionOf(facts.premiumFen, counted, all)
  const priced = lesserOf(written, exactCeiling(provisions, facts.limitFen, insured))
  const eligible = lesserOf(priced, fractionOf(facts.paidPremiumFen))
  const basisFen = steps.at(-1)?.amountFen ?? 0
  if (facts.paidPremiumFen >= basisFen) return { steps, eligible }
  const { reference } = required(provisions.ratioPpm)
  const paidCap: Step = { code: 'paidPremiumCap', basisFen, amountFen: facts.paidPremiumFen, reference }
  return { steps: [...steps, paidCap], eligible }
}

interface Priced {
  readonly limitFen: number
  readonly premiumFen: number
  readonly insured: Period
}

function ceilingSteps(provisions: Provisions, priced: Priced): Step[] {
  const { limitFen, premiumFen, insured } = priced
  const cap = required(provisions.rateCapPpm)
  const actualPpm = annualRatePpm(provisions, priced)
  if (premiumFen <= ceilingOf(provisions, limitFen, insured))
    return [
      {
        code: 'actualPremium',
        basisFen: limitFen,
        factorPpm: actualPpm,
        amountFen: premiumFen,
        reference: cap.reference,
      },
    ]
  const yearFen = multiplyPpm(limitFen, cap.value, 'down')
  const perYear = required(provisions.daysPerYear)
  const { days } = insuredYears(insured, perYear.value)
  const rateCap: Step = {
    code: 'rateCap',
    basisFen: limitFen,
    factorPpm: cap.value,
    amountFen: yearFen,
    reference: cap.reference,
    note: `${actualPpm} ppm > ${cap.value} ppm`,
  }
  if (days === perYear.value) return [rateCap]
  return [
    rateCap,
    {
      code: 'insuredDays',
      basisFen: yearFen,
      factorPpm: multiplyRatio(MILLION, days, perYear.value, 'down'),
      amountFen: partOf(exactCeiling(provisions, limitFen, insured), MILLION),
      reference: perYear.reference,
      note: `${days}/${perYear.value}`,
    },
  ]
}

/**
 * Premium at the rate ceiling for the insured years, to the next whole fen: a premium of exactly that rate may have been
 * rounded up and is not above it, however the days fall.
 */
export function ceilingOf(provisions: RateCapProvisions, limitFen: number, insured: Period): number {
  const { numerator, denominator } = exactCeiling(provisions, limitFen, insured)
  return Number((numerator + denominator - 1n) / denominator)
}

function exactCeiling({ rateCapPpm, daysPerYear }: RateCapProvisions, limitFen: number, insured: Period): Fraction {
  const { days, daysPerYear: year } = insuredYears(insured, required(daysPerYear).value)
  const { numerator, denominator } = fractionOf(limitFen, required(rateCapPpm).value, MILLION)
  return { numerator: numerator * BigInt(days), denominator: denominator * BigInt(year) }
}

/** The actual annual rate on the limit, for people to read; rounded down. */
export function annualRatePpm({ daysPerYear }: RateCapProvisions, { limitFen, premiumFen, insured }: Priced): number {
  const { days, daysPerYear: year } = insuredYears(insured, required(daysPerYear).value)
  if (limitFen === 0 || days === 0) return 0
  return Number((BigInt(premiumFen) * BigInt(year) * BigInt(MILLION)) / (BigInt(limitFen) * BigInt(days)))
}

function required<Value>(provision: RuleProvision<Value> | undefined): RuleProvision<Value> {
  if (!provision) throw new Error('an incomplete rule set must be refused before it calculates')
  return provision
}
