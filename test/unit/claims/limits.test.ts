import { expect } from 'chai'
import { type LimitUse, limitsLeft, termsFor, withUse } from '../../../server/business/claims/domain/limits.ts'

const cover = { perOccurrenceLimitFen: 40, deductibleFen: 1, deductiblePpm: 2, copayPpm: 3 }
const version = {
  versionNo: 2,
  totalLimitFen: 120,
  items: [{ valueFen: 100 }, { valueFen: 60 }],
  covers: [
    { code: 'quality', limitFen: 80, proportional: true, ...cover },
    { code: 'liability', limitFen: 50, proportional: false, ...cover },
  ],
}
const loss = { policyNo: 'FS1', claimNo: 'CL1', cover: 'quality' as const, occurrenceNo: 'CL1' }
const uses: LimitUse[] = [
  { claimNo: 'CL1', cover: 'quality', indemnityFen: 5 },
  { claimNo: 'CL2', cover: 'quality', indemnityFen: 30 },
  { claimNo: 'CL3', cover: 'liability', indemnityFen: 45 },
]

describe('limitsLeft', () => {
  it('is what other claims leave of the cover and of the policy', () => {
    expect(limitsLeft(version, loss, uses)).to.deep.equal({
      deductibleFen: 1,
      perOccurrenceLimitFen: 40,
      coverLimitLeftFen: 50,
      policyLimitLeftFen: 45,
    })
  })

  it('never falls below zero when a later version has lower limits', () => {
    const lower = { ...version, totalLimitFen: 60 }
    expect(limitsLeft(lower, loss, uses)).to.include({ coverLimitLeftFen: 50, policyLimitLeftFen: 0 })
  })

  it('is what the claims of one occurrence leave of its limit and its deductible', () => {
    const ofOne = (deductibleFen: number): LimitUse[] => [
      { claimNo: 'CL0', cover: 'quality', occurrenceNo: 'CL0', indemnityFen: 30, deductibleFen },
      { claimNo: 'CL9', cover: 'quality', occurrenceNo: 'CL9', indemnityFen: 9, deductibleFen: 9 },
    ]
    const second = { ...loss, occurrenceNo: 'CL0' }
    const left = (borneFen: number) => limitsLeft(dear, second, ofOne(borneFen))
    const dear = { ...version, covers: version.covers.map((of) => ({ ...of, deductibleFen: 5 })) }
    expect(left(3)).to.include({ perOccurrenceLimitFen: 10, deductibleFen: 2 })
    expect(left(8)).to.include({ perOccurrenceLimitFen: 10, deductibleFen: 0 })
    expect(limitsLeft(version, { ...loss, occurrenceNo: 'CL2' }, uses).perOccurrenceLimitFen).to.equal(10)
  })
})

describe('termsFor a loss', () => {
  it('pays a proportional cover in proportion of the total limit to the declared values', () => {
    expect(termsFor(version, loss, uses)).to.deep.equal({
      reference: 'FS1 v2 quality',
      average: { sumInsuredFen: 120, valueFen: 160 },
      ...cover,
      coverLimitLeftFen: 50,
      policyLimitLeftFen: 45,
    })
  })

  it('knows no insured value for the others', () => {
    expect(termsFor(version, { ...loss, cover: 'liability' }, []).average).to.equal(null)
  })
})

describe('withUse', () => {
  it('adds a first use', () => {
    expect(withUse([], { claimNo: 'CL1', cover: 'quality', indemnityFen: 5 })).to.have.length(1)
  })

  it("raises a reopened claim's use and never lowers it", () => {
    const use = (indemnityFen: number): LimitUse => ({ claimNo: 'CL2', cover: 'quality', indemnityFen })
    const raised = (indemnityFen: number) => withUse(uses, use(indemnityFen)).find(({ claimNo }) => claimNo === 'CL2')
    expect(raised(50)?.indemnityFen).to.equal(50)
    expect(raised(10)?.indemnityFen).to.equal(30)
  })
})
