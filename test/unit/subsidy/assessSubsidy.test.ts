import { expect } from 'chai'
import fc from 'fast-check'
import { assessSubsidy } from '../../../server/business/subsidy/domain/assessment.ts'
import type { SubsidyFacts } from '../../../server/business/subsidy/domain/facts.ts'
import type { SubsidyRuleSet } from '../../../server/business/subsidy/domain/subsidyRuleSet.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { factsOf2019, factsOf2024, shipped } from './support.ts'

const amount = fc.integer({ min: 1, max: 100_000_000_000 })

/** Policies that only their money and period tell apart, so that nothing but the calculation varies. */
const moneyFacts = (base: SubsidyFacts): fc.Arbitrary<SubsidyFacts> =>
  fc
    .record({ limitFen: amount, premiumFen: amount, unpaidFen: amount, days: fc.integer({ min: 1, max: 1500 }) })
    .map(({ limitFen, premiumFen, unpaidFen, days }) => ({
      ...base,
      limitFen,
      valueFen: limitFen,
      premiumFen,
      paidPremiumFen: Math.max(1, premiumFen - unpaidFen),
      insured: { from: base.insured.from, to: addDays(base.insured.from, days) },
    }))

const cases: readonly (readonly [SubsidyRuleSet, SubsidyFacts])[] = [
  [shipped('EQ-NAT-2019'), factsOf2019()],
  [shipped('UNI-2024'), factsOf2024()],
]

for (const [ruleSet, base] of cases) {
  describe(`assessSubsidy under ${ruleSet.id}`, () => {
    it('never gives more than 80 percent of the premium paid', () => {
      fc.assert(
        fc.property(moneyFacts(base), (facts) => {
          const { amountFen } = assessSubsidy(ruleSet, facts)
          expect(BigInt(amountFen) * 10n <= BigInt(facts.paidPremiumFen) * 8n).to.equal(true)
        }),
      )
    })

    it('never gives less for a higher premium, all of it paid', () => {
      fc.assert(
        fc.property(moneyFacts(base), amount, (facts, more) => {
          const paid = (premiumFen: number) =>
            assessSubsidy(ruleSet, { ...facts, premiumFen, paidPremiumFen: premiumFen }).amountFen
          expect(paid(facts.premiumFen + more)).to.be.at.least(paid(facts.premiumFen))
        }),
      )
    })

    it('ends its steps at the amount, each step standing on the one before or on the limit', () => {
      fc.assert(
        fc.property(moneyFacts(base), (facts) => {
          const { eligible, steps, amountFen } = assessSubsidy(ruleSet, facts)
          expect(eligible).to.equal(true)
          expect(steps.at(-1)?.amountFen).to.equal(amountFen)
          for (const [index, step] of steps.entries()) {
            const before = steps[index - 1]
            if (before) expect([before.amountFen, facts.limitFen]).to.include(step.basisFen)
          }
        }),
      )
    })

    it('gives a reference with every step and every refusal', () => {
      fc.assert(
        fc.property(moneyFacts(base), fc.boolean(), (facts, unpaid) => {
          const { steps, refusals } = assessSubsidy(ruleSet, unpaid ? { ...facts, paidPremiumFen: 0 } : facts)
          for (const { reference } of [...steps, ...refusals]) expect(reference).to.be.a('string').and.not.equal('')
        }),
      )
    })

    it('gives nothing and shows no step where it refuses', () => {
      const { eligible, amountFen, steps } = assessSubsidy(ruleSet, { ...base, paidPremiumFen: 0 })
      expect({ eligible, amountFen, steps }).to.deep.equal({ eligible: false, amountFen: 0, steps: [] })
    })
  })
}

describe('a quota', () => {
  it('is never exceeded', () => {
    fc.assert(
      fc.property(moneyFacts(factsOf2024()), amount, (facts, remainingQuotaFen) => {
        expect(assessSubsidy(shipped('UNI-2024'), { ...facts, remainingQuotaFen }).amountFen).to.be.at.most(
          remainingQuotaFen,
        )
      }),
    )
  })
})

describe('the ceiling of EQ-NAT-2019', () => {
  const ruleSet = shipped('EQ-NAT-2019')

  it('gives 80 percent of the lesser of premium and 3 percent of the limit for the days, as one product rounded down once', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 364 }), (limitFen, premiumFen, days) => {
        const facts = { ...factsOf2019(), limitFen, valueFen: limitFen, premiumFen, paidPremiumFen: premiumFen }
        const insured = { from: facts.insured.from, to: addDays(facts.insured.from, days) }
        const ceiling = (BigInt(limitFen) * 3n * BigInt(days) * 8n) / (100n * 365n * 10n)
        const premium = (BigInt(premiumFen) * 8n) / 10n
        const { amountFen } = assessSubsidy(ruleSet, { ...facts, insured })
        expect(BigInt(amountFen)).to.equal(ceiling < premium ? ceiling : premium)
      }),
      { numRuns: 500 },
    )
  })

  it('is not passed by a premium of exactly its rate, to whichever fen that was rounded', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 364 }), (limitFen, days) => {
        const [product, unit] = [BigInt(limitFen) * 3n * BigInt(days), 36_500n]
        for (const premiumFen of [Number(product / unit), Number((product + unit - 1n) / unit)]) {
          if (premiumFen === 0) continue
          const facts = { ...factsOf2019(), limitFen, valueFen: limitFen, premiumFen, paidPremiumFen: premiumFen }
          const insured = { from: facts.insured.from, to: addDays(facts.insured.from, days) }
          const [first] = assessSubsidy(ruleSet, { ...facts, insured }).steps
          expect(first?.code).to.equal('actualPremium')
        }
      }),
    )
  })
})
