import { expect } from 'chai'
import { decideSignInAttempt } from '../../../server/identity/domain/signInLimit.ts'

const count = (attempts: number, secondsLeft = 61) => ({ attempts, secondsLeft })

describe('the sign-in limit', () => {
  it('lets the fifth attempt of a login and the fiftieth of an address pass', () => {
    expect(decideSignInAttempt(count(5), count(50)).ok).to.equal(true)
  })

  it('locks a login from the sixth attempt and says for how many minutes, rounded up', () => {
    expect(decideSignInAttempt(count(6), count(1))).to.deep.equal({
      ok: false,
      refusals: [{ code: 'identity.locked', value: 2, threshold: 5 }],
    })
  })

  it('names both reasons when the address has tried too often as well', () => {
    const decision = decideSignInAttempt(count(6), count(51, 900))
    expect(decision).to.have.deep.property('refusals', [
      { code: 'identity.locked', value: 2, threshold: 5 },
      { code: 'identity.too-many-attempts', value: 15, threshold: 50 },
    ])
  })
})
