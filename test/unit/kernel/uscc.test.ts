import { expect } from 'chai'
import { isUscc, usccCheckCharacter } from '../../../server/kernel/uscc.ts'

describe('unified social credit code', () => {
  it('accepts codes with the right check character', () => {
    for (const code of ['91350100M000100Y43', '914403001922038216', '91330100799655058B', '9144030071526726XG']) {
      expect(isUscc(code), code).to.equal(true)
    }
  })

  it('refuses a changed digit, a letter that is not used, a wrong length and lower case', () => {
    for (const code of ['91350100M000100Y44', '91350100M000100I43', '91350100M000100Y4', '91350100m000100y43', '']) {
      expect(isUscc(code), code).to.equal(false)
    }
  })

  it('calculates the check character of a new code', () => {
    expect(usccCheckCharacter('91350100M000100Y4')).to.equal('3')
  })
})
