import { expect } from 'chai'
import fc from 'fast-check'
import { type FigureEntry, figureChanges } from '../../../server/kernel/figure.ts'

const entry = fc.record({
  figure: fc.constantFrom('a', 'b'),
  day: fc.constantFrom('2026-01-01', '2026-06-01'),
  amountFen: fc.integer({ min: -1_000, max: 1_000 }),
  count: fc.integer({ min: -2, max: 2 }),
})

const totals = (entries: readonly FigureEntry[]) =>
  figureChanges([], entries).toSorted((one, other) => (one.figure + one.day < other.figure + other.day ? -1 : 1))

describe('the entries of a change', () => {
  it('lead from what a document added before to what it adds now, whatever both are', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), (before, after) => {
        expect(totals([...before, ...figureChanges(before, after)])).to.deep.equal(totals(after))
      }),
    )
  })

  it('are none where nothing changes, in whatever order it is said', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(figureChanges(entries, entries.toReversed())).to.deep.equal([])
      }),
    )
  })

  it('keep what a sum is called', () => {
    const named = { figure: 'site|PLANTA1', day: '2026-01-01', amountFen: 1, count: 1, label: 'Plant A–1' }
    expect(figureChanges([], [named])).to.deep.equal([named])
    expect(figureChanges([named], [{ ...named, amountFen: 3 }])).to.deep.equal([{ ...named, amountFen: 2, count: 0 }])
  })
})
