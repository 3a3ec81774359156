import { expect } from 'chai'
import { MAX_AMOUNT_FEN, sumFen } from '../../../server/kernel/money.ts'
import { fen, positiveFen } from '../../../server/platform/http/fields.ts'

describe('amounts that people enter', () => {
  it('end at a ceiling below which the longest list of them adds up exactly', () => {
    for (const amount of [fen(), positiveFen()]) {
      expect(amount.validate(MAX_AMOUNT_FEN).error).to.equal(undefined)
      expect(amount.validate(MAX_AMOUNT_FEN + 1).error?.message).to.contain('less than or equal')
    }
    expect(sumFen(Array.from({ length: 500 }, () => MAX_AMOUNT_FEN))).to.equal(500 * MAX_AMOUNT_FEN)
  })

  it('begin at nothing, or at one fen where there must be some', () => {
    expect([fen().validate(0).error, positiveFen().validate(1).error]).to.deep.equal([undefined, undefined])
    expect(positiveFen().validate(0).error).not.to.equal(undefined)
  })
})
