import { expect } from 'chai'
import { countAffected, determineAffected } from '../../../server/business/offer/underwriting/domain/affected.ts'
import {
  type DeclaredItem,
  determineItemEffect,
} from '../../../server/business/reference/catalogue/domain/editionEffect.ts'
import type { EntryFacts } from '../../../server/business/reference/catalogue/domain/entry.ts'
import { entry } from '../../support/catalogue/entry.ts'

const item = {
  name: 'SY-16',
  catalogueEntryId: 'EQ-2024:1.1',
  unitOfSupport: 'set',
  indicators: [{ code: 'power', value: 17 }],
} as const satisfies DeclaredItem
const effectOf = (
  later: EntryFacts | null,
  declared: typeof item | (DeclaredItem & { catalogueEntryId: string }) = item,
) => determineItemEffect(1, declared, { earlier: entry(), later })

describe('the effect of a new edition', () => {
  it('is fine where the product still reaches what is asked, under its new code', () => {
    expect(effectOf(entry({ code: '2.1', thresholds: 'power>=17MW' }))).to.include({ effect: 'fine', newCode: '2.1' })
  })

  it('is an upper bound the product does not keep, though it failed the lower one before', () => {
    const earlier = entry({ thresholds: 'power=18~40MW' })
    const later = entry({ thresholds: 'power=10~16MW' })
    const { unmet } = determineItemEffect(1, item, { earlier, later })
    expect(unmet.map(({ required }) => required)).to.deep.equal(['power<=16MW'])
  })

  it('is a threshold the product no longer reaches, with required and measured', () => {
    const { effect, unmet } = effectOf(entry({ thresholds: 'power(额定功率)>=20MW; rotor>=250m' }))
    expect(effect).to.equal('thresholdUnmet')
    expect(unmet.map(({ required, measured }) => [required, measured])).to.deep.equal([
      ['power(额定功率)>=20MW', 17],
      ['rotor>=250m', null],
    ])
  })

  it('does not count what the product failed before', () => {
    const unmeasured = { ...item, indicators: [] }
    expect(effectOf(entry({ thresholds: 'power>=20MW' }), unmeasured).effect).to.equal('fine')
  })

  it('is a unit of support that is another, or an entry that is gone', () => {
    expect(effectOf(entry({ unitOfSupport: 'batch' }))).to.include({ effect: 'unitChanged', newUnit: 'batch' })
    expect(effectOf(null)).to.include({ effect: 'entryGone', newCode: null })
  })

  describe('on a submission', () => {
    const successors = new Map([
      ['EQ-2024:1.1', { earlier: entry(), later: entry() }],
      ['EQ-2024:1.2', { earlier: entry({ code: '1.2' }), later: null }],
    ])
    const submission = (from: string | null, ...entryIds: (string | null)[]) => ({
      _id: 'SB2026000001',
      state: 'submitted' as const,
      period: from === null ? null : { from },
      items: entryIds.map((catalogueEntryId) => ({ ...item, catalogueEntryId })),
    })
    const affected = (from: string | null, ...entryIds: (string | null)[]) =>
      determineAffected(submission(from, ...entryIds), '2027-01-01', successors)

    it('is that of the item worst hit', () => {
      const found = affected('2027-01-01', 'EQ-2024:1.1', 'EQ-2024:1.2')
      expect(found).to.include({ effect: 'entryGone', applies: true })
      expect(found?.items.map(({ itemNo, effect }) => [itemNo, effect])).to.deep.equal([
        [1, 'fine'],
        [2, 'entryGone'],
      ])
    })

    it('applies from the first day of the edition, and where cover has no day yet', () => {
      expect(affected('2026-12-31', 'EQ-2024:1.1')?.applies).to.equal(false)
      expect(affected(null, 'EQ-2024:1.1')?.applies).to.equal(true)
    })

    it('is none where no item names an entry the edition could follow', () => {
      expect(affected('2027-01-01', null, 'NM-2024:1.1')).to.equal(null)
    })

    it('is counted once for each submission it applies to', () => {
      const all = [
        affected('2027-01-01', 'EQ-2024:1.2'),
        affected('2027-01-01', 'EQ-2024:1.1'),
        affected('2026-06-01', 'EQ-2024:1.2'),
      ].filter((each) => each !== null)
      expect(countAffected(all)).to.deep.equal({
        total: 3,
        entryGone: 1,
        unitChanged: 0,
        thresholdUnmet: 0,
        fine: 1,
        before: 1,
      })
    })
  })
})
