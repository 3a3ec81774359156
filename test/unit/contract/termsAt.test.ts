import { expect } from 'chai'
import fc from 'fast-check'
import { dayOfCover, type TimedTerms, termsAt } from '../../../server/business/contract/terms/domain/termSegment.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { contains } from '../../../server/kernel/period.ts'

const FIRST = '2026-01-01'
const MIDNIGHT = new Date('2026-01-01T00:00:00Z').getTime()
const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(FIRST, days))
const moment = fc.integer({ min: 0, max: 20 }).map((hours) => new Date(MIDNIGHT + hours * 3_600_000))

/** Segments of a policy as they come about: numbered in the order in which they became known. */
const segments = fc
  .array(fc.tuple(day, fc.integer({ min: 1, max: 40 }), moment), { maxLength: 12 })
  .map((drawn): TimedTerms[] =>
    drawn
      .toSorted(([, , one], [, , other]) => one.getTime() - other.getTime())
      .map(([from, days, knownSince], index) => ({
        versionNo: index + 1,
        effective: { from, to: addDays(from, days) },
        knownSince,
        ends: null,
      })),
  )

const segment = (versionNo: number, from: string, to: string, knownSince: string): TimedTerms => ({
  versionNo,
  effective: { from, to },
  knownSince: new Date(knownSince),
  ends: null,
})
const YEAR = ['2026-04-01', '2027-04-01'] as const
const agreed = segment(1, ...YEAR, '2026-03-10T02:00:00Z')

describe('termsAt', () => {
  it('answers one whose effective days contain the day and that was known by then, or none where there is none', () => {
    fc.assert(
      fc.property(segments, day, moment, (all, on, knownAt) => {
        const candidates = all.filter(
          ({ effective, knownSince }) => contains(effective, on) && knownSince.getTime() <= knownAt.getTime(),
        )
        const found = termsAt(all, on, knownAt)
        return candidates.length === 0 ? found === null : found !== null && candidates.includes(found)
      }),
    )
  })

  it('lets what is known later win, and of what became known at one moment what was agreed last', () => {
    fc.assert(
      fc.property(segments, day, (all, on) => {
        const found = termsAt(all, on, 'onRecord')
        const later = all.filter(({ versionNo }) => versionNo > (found?.versionNo ?? 0))
        return later.every(({ effective }) => !contains(effective, on))
      }),
    )
  })

  it('does not depend on the order in which segments are read', () => {
    fc.assert(
      fc.property(segments, day, moment, (all, on, knownAt) => {
        expect(termsAt(all.toReversed(), on, knownAt)).to.equal(termsAt(all, on, knownAt))
      }),
    )
  })

  it('answers of a past moment for ever what it answered then, whatever becomes known later', () => {
    fc.assert(
      fc.property(segments, segments, day, moment, (before, later, on, knownAt) => {
        const added = later.map((one, index) => ({
          ...one,
          versionNo: before.length + index + 1,
          knownSince: new Date(knownAt.getTime() + 1 + index),
        }))
        const known = before.filter(({ knownSince }) => knownSince.getTime() <= knownAt.getTime())
        expect(termsAt([...known, ...added], on, knownAt)).to.equal(termsAt(known, on, 'onRecord'))
      }),
    )
  })

  it('changes the days of a back-dated segment alone', () => {
    fc.assert(
      fc.property(segments, day, fc.integer({ min: 1, max: 40 }), day, (before, from, days, on) => {
        const effective = { from, to: addDays(from, days) }
        const knownSince = new Date(MIDNIGHT + 30 * 3_600_000)
        const added = { versionNo: before.length + 1, effective, knownSince, ends: null }
        const found = termsAt([...before, added], on, 'onRecord')
        expect(found).to.equal(contains(effective, on) ? added : termsAt(before, on, 'onRecord'))
      }),
    )
  })

  it('keeps for the days before a change what was agreed first', () => {
    const all = [agreed, segment(2, '2026-10-01', '2027-04-01', '2026-09-20T02:00:00Z')]
    expect(termsAt(all, '2026-09-30', 'onRecord')?.versionNo).to.equal(1)
    expect(termsAt(all, '2026-10-01', 'onRecord')?.versionNo).to.equal(2)
    expect(termsAt(all, '2027-03-31', 'onRecord')?.versionNo).to.equal(2)
  })

  it('tells a report of August what was known in August, though September dated a change back to July', () => {
    const all = [agreed, segment(2, '2026-07-01', '2027-04-01', '2026-09-05T02:00:00Z')]
    const endOfAugust = new Date('2026-08-31T15:59:59.999Z')
    expect(termsAt(all, '2026-07-15', endOfAugust)?.versionNo).to.equal(1)
    expect(termsAt(all, '2026-07-15', 'onRecord')?.versionNo).to.equal(2)
    expect(termsAt(all, '2026-06-30', 'onRecord')?.versionNo).to.equal(1)
  })

  it('finds none before and after the days of cover, nor before anything was known', () => {
    expect(termsAt([agreed], '2026-03-31', 'onRecord')).to.equal(null)
    expect(termsAt([agreed], '2027-04-01', 'onRecord')).to.equal(null)
    expect(termsAt([agreed], '2026-05-01', new Date('2026-03-10T01:59:59Z'))).to.equal(null)
    expect(termsAt([agreed], '2026-05-01', agreed.knownSince)).to.equal(agreed)
  })
})

describe('dayOfCover', () => {
  const period = { from: YEAR[0], to: YEAR[1] }

  it('is the day itself within cover, else the nearest day of cover', () => {
    expect(dayOfCover(period, '2026-03-01')).to.equal('2026-04-01')
    expect(dayOfCover(period, '2026-04-01')).to.equal('2026-04-01')
    expect(dayOfCover(period, '2027-03-31')).to.equal('2027-03-31')
    expect(dayOfCover(period, '2027-04-01')).to.equal('2027-03-31')
  })
})
