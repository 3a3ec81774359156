import { expect } from 'chai'
import * as fc from 'fast-check'
import { numberOf, placeInSeries } from '../../../models/numbers.ts'

const SERIES = 'FS2026'
const place = fc.integer({ min: 1, max: 10 ** 12 })

describe('the numbers of a series', () => {
  it('have six digits up to 999,999 and go on beyond', () => {
    expect([1, 999_999, 1_000_000, 10_000_000].map((place) => numberOf(SERIES, place))).to.deep.equal([
      'FS2026000001',
      'FS2026999999',
      'FS2026A1000000',
      'FS2026B10000000',
    ])
  })

  it('come in the order of their places where texts are put in order', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(numberOf(SERIES, a) < numberOf(SERIES, b)).to.equal(a < b)
      }),
    )
  })

  it('tell their series and place', () => {
    fc.assert(
      fc.property(place, (place) => {
        expect(placeInSeries(numberOf(SERIES, place))).to.deep.equal({ series: SERIES, place })
      }),
    )
    expect(placeInSeries('FS2026ABC')).to.equal(null)
  })
})
