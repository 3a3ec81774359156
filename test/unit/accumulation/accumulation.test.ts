import { expect } from 'chai'
import { limitFor } from '../../../server/business/risk/accumulation/domain/accumulationLimit.ts'
import { decideLimit } from '../../../server/business/risk/accumulation/domain/decideLimit.ts'
import { exposureByKey, ownLimitFen, placesOf } from '../../../server/business/risk/accumulation/domain/exposure.ts'

const figures = (changes: object = {}) => ({
  dimension: 'maker' as const,
  key: null,
  retentionFen: 100,
  capacityFen: 200,
  effective: { from: '2026-01-01', to: null },
  ...changes,
})

describe('retention and capacity', () => {
  it('are a key’s own before those for all others, on the days they hold', () => {
    const limits = [
      figures(),
      figures({ key: 'ORG-1', retentionFen: 5, effective: { from: '2026-01-01', to: '2027-01-01' } }),
    ]
    const retention = (key: string, on: string) => limitFor(limits, 'maker', key, on)?.retentionFen
    expect(retention('ORG-1', '2026-12-31')).to.equal(5)
    expect(retention('ORG-1', '2027-01-01')).to.equal(100)
    expect(retention('ORG-2', '2026-06-01')).to.equal(100)
    expect(retention('ORG-2', '2025-12-31')).to.equal(undefined)
    expect(limitFor(limits, 'site', 'ORG-1', '2026-06-01')).to.equal(null)
  })

  it('are refused with everything that does not fit', () => {
    const wrong = figures({ retentionFen: 201, effective: { from: '2026-01-01', to: '2026-01-01' } })
    const decision = decideLimit(wrong, [{ _id: 'AL1', effective: { from: '2025-01-01', to: null } }])
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).to.deep.equal([
      'accumulation.capacity-below-retention',
      'accumulation.ends-before-it-begins',
      'accumulation.overlapping',
    ])
    const after = decideLimit(figures(), [{ _id: 'AL1', effective: { from: '2025-01-01', to: '2026-01-01' } }])
    expect(after.ok).to.equal(true)
  })
})

describe('accumulation', () => {
  const item = (userId: string, catalogueEntryId: string, site?: string) => ({
    userId,
    catalogueEntryId,
    ...(site && { attributes: { site } }),
  })

  it('knows the places of a case, each once, a site by its name or else by the user', () => {
    const items = [item('U1', 'E1', '沈阳厂'), item('U1', 'E2'), item('U2', 'E1')]
    expect(placesOf('maker', 'M', items)).to.deep.equal(['M'])
    expect(placesOf('user', 'M', items)).to.deep.equal(['U1', 'U2'])
    expect(placesOf('category', 'M', items)).to.deep.equal(['E1', 'E2'])
    expect(placesOf('site', 'M', items)).to.deep.equal(['沈阳厂', 'user:U1', 'user:U2'])
  })

  it('is of an insurer’s own share where several insure together, and of the whole where it is alone', () => {
    const panel = [
      { insurerId: 'LEAD', sharePpm: 600_000 },
      { insurerId: 'FOLLOWER', sharePpm: 400_000 },
    ]
    expect(ownLimitFen(1_001, panel, 'LEAD')).to.equal(601)
    expect(ownLimitFen(1_001, panel, 'FOLLOWER')).to.equal(401)
    expect(ownLimitFen(1_001, null, 'LEAD')).to.equal(1_001)
  })

  it('counts the whole limit on every key, once per policy however many items lie there', () => {
    const groups = [
      { places: ['E1', 'E2'], limitFen: 100, policies: 1 },
      { places: ['E2', 'E3'], limitFen: 30, policies: 2 },
    ]
    const category = (place: string) => ({ E1: 'rail', E2: 'rail', E3: 'power' })[place] ?? null
    expect([...exposureByKey(groups, category)]).to.deep.equal([
      ['rail', { limitFen: 130, policies: 3 }],
      ['power', { limitFen: 30, policies: 2 }],
    ])
    expect([...exposureByKey(groups, () => null)]).to.deep.equal([])
  })
})
