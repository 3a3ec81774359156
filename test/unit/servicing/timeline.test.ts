import { expect } from 'chai'
import fc from 'fast-check'
import type { EndorsementAction } from '../../../server/business/servicing/endorsement/domain/action.ts'
import type { InsuredState } from '../../../server/business/servicing/endorsement/domain/state.ts'
import {
  conflictsOf,
  daysOf,
  type TimelineChange,
  timelineOf,
} from '../../../server/business/servicing/endorsement/domain/timeline.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { insuredItem } from '../../support/builders/policy.ts'
import { COVERS } from '../../support/builders/submission.ts'

const FROM = '2026-04-01'
const TO = '2027-04-01'

const first: InsuredState = {
  period: { from: FROM, to: TO },
  totalLimitFen: 1_000_000_000,
  covers: COVERS,
  items: [insuredItem({ itemNo: 1 }), insuredItem({ itemNo: 2, name: '压缩机' })],
  adjustments: [],
  ending: null,
}

const change = (sequence: number, day: number, ...actions: EndorsementAction[]): TimelineChange => ({
  endorsementNo: `EN${sequence}`,
  sequence,
  effectiveFrom: addDays(FROM, day),
  actions,
  resolutions: [],
})

const limit = (totalLimitFen: number): EndorsementAction => ({ type: 'changeLimits', totalLimitFen, covers: [] })
const rename = (itemNo: number, name: string): EndorsementAction => ({ type: 'changeItem', itemNo, changes: { name } })

const slotsOf = (...changes: TimelineChange[]) => {
  const timeline = timelineOf(first, changes)
  if (!timeline.ok) throw new Error(timeline.refusals.map(({ code }) => code).join(', '))
  return timeline.value
}
const codesOf = (...changes: TimelineChange[]) => {
  const timeline = timelineOf(first, changes)
  return timeline.ok ? [] : timeline.refusals.map(({ code }) => code)
}

describe('timeline of a policy', () => {
  it('applies changes on their days, whatever order they were recorded in', () => {
    const drawn = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 9_999 })), {
      selector: ([day]) => day,
      maxLength: 8,
    })
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat()), (changes, order) => {
        const of = (list: typeof changes) => list.map(([day, fen], index) => change(index + 1, day, limit(fen)))
        const shuffled = changes
          .map((each) => [order.next().value as number, each] as const)
          .toSorted(([one], [other]) => one - other)
          .map(([, each]) => each)
        const terms = (slots: ReturnType<typeof slotsOf>) => slots.map(({ from, state }) => [from, state.totalLimitFen])
        expect(terms(slotsOf(...of(shuffled)))).to.deep.equal(terms(slotsOf(...of(changes))))
      }),
    )
  })

  it('derives later terms anew when an earlier change is recorded after them', () => {
    const slots = slotsOf(change(1, 200, rename(2, '压缩机甲')), change(2, 100, limit(7)))
    expect(slots.map(({ from, state }) => [from, state.totalLimitFen, state.items[1]?.name])).to.deep.equal([
      [FROM, 1_000_000_000, '压缩机'],
      [addDays(FROM, 100), 7, '压缩机'],
      [addDays(FROM, 200), 7, '压缩机甲'],
    ])
  })

  it('lists what decides the same and takes effect later, and nothing else', () => {
    const recorded = [
      change(1, 200, rename(2, '甲'), limit(5)),
      change(2, 50, limit(6)),
      change(3, 300, rename(1, '乙')),
    ]
    const conflicts = conflictsOf(change(4, 100, limit(7), { type: 'removeItem', itemNo: 2 }), recorded)
    expect(conflicts.map(({ endorsementNo, action }) => [endorsementNo, action])).to.deep.equal([
      ['EN1', 0],
      ['EN1', 1],
    ])
  })

  it('lets the earlier one go on to hold where somebody decided so, and the later one otherwise', () => {
    const later = change(1, 200, limit(5))
    const earlier = change(2, 100, limit(7))
    const last = (slots: ReturnType<typeof slotsOf>) => slots.at(-1)?.state.totalLimitFen
    const taking = (take: 'earlier' | 'later'): TimelineChange => ({
      ...earlier,
      resolutions: [{ endorsementNo: 'EN1', action: 0, take }],
    })
    expect(last(slotsOf(later, taking('later')))).to.equal(5)
    expect(last(slotsOf(later, taking('earlier')))).to.equal(7)
  })

  it('names every action that cannot be done on its day, with its endorsement', () => {
    const timeline = timelineOf(first, [
      change(1, 200, rename(2, '甲'), rename(9, '乙')),
      change(2, 100, { type: 'removeItem', itemNo: 2 }),
    ])
    expect(timeline.ok ? [] : timeline.refusals).to.deep.equal([
      { code: 'endorsement.unknown-item', field: 'actions.0.itemNo', value: 2, reference: 'EN1' },
      { code: 'endorsement.unknown-item', field: 'actions.1.itemNo', value: 9, reference: 'EN1' },
    ])
  })

  it('keeps at least one item and one cover, and no number twice', () => {
    const remove = (itemNo: number): EndorsementAction => ({ type: 'removeItem', itemNo })
    expect(codesOf(change(1, 10, remove(1), remove(2)))).to.deep.equal(['endorsement.last-item'])
    const [one, other] = COVERS.map(({ code }): EndorsementAction => ({ type: 'removeCover', code }))
    expect(codesOf(change(1, 10, one as EndorsementAction, other as EndorsementAction))).to.deep.equal([
      'endorsement.last-cover',
    ])
    const { itemNo, ...item } = insuredItem()
    expect(codesOf(change(1, 10, { type: 'addItem', itemNo: 1, item }))).to.deep.equal([
      'endorsement.item-number-taken',
    ])
  })

  it('does nothing more once cover has ended', () => {
    const cancel = change(1, 100, { type: 'cancel', ground: 'agreement' })
    expect(codesOf(cancel, change(2, 150, limit(5)))).to.deep.equal(['endorsement.cover-ended'])
    expect(codesOf(cancel, change(2, 50, limit(5)))).to.deep.equal([])
  })

  it('lasts no longer than its own cover, though others are to begin on days that fall away', () => {
    const shorter = change(2, 100, { type: 'changePeriod', to: addDays(FROM, 150) })
    const daysAfter = (...changes: TimelineChange[]) => daysOf(slotsOf(...changes)).map(({ days }) => days)
    expect(daysAfter(change(1, 200, limit(7)), shorter)).to.deep.equal([
      { from: FROM, to: addDays(FROM, 100) },
      { from: addDays(FROM, 100), to: addDays(FROM, 150) },
      { from: addDays(FROM, 200), to: addDays(FROM, 150) },
    ])
    const [, , cancelled] = daysAfter(change(1, 200, { type: 'cancel', ground: 'holder' }), shorter)
    expect(cancelled).to.deep.equal({ from: addDays(FROM, 200), to: addDays(FROM, 150) })
  })

  it('lasts until the next slot begins, or its own cover ends', () => {
    const days = daysOf(slotsOf(change(1, 100, { type: 'changePeriod', to: '2027-01-01' })))
    expect(days.map((slot) => slot.days)).to.deep.equal([
      { from: FROM, to: addDays(FROM, 100) },
      { from: addDays(FROM, 100), to: '2027-01-01' },
    ])
  })
})
