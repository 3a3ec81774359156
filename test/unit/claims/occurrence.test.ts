import { expect } from 'chai'
import fc from 'fast-check'
import type { AdjustmentTerms, ClaimLoss } from '../../../server/business/claims/domain/adjustmentTerms.ts'
import { adjustOccurrence, coveredLossFen } from '../../../server/business/claims/domain/occurrence.ts'
import { SETTLEMENT_STEPS } from '../../../server/business/reference/product/domain/settlement.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { TERMS } from '../../support/claims/claimFacts.ts'

const fen = fc.integer({ min: 0, max: 1_000_000_000_000 })
const ppm = fc.integer({ min: 0, max: 1_000_000 })
const ITEMS = [1, 2, 3]

const terms: fc.Arbitrary<AdjustmentTerms> = fc.record({
  reference: fc.constant('policy'),
  order: fc.shuffledSubarray([...SETTLEMENT_STEPS], { minLength: SETTLEMENT_STEPS.length }),
  sumsInsured: fc.option(
    fc.tuple(fen, fen, fen).map((sums) => sums.map((sumInsuredFen, n) => ({ itemNo: n + 1, sumInsuredFen }))),
  ),
  deductibleFen: fen,
  deductiblePpm: ppm,
  copayPpm: ppm,
  perOccurrenceLimitFen: fen,
  coverLimitLeftFen: fen,
  policyLimitLeftFen: fen,
})

const line = fc.record({
  itemNo: fc.constantFrom(...ITEMS),
  coveredFen: fen,
  valueAtLossFen: fc.option(fc.integer({ min: 1, max: 1_000_000_000_000 })),
})

const loss = fc.record({
  beneficiaryId: fc.constantFrom('ORG-a', 'ORG-b'),
  lossOn: fc.constantFrom('2026-02-27', '2026-04-01'),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  salvageFen: fen,
  recoveredFen: fen,
})

const losses: fc.Arbitrary<ClaimLoss[]> = fc
  .array(loss, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, index) => ({ ...one, claimNo: `CL${index}` })))

/** Cuts an amount at these points; the parts sum to it. */
function cut(amountFen: number, at: readonly number[]): number[] {
  const points = [0, ...at.map((point) => Math.floor(amountFen * point)).toSorted((a, b) => a - b), amountFen]
  return points.slice(1).map((point, index) => point - (points[index] ?? 0))
}

/** One loss as the claims it might come in: every line, salvage and recovery cut at points of its own. */
function split(whole: ClaimLoss, cuts: readonly (readonly number[])[]): ClaimLoss[] {
  const [points = []] = cuts
  const at = (n: number) => cuts[n % cuts.length] ?? points
  const salvage = cut(whole.salvageFen, at(0))
  const recovered = cut(whole.recoveredFen, at(1))
  const lines = whole.lines.map((one, index) => cut(one.coveredFen, at(index + 2)))
  return salvage.map((salvageFen, part) => ({
    ...whole,
    claimNo: `${whole.claimNo}-${part}`,
    salvageFen,
    recoveredFen: recovered[part] ?? 0,
    lines: whole.lines.map((one, index) => ({ ...one, coveredFen: lines[index]?.[part] ?? 0 })),
  }))
}

const point = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)

