import { expect } from 'chai'
import fc from 'fast-check'
import { assertFen, multiplyPpm, multiplyRatio, type Rounding, sumFen } from '../../../server/kernel/money.ts'

const fen = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const roundings: Rounding[] = ['halfUp', 'halfEven', 'down', 'up']

describe('money', () => {
  it('accepts whole fen only', () => {
    expect(assertFen(12)).to.equal(12)
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => assertFen(wrong)).to.throw(RangeError)
  })

  it('sums, and refuses a sum it cannot represent', () => {
    expect(sumFen([1, 2, -5])).to.equal(-2)
    expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).to.throw(RangeError)
  })

  it('takes 3% of 1亿 yuan, 80% of it', () => {
    expect(multiplyPpm(multiplyPpm(10_000_000_000, 30_000, 'halfUp'), 800_000, 'halfUp')).to.equal(240_000_000)
  })

  for (const [rounding, expected] of [
    ['halfUp', [1, 2, -1, -2]],
    ['halfEven', [0, 2, 0, -2]],
    ['down', [0, 1, 0, -1]],
    ['up', [1, 2, -1, -2]],
  ] as const) {
    it(`settles halves by ${rounding}, the same way on both sides of zero`, () => {
      const results = [1, 3, -1, -3].map((amount) => multiplyRatio(amount, 1, 2, rounding))
      expect(results).to.deep.equal(expected)
    })
  }

  it('never meets a fraction twice: a large amount is exact to the fen', () => {
    expect(multiplyPpm(9_007_199_254_740_991, 999_999, 'down')).to.equal(9_007_190_247_541_736)
  })

  it('refuses a fractional factor and a division by zero', () => {
    expect(() => multiplyRatio(1, 0.5, 1, 'down')).to.throw(RangeError)
    expect(() => multiplyRatio(1, 1, 0, 'down')).to.throw(RangeError)
  })

  it('gives the same fen by numbers as by large integers', () => {
    const more = 1_000_003
    fc.assert(
      fc.property(
        fen,
        fc.integer({ min: -5_000, max: 5_000 }),
        fc.integer({ min: 1, max: 4_000 }),
        fc.constantFrom(...roundings),
        (amount, numerator, denominator, rounding) => {
          const byNumbers = multiplyRatio(amount, numerator, denominator, rounding)
          expect(multiplyRatio(amount, numerator * more, denominator * more, rounding)).to.equal(byNumbers)
        },
      ),
    )
  })

  it('stays within one fen of the exact product and mirrors negatives', () => {
    fc.assert(
      fc.property(
        fen,
        fc.integer({ min: 0, max: 5_000_000 }),
        fc.constantFrom(...roundings),
        (amount, ppm, rounding) => {
          const result = multiplyPpm(amount, ppm, rounding)
          const distance = BigInt(result) * 1_000_000n - BigInt(amount) * BigInt(ppm)
          const limit = rounding === 'halfUp' || rounding === 'halfEven' ? 500_000n : 999_999n
          expect(distance <= limit && -distance <= limit).to.equal(true)
          expect(multiplyPpm(-amount, ppm, rounding) + result).to.equal(0)
        },
      ),
    )
  })
})
