import { expect } from 'chai'
import { percentText } from '../../../server/kernel/percentText.ts'

describe('a share as people read it', () => {
  it('is exact, without trailing zeros', () => {
    expect([0, 1, 50_000, 1_000_000].map(percentText)).to.deep.equal(['0%', '0.0001%', '5%', '100%'])
  })
})
