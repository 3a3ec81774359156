import { expect } from 'chai'
import fc from 'fast-check'
import { calendarOverrides, parseCalendarOverrides } from '../../../config/calendars/index.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { addWorkingDays, calendarEnds, isWorkingDay, workingDaysBetween } from '../../../server/kernel/workingDays.ts'

const worksOn = (date: string) => isWorkingDay(date, calendarOverrides)

describe('working days', () => {
  it('know the swapped weekends of 2024, 2025 and 2026', () => {
    const swapped = ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29']
    swapped.push('2024-10-12', '2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11', '2026-01-04')
    swapped.push('2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10')
    for (const date of swapped) expect(worksOn(date), date).to.equal(true)
  })

  it('know the public holidays that fall on weekdays', () => {
    for (const date of ['2024-10-01', '2025-01-28', '2025-05-05', '2026-01-01', '2026-02-23', '2026-10-07']) {
      expect(worksOn(date), date).to.equal(false)
    }
  })

  it('rest on plain weekends', () => {
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(worksOn)).to.deep.equal([
      true,
      false,
      false,
      true,
    ])
  })

  it('step over the Spring Festival', () => {
    expect(addWorkingDays('2026-02-13', 2, calendarOverrides)).to.equal('2026-02-24')
    expect(addWorkingDays('2026-02-24', -2, calendarOverrides)).to.equal('2026-02-13')
    expect(workingDaysBetween('2026-02-13', '2026-02-25', calendarOverrides)).to.equal(3)
  })

  it('obey overrides given as data', () => {
    const overrides = parseCalendarOverrides(`
workingDays: [{ date: '2027-02-06', reference: notice }]
daysOff: [{ date: '2027-02-08', reference: notice }]
completeThrough: 2027`)
    expect([isWorkingDay('2027-02-06', overrides), isWorkingDay('2027-02-08', overrides)]).to.deep.equal([true, false])
    expect([isWorkingDay('2027-12-31', overrides), isWorkingDay('2028-01-03', overrides)]).to.deep.equal([true, null])
  })

  it('end where the published holidays end: later days are not known, and nothing is counted over them', () => {
    expect(calendarEnds(calendarOverrides)).to.equal('2026-12-31')
    expect(['2026-12-31', '2027-01-01', '2027-01-02', '2003-12-31'].map(worksOn)).to.deep.equal([
      true,
      null,
      null,
      null,
    ])
    expect(addWorkingDays('2026-12-30', 1, calendarOverrides)).to.equal('2026-12-31')
    expect(addWorkingDays('2026-12-30', 2, calendarOverrides)).to.equal(null)
    expect(addWorkingDays('2027-03-01', 0, calendarOverrides)).to.equal('2027-03-01')
    expect(workingDaysBetween('2026-12-30', '2027-01-01', calendarOverrides)).to.equal(2)
    expect(workingDaysBetween('2026-12-30', '2027-01-02', calendarOverrides)).to.equal(null)
  })

  it('refuse an override that is not a date', () => {
    expect(() =>
      parseCalendarOverrides("workingDays: []\ndaysOff: [{ date: '2027-02-30', reference: notice }]"),
    ).to.throw('calendar overrides')
  })

  it('are counted the way they are added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 60 }), (offset, count) => {
        const start = addDays('2024-01-01', offset)
        const end = addWorkingDays(start, count, calendarOverrides)
        if (end === null) {
          expect(addDays(start, count * 2 + 20) > calendarEnds(calendarOverrides)).to.equal(true)
          return
        }
        expect(workingDaysBetween(addDays(start, 1), addDays(end, 1), calendarOverrides)).to.equal(count)
      }),
      { numRuns: 50 },
    )
  })
})
