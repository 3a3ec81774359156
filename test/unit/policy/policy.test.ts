import { expect } from 'chai'
import { coverStatus, outstandingPremiumFen } from '../../../server/business/contract/terms/domain/policy.ts'
import { issuedPolicy } from '../../support/builders/policy.ts'

const policy = issuedPolicy()

describe('coverStatus', () => {
  it('is not yet in force the day before cover begins', () => {
    expect(coverStatus(policy, '2026-03-31')).to.equal('notYet')
  })

  it('is in force from the first day to the last before the end', () => {
    expect(coverStatus(policy, '2026-04-01')).to.equal('inForce')
    expect(coverStatus(policy, '2027-03-31')).to.equal('inForce')
  })

  it('is expired on the day the period ends', () => {
    expect(coverStatus(policy, '2027-04-01')).to.equal('expired')
  })
})

describe('outstandingPremiumFen', () => {
  it('is what is written and not yet paid', () => {
    expect(outstandingPremiumFen(issuedPolicy({ paidPremiumFen: 6_000_000 }))).to.equal(10_000_000)
  })

  it('is nothing while the policy is only bound', () => {
    expect(outstandingPremiumFen(issuedPolicy({ state: 'bound' }))).to.equal(0)
  })
})
