import { expect } from 'chai'
import { postingNumber } from '../../../web/src/billing/postingNumber.ts'

describe('postingNumber', () => {
  it('names the case, the act and the place, without the keys they are stored by', () => {
    const ids = ['LT:claim:CL2026000006#3.1', 'LT:policy:FS2026000001#2.12', 'LT:subsidyApplication:SA2026000001#4.1']
    const read = ['CL2026000006 #3.1', 'FS2026000001 #2.12', 'SA2026000001 #4.1']
    expect(ids.map(postingNumber)).to.deep.equal(read)
  })
})
