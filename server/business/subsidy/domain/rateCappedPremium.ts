import { multiplyPpm, multiplyRatio } from '../../../kernel/money.ts'
import { daysIn, type Period } from '../../../kernel/period.ts'
import type { Step } from '../../../kernel/step.ts'
import type { SubsidyFacts } from './facts.ts'
import { firstYears, insuredYears } from './insuredYears.ts'
import type { Provision, Provisions } from './ruleSet.ts'

const MILLION = 1_000_000

type RateCapProvisions = Pick<Provisions, 'rateCapPpm' | 'daysPerYear'>

/**
 * Eligible premium = min(actual rate, rate ceiling) x liability limit x insured years, at most what was paid, for at
 * most the years left. The actual rate enters as the premium written, which is that rate x limit x years, so that no
 * figure is rounded through a rate. Steps: yearsCap?, actualPremium | rateCap, insuredDays?, paidPremiumCap?.
 */
export function rateCappedPremium(provisions: Provisions, facts: SubsidyFacts): Step[] {
  const steps: Step[] = []
  const maxYears = required(provisions.maxYears)
  const insured = firstYears(facts.insured, maxYears.value - (facts.continuousYears - 1))
  let premiumFen = facts.premiumFen
  if (insured.to < facts.insured.to) {
    const counted = daysIn(insured)
    const all = daysIn(facts.insured)
    premiumFen = multiplyRatio(facts.premiumFen, counted, all, 'down')
    steps.push({
      code: 'yearsCap',
      basisFen: facts.premiumFen,
      factorPpm: multiplyRatio(MILLION, counted, all, 'down'),
      amountFen: premiumFen,
      reference: maxYears.reference,
      note: `${insured.from}..${insured.to}`,
    })
  }
  steps.push(...ceilingSteps(provisions, { limitFen: facts.limitFen, premiumFen, insured }))
  const eligibleFen = steps.at(-1)?.amountFen ?? 0
  if (facts.paidPremiumFen < eligibleFen)
    steps.push({
      code: 'paidPremiumCap',
      basisFen: eligibleFen,
      amountFen: facts.paidPremiumFen,
      reference: required(provisions.ratioPpm).reference,
    })
  return steps
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
  const ceilingFen = ceilingOf(provisions, limitFen, insured)
  if (premiumFen <= ceilingFen)
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
      amountFen: ceilingFen,
      reference: perYear.reference,
      note: `${days}/${perYear.value}`,
    },
  ]
}

/** Premium at the rate ceiling for the insured years. */
export function ceilingOf({ rateCapPpm, daysPerYear }: RateCapProvisions, limitFen: number, insured: Period): number {
  const { days, daysPerYear: year } = insuredYears(insured, required(daysPerYear).value)
  return multiplyRatio(multiplyPpm(limitFen, required(rateCapPpm).value, 'down'), days, year, 'down')
}

/** The actual annual rate on the limit, for people to read; rounded down. */
export function annualRatePpm({ daysPerYear }: RateCapProvisions, { limitFen, premiumFen, insured }: Priced): number {
  const { days, daysPerYear: year } = insuredYears(insured, required(daysPerYear).value)
  if (limitFen === 0 || days === 0) return 0
  return Number((BigInt(premiumFen) * BigInt(year) * BigInt(MILLION)) / (BigInt(limitFen) * BigInt(days)))
}

function required<Value>(provision: Provision<Value> | undefined): Provision<Value> {
  if (!provision) throw new Error('an incomplete rule set must be refused before it calculates')
  return provision
}
