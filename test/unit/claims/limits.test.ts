import { expect } from 'chai'
import { type LimitUse, limitsLeft, termsFor, withUse } from '../../../server/claims/domain/limits.ts'

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
const loss = { policyNo: 'FS1', claimNo: 'CL1', cover: 'quality' as const }
const uses: LimitUse[] = [
  { claimNo: 'CL1', cover: 'quality', indemnityFen: 5 },
  { claimNo: 'CL2', cover: 'quality', indemnityFen: 30 },
  { claimNo: 'CL3', cover: 'liability', indemnityFen: 45 },
]

describe('limitsLeft', () => {
  it('is what other claims leave of the cover and of the policy', () => {
    expect(limitsLeft(version, loss, uses)).to.deep.equal({ coverLimitLeftFen: 50, policyLimitLeftFen: 45 })
  })

  it('never falls below zero when a later version has lower limits', () => {
    const lower = { ...version, totalLimitFen: 60 }
    expect(limitsLeft(lower, loss, uses)).to.deep.equal({ coverLimitLeftFen: 50, policyLimitLeftFen: 0 })
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
