import { expect } from 'chai'
import fc from 'fast-check'
import {
  calculateDelaySeconds,
  decideAttempt,
  RESTRAINTS,
} from '../../../server/business/party/identity/domain/signInLimit.ts'

describe('the delay after wrong attempts', () => {
  it('is none for the first ones, then two seconds, doubling up to a quarter of an hour', () => {
    const delays = [0, 4, 5, 6, 7, 8, 13, 14, 1000].map((failures) =>
      calculateDelaySeconds(failures, RESTRAINTS.client),
    )
    expect(delays).to.deep.equal([0, 0, 2, 4, 8, 16, 512, 900, 900])
  })

  it('never falls with another failure and never passes its longest', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(RESTRAINTS)), fc.nat(2000), (restraint, failures) => {
        const delay = calculateDelaySeconds(failures, restraint)
        expect(calculateDelaySeconds(failures + 1, restraint)).to.be.at.least(delay)
        expect(delay).to.be.at.most(restraint.longestSeconds)
      }),
    )
  })

  it('stays short for strangers together, of whom the owner at a new browser is one', () => {
    expect(calculateDelaySeconds(1_000_000, RESTRAINTS.stranger)).to.equal(30)
  })
})

describe('whether another attempt may be made', () => {
  it('is yes when nothing is to be waited for', () => {
    expect(decideAttempt({ client: 0, stranger: 0, address: 0 }).ok).to.equal(true)
    expect(decideAttempt({}).ok).to.equal(true)
  })

  it('is no with every wait in seconds', () => {
    expect(decideAttempt({ client: 8, stranger: 0, address: 900 })).to.deep.equal({
      ok: false,
      refusals: [
        { code: 'identity.sign-in-delayed', value: 8, unit: 'seconds' },
        { code: 'identity.too-many-attempts', value: 900, unit: 'seconds' },
      ],
    })
  })
})
