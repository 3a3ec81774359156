import { expect } from 'chai'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addYears,
  civilDateOf,
  daysBetween,
  earlierOf,
  endOfMonths,
  isCivilDate,
  laterOf,
  startOfCivilDate,
  weekdayOf,
} from '../../../server/kernel/civilDate.ts'

const dates = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1992-01-01', days))

describe('civil dates', () => {
  it('know which days exist', () => {
    for (const day of ['2024-02-29', '2026-12-31']) expect(isCivilDate(day), day).to.equal(true)
    for (const day of ['2025-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '0000-01-01', '2026-01-01T00:00', '']) {
      expect(isCivilDate(day), day).to.equal(false)
    }
  })

  it('move a day of a month that is too short to its end', () => {
    expect(addYears('2024-02-29', 1)).to.equal('2025-02-28')
    expect(addYears('2024-02-29', 4)).to.equal('2028-02-29')
    expect(addMonths('2026-01-31', 1)).to.equal('2026-02-28')
    expect(addMonths('2026-03-31', -1)).to.equal('2026-02-28')
    expect(addMonths('2026-01-15', -13)).to.equal('2024-12-15')
  })

  it('end a term of months on the corresponding day, or on the last of a month that lacks it', () => {
    expect(endOfMonths('2028-02-29', 12)).to.equal('2029-03-01')
    expect(endOfMonths('2028-02-29', 48)).to.equal('2032-02-29')
    expect(endOfMonths('2026-04-01', 12)).to.equal('2027-04-01')
    expect(endOfMonths('2026-01-31', 1)).to.equal('2026-03-01')
  })

  it('are not taken after 9998-12-31', () => {
    expect(['9998-12-31', '9999-01-01', '9999-12-31', '2026-02-29'].map(isCivilDate)).to.deep.equal([
      true,
      false,
      false,
      false,
    ])
  })

  it('begin at midnight in Shanghai, wherever the server stands', () => {
    expect(civilDateOf(new Date('2026-03-01T15:59:59.999Z'))).to.equal('2026-03-01')
    expect(civilDateOf(new Date('2026-03-01T16:00:00.000Z'))).to.equal('2026-03-02')
    expect(startOfCivilDate('2026-03-02').toISOString()).to.equal('2026-03-01T16:00:00.000Z')
  })

  it('know their weekday', () => {
    expect(['2026-11-23', '2026-11-24', '2026-11-29', '1969-12-31'].map(weekdayOf)).to.deep.equal([1, 2, 7, 3])
  })

  it('refuse to calculate with what is not a date', () => {
    expect(() => addDays('01.03.2026', 1)).to.throw(RangeError)
  })

  it('come back from a round trip', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const moved = addDays(date, days)
        expect(isCivilDate(moved)).to.equal(true)
        expect(daysBetween(date, moved)).to.equal(days)
        expect(addDays(moved, -days)).to.equal(date)
        expect(moved < date).to.equal(days < 0)
        expect([earlierOf(date, moved), laterOf(date, moved)]).to.deep.equal([date, moved].toSorted())
        expect(civilDateOf(startOfCivilDate(moved))).to.equal(moved)
        expect(weekdayOf(addDays(date, 7))).to.equal(weekdayOf(date))
      }),
    )
  })

  it('never skip a month when months are added', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -200, max: 200 }), (date, months) => {
        const [year = 0, month = 0] = date.split('-').map(Number)
        const index = year * 12 + month - 1 + months
        const [movedYear = 0, movedMonth = 0] = addMonths(date, months).split('-').map(Number)
        expect(movedYear * 12 + movedMonth - 1).to.equal(index)
      }),
    )
  })
})
