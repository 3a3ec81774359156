import { expect } from 'chai'
import fc from 'fast-check'
import { type AdjustmentFacts, adjustLoss } from '../../../server/business/claims/domain/adjustment.ts'
import type { LineFinding } from '../../../server/business/claims/domain/lossAssessment.ts'
import { SETTLEMENT_STEPS } from '../../../server/business/reference/product/domain/settlement.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { ALONE, FINDINGS } from '../../support/claims/claimFacts.ts'

const fen = fc.integer({ min: 0, max: 10_000_000_000_000 })
const ppm = fc.integer({ min: 0, max: 1_000_000 })
const finding = fc.constantFrom<LineFinding>('covered', 'covered', 'notCovered', 'undeterminable')

const line = fc.tuple(fen, finding).map(([assessedFen, found]) => ({
  itemNo: 1,
  descriptionZh: '部件',
  claimedFen: assessedFen,
  assessedFen,
  finding: found,
  valueAtLossFen: 300,
}))

const facts: fc.Arbitrary<AdjustmentFacts> = fc.record({
  claim: fc.constant(ALONE.claim),
  others: fc.constant([]),
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  salvageFen: fc.constant(0),
  recoveredFen: fen,
  surveyCostFen: fen,
  paidBeforeFen: fen,
  terms: fc.record({
    reference: fc.constant('policy'),
    order: fc.shuffledSubarray([...SETTLEMENT_STEPS], { minLength: SETTLEMENT_STEPS.length }),
    sumsInsured: fc.option(fc.integer({ min: 0, max: 600 }).map((sumInsuredFen) => [{ itemNo: 1, sumInsuredFen }])),
    deductibleFen: fen,
    deductiblePpm: ppm,
    copayPpm: ppm,
    perOccurrenceLimitFen: fen,
    coverLimitLeftFen: fen,
    policyLimitLeftFen: fen,
  }),
})

function adjusted(given: AdjustmentFacts) {
  const decision = adjustLoss(given)
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals))
  return decision.value
}

describe('adjustLoss', () => {
  it('arrives at the sum of its steps, in whole fen', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { payableFen, steps } = adjusted(given)
        expect(sumFen(steps.map((step) => step.amountFen))).to.equal(payableFen)
        expect(steps.every((step) => Number.isSafeInteger(step.amountFen) && !Object.is(step.amountFen, -0))).to.equal(
          true,
        )
      }),
    )
  })

  it('comes, with what was paid before, to never less than nothing nor more than every limit allows', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { payableFen, indemnityFen } = adjusted(given)
        const { perOccurrenceLimitFen, coverLimitLeftFen, policyLimitLeftFen } = given.terms
        expect(indemnityFen).to.be.within(0, Math.min(perOccurrenceLimitFen, coverLimitLeftFen, policyLimitLeftFen))
        expect(payableFen).to.equal(indemnityFen + given.surveyCostFen - given.paidBeforeFen)
      }),
    )
  })

  it('never pays less for one more covered fen', () => {
    const oneMore = (given: AdjustmentFacts): AdjustmentFacts => ({
      ...given,
      lines: [
        ...given.lines,
        { itemNo: 1, descriptionZh: '一分', claimedFen: 1, assessedFen: 1, finding: 'covered', valueAtLossFen: 300 },
      ],
    })
    fc.assert(
      fc.property(facts, (given) => {
        expect(adjusted(oneMore(given)).payableFen).to.be.at.least(adjusted(given).payableFen)
      }),
    )
  })

  it('takes salvage up to the covered loss and refuses one fen more', () => {
    const withSalvage = (salvageFen: number) => adjustLoss({ ...FINDINGS, ...ALONE, salvageFen, paidBeforeFen: 0 })
    expect(withSalvage(100_000_000)).to.deep.include({ ok: true })
    expect(withSalvage(100_000_001)).to.deep.equal({
      ok: false,
      refusals: [
        {
          code: 'claim.salvage-above-loss',
          field: 'salvageFen',
          value: 100_000_001,
          threshold: 100_000_000,
          unit: 'fen',
        },
      ],
    })
  })
})
