import { expect } from 'chai'
import fc from 'fast-check'
import { addDays, daysBetween, laterOf } from '../../../server/kernel/civilDate.ts'
import {
  clockSeverity,
  clockStatus,
  daysLeft,
  dueOn,
  lastDayOf,
  type StatutoryClock,
} from '../../../server/kernel/statutoryClock.ts'

const clock = (changes: Partial<StatutoryClock> = {}): StatutoryClock => ({
  code: 'determination',
  article: '保险法第二十三条',
  startedOn: '2026-03-01',
  days: 30,
  pauses: [],
  stoppedOn: null,
  ...changes,
})

describe('statutory clock', () => {
  it('runs for calendar days, not counting the first', () => {
    expect(dueOn(clock(), '2026-03-05')).to.equal('2026-03-31')
    expect(daysLeft(clock(), '2026-03-31')).to.equal(0)
  })

  it('is running, turns amber in the last fifth, red on the last day, then is missed', () => {
    const seen = ['2026-03-24', '2026-03-25', '2026-03-30', '2026-03-31', '2026-04-01'].map((today) => [
      clockStatus(clock(), today),
      clockSeverity(clock(), today),
    ])
    expect(seen).to.deep.equal([
      ['running', 'none'],
      ['running', 'amber'],
      ['running', 'amber'],
      ['running', 'red'],
      ['missed', 'red'],
    ])
  })

  it('deducts the days it waited for supplements', () => {
    const waited = clock({ pauses: [{ from: '2026-03-10', to: '2026-03-20' }] })
    expect(dueOn(waited, '2026-03-25')).to.equal('2026-04-10')
  })

  it('keeps the days left while it waits', () => {
    const waiting = clock({ pauses: [{ from: '2026-03-10', to: null }] })
    for (const today of ['2026-03-10', '2026-05-10']) {
      expect(daysLeft(waiting, today)).to.equal(21)
      expect(clockStatus(waiting, today)).to.equal('paused')
      expect(clockSeverity(waiting, today)).to.equal('none')
    }
  })

  it('counts a day in two pauses once', () => {
    const pauses = [
      { from: '2026-03-12', to: '2026-03-15' },
      { from: '2026-03-10', to: '2026-03-20' },
      { from: '2026-03-18', to: '2026-03-22' },
    ]
    expect(dueOn(clock({ pauses }), '2026-06-01')).to.equal('2026-04-12')
  })

  it('stays missed when it is paused too late', () => {
    const late = clock({ pauses: [{ from: '2026-04-05', to: null }] })
    expect(dueOn(late, '2026-05-01')).to.equal('2026-03-31')
    expect(clockStatus(late, '2026-05-01')).to.equal('missed')
  })

  it('is met when the duty was done on the last day, missed a day later, and urgent no more', () => {
    expect(clockStatus(clock({ stoppedOn: '2026-03-31' }), '2026-12-01')).to.equal('met')
    expect(clockStatus(clock({ stoppedOn: '2026-04-01' }), '2026-12-01')).to.equal('missed')
    expect(clockSeverity(clock({ stoppedOn: '2026-04-01' }), '2026-12-01')).to.equal('none')
  })

  it('ends on a day that does not move, or is held with days left, whenever it is read', () => {
    const offset = fc.integer({ min: -10, max: 60 }).map((days) => addDays('2026-03-01', days))
    const closed = fc.option(fc.tuple(offset, fc.integer({ min: 0, max: 40 })), { nil: undefined })
    fc.assert(
      fc.property(closed, fc.option(fc.integer({ min: 0, max: 40 })), (before, waits) => {
        const from = before?.[0] ?? '2026-02-20'
        const to = addDays(from, before?.[1] ?? 0)
        const open = waits === null ? [] : [{ from: addDays(to, waits), to: null }]
        const each = clock({ pauses: [...(before ? [{ from, to }] : []), ...open] })
        const end = lastDayOf(each)
        for (const days of [0, 1, 17, 400]) {
          const today = addDays(laterOf(open[0]?.from ?? to, '2026-03-01'), days)
          expect(dueOn(each, today)).to.equal('dueOn' in end ? end.dueOn : addDays(today, end.daysLeft))
        }
      }),
    )
  })

  it('moves by exactly the length of a pause within the term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 90 }), (offset, length) => {
        const from = addDays('2026-03-01', offset)
        const paused = clock({ pauses: [{ from, to: addDays(from, length) }] })
        expect(daysBetween('2026-03-31', dueOn(paused, '2027-01-01'))).to.equal(length)
      }),
    )
  })
})
