import { expect } from 'chai'
import { keysOf, ownLimitFen } from '../../../server/business/contract/terms/domain/accumulation.ts'
import { exposureOf } from '../../../server/business/contract/terms/domain/exposure.ts'
import { exposureEntries } from '../../../server/business/contract/terms/domain/exposureFigures.ts'
import { limitFor } from '../../../server/business/risk/accumulation/domain/accumulationLimit.ts'
import { decideLimit } from '../../../server/business/risk/accumulation/domain/decideLimit.ts'
import { figureChanges } from '../../../server/kernel/figure.ts'
import { insuredItem, termSegment } from '../../support/builders/policy.ts'

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

  it('knows the keys of a case, each once, a site by its name or else by the region of the user', () => {
    const items = [item('U1', 'E1', '沈阳厂'), item('U1', 'E2'), item('U2', 'E1'), item('U9', 'E9')]
    const gazetteer = {
      categoryOf: new Map([
        ['E1', 'rail'],
        ['E2', 'power'],
      ]),
      regionOf: new Map([
        ['U1', '210100'],
        ['U2', '330200'],
      ]),
    }
    expect(keysOf('M', items, gazetteer)).to.deep.equal({
      maker: ['M'],
      user: ['U1', 'U2', 'U9'],
      category: ['rail', 'power'],
      site: ['沈阳厂', '210100', '330200'],
    })
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

  it('counts the whole limit on every key from the day terms hold to the day they end, once per policy', () => {
    const year = { from: '2026-01-01', to: '2027-01-01' }
    const items = [insuredItem({ userId: 'U1' }), insuredItem({ itemNo: 2, userId: 'U1' })]
    const first = termSegment({ period: year, effective: year, items, totalLimitFen: 50, sites: ['210100'] })
    const autumn = { from: '2026-06-01', to: '2027-01-01' }
    const supersedes = [{ days: autumn, exposure: exposureOf(first) }]
    const raised = { ...first, versionNo: 2, totalLimitFen: 80, effective: autumn, supersedes }
    const entries = figureChanges([], [first, raised].flatMap(exposureEntries))
    const on = (figure: string) =>
      entries
        .filter((entry) => entry.figure.endsWith(figure))
        .toSorted((one, other) => one.day.localeCompare(other.day))
        .map(({ day, amountFen, count }) => [day, amountFen, count])
    const steps = [
      ['2026-01-01', 50, 1],
      ['2026-06-01', 30, 0],
      ['2027-01-01', -80, -1],
    ]
    expect(on('|user|U1')).to.deep.equal(steps)
    expect(on('|site|210100')).to.deep.equal(steps)
    expect(on('|maker|ORG-maker')).to.deep.equal(steps)
    expect(on('policies|ORG-insurer|ORG-maker')).to.deep.equal([['2026-01-01', 0, 1]])
  })

  it('follows the shares of a panel as they change, also where the lead hands over and leaves', () => {
    const year = { from: '2026-01-01', to: '2027-01-01' }
    const share = (insurerId: string, sharePpm: number) => ({
      insurerId,
      sharePpm,
      lead: false,
      confirmedAt: null,
      confirmedByName: null,
      declinedBecause: null,
    })
    const insuredBy = (members: readonly ReturnType<typeof share>[]) => ({
      parties: { ...termSegment().parties, insurerIds: members.map(({ insurerId }) => insurerId) },
      panel: members.map((member, index) => ({ ...member, lead: index === 0 })),
    })
    const first = termSegment({
      period: year,
      effective: year,
      totalLimitFen: 1_001,
      ...insuredBy([share('A', 600_000), share('B', 400_000)]),
    })
    const spring = { from: '2026-04-01', to: '2027-01-01' }
    const second = {
      ...first,
      versionNo: 2,
      effective: spring,
      ...insuredBy([share('A', 333_333), share('B', 666_667)]),
      supersedes: [{ days: spring, exposure: exposureOf(first) }],
    }
    const autumn = { from: '2026-10-01', to: '2027-01-01' }
    const third = {
      ...second,
      versionNo: 3,
      effective: autumn,
      ...insuredBy([share('B', 700_000), share('C', 300_000)]),
      supersedes: [{ days: autumn, exposure: exposureOf(second) }],
    }
    const entries = figureChanges([], [first, second, third].flatMap(exposureEntries))
    const standsFor = (insurerId: string, on: string) =>
      entries
        .filter(({ figure, day }) => figure.startsWith(`exposure|${insurerId}|maker|`) && day <= on)
        .reduce((sum, { amountFen }) => sum + amountFen, 0)
    const days = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-10-01', '2027-01-01']
    expect(days.map((day) => ['A', 'B', 'C'].map((insurerId) => standsFor(insurerId, day)))).to.deep.equal([
      [601, 401, 0],
      [601, 401, 0],
      [334, 668, 0],
      [0, 701, 301],
      [0, 0, 0],
    ])
  })
})
