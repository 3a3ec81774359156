import { expect } from 'chai'
import fc from 'fast-check'
import { addDays } from '../../../server/kernel/civilDate.ts'
import {
  contains,
  daysIn,
  follows,
  intersect,
  overlaps,
  type Period,
  yearsAndDays,
} from '../../../server/kernel/period.ts'

const period = (from: string, to: string): Period => ({ from, to })
const periods = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))
  .map(([start, length]) => period(addDays('2024-01-01', start), addDays('2024-01-01', start + length)))

describe('periods', () => {
  it('count their first day and not their last', () => {
    const year = period('2026-03-01', '2027-03-01')
    expect(daysIn(year)).to.equal(365)
    expect(contains(year, '2026-03-01')).to.equal(true)
    expect(contains(year, '2027-03-01')).to.equal(false)
  })

  it('are whole years and the days left, of the year that begins where they end', () => {
    const term = (from: string, to: string) => Object.values(yearsAndDays(period(from, to)))
    expect(term('2026-03-01', '2026-09-01')).to.deep.equal([0, 184, 365])
    expect(term('2026-03-01', '2028-03-01')).to.deep.equal([2, 0, 365])
    expect(term('2026-03-01', '2027-03-02')).to.deep.equal([1, 1, 366])
    expect(term('2028-02-29', '2029-02-28')).to.deep.equal([1, 0, 365])
    expect(term('2028-02-29', '2029-03-01')).to.deep.equal([1, 0, 365])
    expect(term('2028-02-29', '2029-03-02')).to.deep.equal([1, 1, 365])
    expect(term('2028-02-29', '2032-02-29')).to.deep.equal([4, 0, 365])
  })

  it('follow each other without gap and without overlap', () => {
    const first = period('2026-03-01', '2027-03-01')
    const next = period('2027-03-01', '2028-03-01')
    expect(follows(next, first)).to.equal(true)
    expect(overlaps(next, first)).to.equal(false)
    expect(follows(period('2027-03-02', '2028-03-01'), first)).to.equal(false)
  })

  it('have no days in common when they do not meet', () => {
    expect(intersect(period('2026-01-01', '2026-02-01'), period('2026-03-01', '2026-04-01'))).to.equal(null)
    expect(daysIn(period('2026-02-01', '2026-01-01'))).to.equal(0)
  })

  it('intersect in exactly the days both contain', () => {
    fc.assert(
      fc.property(periods, periods, fc.integer({ min: -5, max: 1_005 }), (a, b, offset) => {
        const date = addDays('2024-01-01', offset)
        const common = intersect(a, b)
        expect(common !== null && contains(common, date)).to.equal(contains(a, date) && contains(b, date))
        expect(overlaps(a, b)).to.equal(overlaps(b, a))
        expect(common).to.deep.equal(intersect(b, a))
      }),
    )
  })
})
