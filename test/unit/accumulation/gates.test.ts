import { expect } from 'chai'
import fc from 'fast-check'
import { GATES, gatesOf } from '../../../server/business/risk/accumulation/domain/gates.ts'

const at = (withCaseFen: number, ownLimitFen: number, boundFen: number | null) => ({
  figure: 'sum',
  withCaseFen,
  ownLimitFen,
  boundFen,
})

describe('gates of an accumulation', () => {
  it('are one for a small case far from the bound, taken in turn by number', () => {
    expect(gatesOf('SB2026000005', [at(50, 3, 100)])).to.deep.equal(['sum#5'])
    expect(gatesOf('SB2026000021', [at(50, 3, 100)])).to.deep.equal(['sum#5'])
  })

  it('are all beyond half of the bound, for a large case, and where no figure is the bound', () => {
    for (const bound of [at(51, 3, 100), at(50, 4, 100), at(0, 0, null)])
      expect(gatesOf('SB2026000005', [bound])).to.have.length(GATES)
  })

  it('let no sum pass its bound, whatever begins and commits in whatever order', () => {
    const BOUND = 1_000
    const step = fc.record({ begin: fc.boolean(), which: fc.nat(), amount: fc.integer({ min: 1, max: 400 }) })
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 200, size: 'max' }), (steps) => {
        let sum = 0
        const passes = new Map<string, number>()
        const open: { amount: number; gates: readonly string[]; seen: ReadonlyMap<string, number> }[] = []
        for (const [index, { begin, which, amount }] of steps.entries()) {
          if (begin) {
            const own = which % 3 === 0 ? amount : 1 + (amount % Math.floor(BOUND / (2 * GATES)))
            if (sum + own > BOUND) continue
            open.push({ amount: own, gates: gatesOf(`SB${index}`, [at(sum + own, own, BOUND)]), seen: new Map(passes) })
          } else {
            const [one] = open.splice(which % Math.max(open.length, 1), 1)
            // Who wrote one of its gates since it began makes it begin again.
            if (!one || one.gates.some((gate) => passes.get(gate) !== one.seen.get(gate))) continue
            for (const gate of one.gates) passes.set(gate, (passes.get(gate) ?? 0) + 1)
            sum += one.amount
          }
          expect(sum).to.be.at.most(BOUND)
        }
      }),
      { numRuns: 300 },
    )
  })
})
