import { expect } from 'chai'
import {
  accepted,
  acceptedUnless,
  RefusalError,
  refusalsOf,
  refused,
  together,
  valueOrThrow,
} from '../../../server/kernel/refusal.ts'

const late = { code: 'test.late' } as const
const small = { code: 'test.small', field: 'amountFen' } as const

describe('a decision', () => {
  it('is its value unless there are reasons why not, then all of them', () => {
    expect(acceptedUnless([], 1)).to.deep.equal(accepted(1))
    expect(acceptedUnless([late, small], 1)).to.deep.equal(refused(late, small))
  })

  it('throws every reason, or gives its value', () => {
    expect(valueOrThrow(accepted(1))).to.equal(1)
    expect(() => valueOrThrow(refused(late, small)))
      .to.throw(RefusalError)
      .with.property('refusals')
      .that.deep.equals([late, small])
  })

  it('says why not, and nothing where it was accepted', () => {
    expect([refusalsOf(refused(late)), refusalsOf(accepted(1))]).to.deep.equal([[late], []])
  })
})

describe('decisions together', () => {
  it('are the value of each by its name', () => {
    expect(together({ day: accepted('2026-03-01'), fen: accepted(1) })).to.deep.equal(
      accepted({ day: '2026-03-01', fen: 1 }),
    )
  })

  it('are every reason of all of them, in their order, where one is refused', () => {
    const decided = together({ day: refused(late), fen: refused(small), name: accepted('x') })
    expect(decided).to.deep.equal(refused(late, small))
  })
})
