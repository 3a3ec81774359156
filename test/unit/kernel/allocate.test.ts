import { expect } from 'chai'
import fc from 'fast-check'
import { allocate } from '../../../server/kernel/allocate.ts'

const weightLists = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 20 })
  .filter((weights) => weights.some((weight) => weight > 0))

describe('allocate', () => {
  it('gives the fen left over to the largest remainders, ties to the first', () => {
    expect(allocate(100, [1, 1, 1])).to.deep.equal([34, 33, 33])
    expect(allocate(101, [1, 1, 1])).to.deep.equal([34, 34, 33])
    expect(allocate(10, [14, 3, 3])).to.deep.equal([7, 2, 1])
    expect(allocate(100, [600_000, 250_000, 150_000])).to.deep.equal([60, 25, 15])
  })

  it('gives nothing to a weight of zero', () => {
    expect(allocate(5, [0, 1, 0, 1])).to.deep.equal([0, 3, 0, 2])
  })

  it('refuses weights that are negative, fractional or all zero', () => {
    for (const wrong of [[-1, 2], [0.5], [0, 0], []]) expect(() => allocate(1, wrong)).to.throw(RangeError)
  })

  it('always gives parts that sum to the amount, each within one fen of its share', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), weightLists, (amount, weights) => {
        const parts = allocate(amount, weights)
        const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).to.equal(BigInt(amount))
        parts.forEach((part, index) => {
          const distance = BigInt(part) * total - BigInt(amount) * BigInt(weights[index] ?? 0)
          expect(distance < total && -distance < total).to.equal(true)
        })
      }),
    )
  })

  it('splits a reversal as the mirror of what it reverses', () => {
    fc.assert(
      fc.property(fc.nat(), weightLists, (amount, weights) => {
        const mirrored = allocate(amount, weights).map((part) => (part === 0 ? 0 : -part))
        expect(allocate(-amount, weights)).to.deep.equal(mirrored)
      }),
    )
  })
})