describe('adjustOccurrence', () => {
  it('comes to the same for every claim, in whatever order the claims are given', () => {
    fc.assert(
      fc.property(
        terms,
        losses.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        (given, [all, shuffled]) => {
          expect(adjustOccurrence(given, shuffled)).to.deep.equal(adjustOccurrence(given, all))
        },
      ),
    )
  })

  it('comes to the same total however one loss is split into claims', () => {
    fc.assert(
      fc.property(
        terms,
        losses,
        fc
          .integer({ min: 1, max: 4 })
          .chain((n) => fc.array(fc.array(point, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 6 })),
        (given, all, cuts) => {
          const [first, ...rest] = all
          if (!first) throw new Error('no loss')
          const whole = adjustOccurrence(given, all).indemnityFen
          expect(adjustOccurrence(given, [...split(first, cuts), ...rest]).indemnityFen).to.equal(whole)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is never below zero and never above any limit, nor above what was lost', () => {
    fc.assert(
      fc.property(terms, losses, (given, all) => {
        const { indemnityFen, claims } = adjustOccurrence(given, all)
        const { perOccurrenceLimitFen, coverLimitLeftFen, policyLimitLeftFen } = given
        const mostFen = Math.min(perOccurrenceLimitFen, coverLimitLeftFen, policyLimitLeftFen)
        expect(indemnityFen).to.be.within(0, Math.min(mostFen, sumFen(all.map(coveredLossFen))))
        expect(claims.every((claim) => claim.indemnityFen >= 0 && claim.netFen >= 0)).to.equal(true)
      }),
    )
  })

  it('is the sum of its steps and of the parts of its claims', () => {
    fc.assert(
      fc.property(terms, losses, (given, all) => {
        const { indemnityFen, steps, claims } = adjustOccurrence(given, all)
        expect(sumFen(steps.map(({ amountFen }) => amountFen))).to.equal(indemnityFen)
        expect(sumFen(claims.map((claim) => claim.indemnityFen))).to.equal(indemnityFen)
      }),
    )
  })

  it('never pays less for one more covered fen, where salvage and recovery stay what they are and come first', () => {
    const COMMON = ['deductible', 'copayment', 'limits']
    fc.assert(
      fc.property(terms, losses, (given, all) => {
        const [first, ...rest] = all
        if (!first) throw new Error('no loss')
        const [line, ...lines] = first.lines
        if (!line) throw new Error('no line')
        // Salvage is shared by the proportion the loss is cut in, which one more fen on one item can move; and after a
        // limit, who loses more has more of it, which that one's salvage may eat up.
        const order = given.order.toSorted((a, b) => Number(COMMON.includes(a)) - Number(COMMON.includes(b)))
        const alone = { ...given, order, sumsInsured: null }
        const more = { ...first, lines: [{ ...line, coveredFen: line.coveredFen + 1 }, ...lines] }
        expect(adjustOccurrence(alone, [more, ...rest]).indemnityFen).to.be.at.least(
          adjustOccurrence(alone, all).indemnityFen,
        )
      }),
    )
  })

  it('takes the recovery of one beneficiary off the loss of another never', () => {
    const claim = (claimNo: string, beneficiaryId: string, recoveredFen: number): ClaimLoss => ({
      claimNo,
      beneficiaryId,
      lossOn: '2026-02-27',
      lines: [{ itemNo: 1, coveredFen: 100_000_000, valueAtLossFen: 100_000_000 }],
      salvageFen: 0,
      recoveredFen,
    })
    const { steps, claims } = adjustOccurrence(TERMS, [claim('CL1', 'ORG-a', 300_000_000), claim('CL2', 'ORG-b', 0)])
    expect(steps.find(({ code }) => code === 'thirdPartyRecovery')).to.include({
      basisFen: 300_000_000,
      amountFen: -100_000_000,
    })
    expect(claims.map(({ netFen, indemnityFen }) => [netFen, indemnityFen])).to.deep.equal([
      [0, 0],
      [100_000_000, 85_500_000],
    ])
  })
})

describe('salvage under proportional payment', () => {
  it('is shared as the loss is, whichever of the two comes first', () => {
    const half: ClaimLoss = {
      claimNo: 'CL1',
      beneficiaryId: 'ORG-a',
      lossOn: '2026-02-27',
      lines: [{ itemNo: 1, coveredFen: 1_000_000, valueAtLossFen: 4_000_000 }],
      salvageFen: 80_000,
      recoveredFen: 40_000,
    }
    const paid = (order: AdjustmentTerms['order']) =>
      adjustOccurrence(
        { ...TERMS, order, sumsInsured: [{ itemNo: 1, sumInsuredFen: 3_000_000 }], deductibleFen: 0, deductiblePpm: 0 },
        [half],
      )
    const after = ['average', 'salvage', 'thirdPartyRecovery', 'deductible', 'copayment', 'limits'] as const
    // (100 - 8 - 4) x 75% = 66; x 90%
    expect(paid(SETTLEMENT_STEPS).indemnityFen).to.equal(594_000)
    expect(paid(after).indemnityFen).to.equal(594_000)
    expect(paid(after).steps.find(({ code }) => code === 'salvage')).to.include({
      amountFen: -60_000,
      reference: '保险法第59条',
    })
  })
})
