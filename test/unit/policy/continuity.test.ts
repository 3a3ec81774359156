import { expect } from 'chai'
import { determineContinuousYears } from '../../../server/policy/domain/continuity.ts'
import { insuredItem, policyVersion } from '../../support/builders/policy.ts'

const machine = insuredItem({ serialNumber: 'T-1' })
const other = insuredItem({ serialNumber: 'T-2' })
const renewed = { continuousYears: 2, versions: [policyVersion({ items: [machine, other] })] }

describe('continuity of a renewal', () => {
  it('begins with the first year without a policy to renew', () => {
    expect(determineContinuousYears(null, policyVersion())).to.equal(1)
  })

  it('counts on when cover begins on the day the last ends', () => {
    const next = { period: { from: '2027-04-01', to: '2028-04-01' }, items: [machine] }
    expect(determineContinuousYears(renewed, next)).to.equal(3)
  })

  it('begins anew after a gap of a day', () => {
    const next = { period: { from: '2027-04-02', to: '2028-04-01' }, items: [machine] }
    expect(determineContinuousYears(renewed, next)).to.equal(1)
  })

  it('begins anew with a machine that was not insured before', () => {
    const next = { period: { from: '2027-04-01', to: '2028-04-01' }, items: [machine, insuredItem()] }
    expect(determineContinuousYears(renewed, next)).to.equal(1)
  })
})
