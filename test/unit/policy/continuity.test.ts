import { expect } from 'chai'
import { determineContinuity } from '../../../server/business/policy/policy/domain/continuity.ts'

const year = (from: number) => ({ from: `${from}-03-01`, to: `${from + 1}-03-01` })
const threeYears = [year(2018), year(2019), year(2020)]
const renewed = { continuousYears: 2, period: year(2020) }

describe('continuity of cover', () => {
  it('begins with the first year where nothing was insured before', () => {
    expect(determineContinuity(year(2021), [[]], null)).to.deep.equal({ continuousYears: 1, previousCoverEnd: null })
  })

  it('counts a machine by its covers, though no policy is said to be renewed', () => {
    const fourth = { continuousYears: 4, previousCoverEnd: '2021-03-01' }
    expect(determineContinuity(year(2021), [threeYears], null)).to.deep.equal(fourth)
    expect(determineContinuity(year(2021), [threeYears.toReversed()], null)).to.deep.equal(fourth)
  })

  it('counts no further back than to a gap of a day', () => {
    const covers = [year(2018), { from: '2019-03-02', to: '2020-03-01' }, year(2020)]
    expect(determineContinuity(year(2021), [covers], null).continuousYears).to.equal(3)
  })

  it('begins anew after a gap, and tells where the former cover ended', () => {
    const next = { from: '2021-03-02', to: '2022-03-01' }
    const anew = { continuousYears: 1, previousCoverEnd: '2021-03-01' }
    expect(determineContinuity(next, [threeYears], null)).to.deep.equal(anew)
    expect(determineContinuity(next, [null], renewed)).to.deep.equal(anew)
  })

  it('counts on for the machine insured for longest, with a new one beside it', () => {
    const fourth = { continuousYears: 4, previousCoverEnd: '2021-03-01' }
    expect(determineContinuity(year(2021), [[], threeYears, [year(2020)]], null)).to.deep.equal(fourth)
  })

  it('tells of the gap of one machine, though another goes on without any', () => {
    const next = { continuousYears: 4, previousCoverEnd: '2019-03-01' }
    expect(determineContinuity(year(2021), [threeYears, [year(2018)]], null)).to.deep.equal(next)
  })

  it('looks at no cover that begins later', () => {
    const first = { continuousYears: 1, previousCoverEnd: null }
    expect(determineContinuity(year(2021), [[year(2022)]], null)).to.deep.equal(first)
  })

  it('goes along the renewed policy for what has no number', () => {
    const third = { continuousYears: 3, previousCoverEnd: '2021-03-01' }
    expect(determineContinuity(year(2021), [null], renewed)).to.deep.equal(third)
    expect(determineContinuity(year(2021), [[], null], renewed)).to.deep.equal(third)
  })

  it('counts a machine that is new by itself, whatever policy is said to be renewed', () => {
    expect(determineContinuity(year(2021), [[]], renewed).continuousYears).to.equal(1)
  })
})
