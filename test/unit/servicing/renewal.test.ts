import { expect } from 'chai'
import fc from 'fast-check'
import { firstInsuranceOf } from '../../../server/business/policy/policy/domain/continuity.ts'
import { comparePremiums } from '../../../server/business/servicing/renewal/domain/comparison.ts'
import { offeredFrom, productObjections, runsToItsEnd } from '../../../server/business/servicing/renewal/domain/due.ts'
import { expiringPremium } from '../../../server/business/servicing/renewal/domain/expiring.ts'
import { gapDays, nextPeriod } from '../../../server/business/servicing/renewal/domain/nextPeriod.ts'
import { renewalNoOf } from '../../../server/business/servicing/renewal/domain/renewal.ts'
import { adjustmentsAfter } from '../../../server/business/servicing/renewal/domain/renewedTerms.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { daysIn, follows, type Period } from '../../../server/kernel/period.ts'
import { insuredItem, issuedPolicy, termSegment } from '../../support/builders/policy.ts'

describe('the next period', () => {
  for (const [from, to, nextTo] of [
    ['2026-04-01', '2027-04-01', '2028-04-01'],
    // 366 days follow 365: a year stays a year.
    ['2027-03-01', '2028-03-01', '2029-03-01'],
    // Half a year stays half a year, also from a day that not every month has.
    ['2026-04-01', '2026-10-01', '2027-04-01'],
    ['2026-08-31', '2027-03-01', '2027-09-01'],
    ['2026-04-01', '2026-10-02', '2027-04-04'],
    ['2026-01-01', '2029-01-01', '2032-01-01'],
    ['2026-04-01', '2027-04-11', '2028-04-21'],
  ] as const)
    it(`of ${from} to ${to} ends on ${nextTo}`, () => {
      expect(nextPeriod({ from, to })).to.deep.equal({ from: to, to: nextTo })
    })

  const period = fc
    .record({ offset: fc.integer({ min: 0, max: 4_000 }), days: fc.integer({ min: 1, max: 1_500 }) })
    .map(({ offset, days }): Period => {
      const from = addDays('2020-01-01', offset)
      return { from, to: addDays(from, days) }
    })

  it('leaves no gap along a chain of three renewals, and is as long by the calendar', () => {
    fc.assert(
      fc.property(period, (first) => {
        const chain = [first]
        for (let n = 0; n < 3; n += 1) chain.push(nextPeriod(chain.at(-1) ?? first))
        for (const [index, later] of chain.slice(1).entries()) {
          const earlier = chain[index] ?? first
          expect(follows(later, earlier)).to.equal(true)
          // As many months have up to four days more or less, by where they begin.
          expect(Math.abs(daysIn(later) - daysIn(earlier))).to.be.at.most(4)
          expect(gapDays(earlier.to, later.from)).to.equal(0)
        }
      }),
    )
  })

  it('tells the days without cover', () => {
    expect(gapDays('2027-04-01', '2027-04-02')).to.equal(1)
    expect(gapDays('2027-04-01', '2027-03-15')).to.equal(0)
  })
})

describe('the day from which a renewal is offered', () => {
  const year = { from: '2026-04-01', to: '2027-04-01' }
  const reference = '条款'

  it('is that of the handbook, unless the product says another', () => {
    expect(offeredFrom(year, {}, { renewalOfferDays: 60 })).to.equal('2027-01-31')
    expect(offeredFrom(year, { offerDays: { value: 90, reference } }, { renewalOfferDays: 60 })).to.equal('2027-01-01')
  })

  it('leaves to an underwriter what goes beyond the most years of the product', () => {
    const maximumYears = { value: 3, reference }
    expect(productObjections({ continuousYears: 2 }, { maximumYears })).to.deep.equal([])
    expect(productObjections({ continuousYears: 3 }, { maximumYears })).to.deep.equal([
      { code: 'renewal.years-exhausted', value: 4, threshold: 3, reference },
    ])
    expect(productObjections({ continuousYears: 9 }, { maximumYears: null })).to.deep.equal([])
  })
})

describe('whether a policy goes on to its end', () => {
  const terms = termSegment()
  const ended = (ends: 'cancelled' | 'shortened') => {
    const effective = { from: '2026-10-01', to: '2027-04-01' }
    const segments = [
      terms,
      termSegment({ versionNo: 2, effective, ends, knownSince: new Date('2026-09-01T02:00:00Z') }),
    ]
    return runsToItsEnd({ state: 'issued', period: { from: '2026-04-01', to: '2026-10-01' } }, segments)
  }

  it('holds for cover as agreed and for a shorter period, not for what was cancelled, is void or not issued', () => {
    expect(runsToItsEnd(issuedPolicy(), [terms])).to.equal(true)
    expect(ended('shortened')).to.equal(true)
    expect(ended('cancelled')).to.equal(false)
    expect(runsToItsEnd(issuedPolicy({ state: 'void' }), [terms])).to.equal(false)
    expect(runsToItsEnd(issuedPolicy({ state: 'bound' }), [terms])).to.equal(false)
  })
})

describe('the premium that expires', () => {
  const items = [insuredItem({ itemNo: 1, name: '甲' }), insuredItem({ itemNo: 3, name: '乙' })]
  const [quality, liability] = termSegment().covers
  const covers = [quality, liability].flatMap((cover) => cover ?? [])

  it('is that of the whole period, spread as that of the days of a change was', () => {
    const terms = termSegment({
      items,
      covers,
      // Half of the year at these terms: 800,000 yuan; 1,600,000 for all of it.
      periodPremiums: [
        { cover: 'quality', premiumFen: 120_000_000 },
        { cover: 'liability', premiumFen: 40_000_001 },
      ],
      premiumShares: [
        { itemNo: 1, cover: 'quality', premiumFen: 30_000_000 },
        { itemNo: 3, cover: 'quality', premiumFen: 30_000_000 },
        { itemNo: 1, cover: 'liability', premiumFen: 20_000_000 },
      ],
    })
    expect(expiringPremium(terms)).to.deep.equal({
      premiumFen: 160_000_001,
      premiumShares: [
        { itemNo: 1, cover: 'quality', premiumFen: 60_000_000 },
        { itemNo: 3, cover: 'quality', premiumFen: 60_000_000 },
        { itemNo: 1, cover: 'liability', premiumFen: 40_000_001 },
        { itemNo: 3, cover: 'liability', premiumFen: 0 },
      ],
      items: [
        { itemNo: 1, name: '甲' },
        { itemNo: 3, name: '乙' },
      ],
    })
  })

  it('is that of the covers where the first terms hold for the whole period, evenly where no share was kept', () => {
    const { premiumFen, premiumShares } = expiringPremium(termSegment({ items, covers }))
    expect(premiumFen).to.equal(16_000_000)
    expect(premiumShares.map((share) => share.premiumFen)).to.deep.equal([6_000_000, 6_000_000, 2_000_000, 2_000_000])
  })

  it('is held against the offer item by item, though items are numbered anew', () => {
    const before = {
      premiumFen: 30,
      items: [
        { itemNo: 1, name: '甲' },
        { itemNo: 3, name: '乙' },
      ],
      premiumShares: [
        { itemNo: 1, cover: 'quality', premiumFen: 10 },
        { itemNo: 3, cover: 'quality', premiumFen: 20 },
      ],
    }
    const after = {
      items: [
        { itemNo: 1, name: '甲' },
        { itemNo: 2, name: '丙' },
      ],
      premiumShares: [
        { itemNo: 1, cover: 'quality', premiumFen: 12 },
        { itemNo: 2, cover: 'quality', premiumFen: 5 },
      ],
    }
    expect(comparePremiums(before, after)).to.deep.equal([
      { item: '甲', cover: 'quality', beforeFen: 10, afterFen: 12, differenceFen: 2 },
      { item: '乙', cover: 'quality', beforeFen: 20, afterFen: null, differenceFen: -20 },
      { item: '丙', cover: 'quality', beforeFen: null, afterFen: 5, differenceFen: 5 },
    ])
  })
})

describe('what goes on as agreed', () => {
  const agreed = [{ code: 'safetyRecord', ratePpm: -50_000, reason: '无赔款' }]

  it('is every loading and discount as changed last; a rate of 0 ends one', () => {
    const raised = { code: 'remoteSite', ratePpm: 20_000, reason: '海上' }
    expect(adjustmentsAfter(agreed, [raised])).to.deep.equal([...agreed, raised])
    expect(adjustmentsAfter(agreed, [{ ...raised, code: 'safetyRecord', ratePpm: 0 }, raised])).to.deep.equal([raised])
  })

  it('has one number for each policy', () => {
    expect(renewalNoOf('FS2026000012')).to.equal('FS2026000012-R')
  })
})

describe('when goods were insured first', () => {
  const year = (from: number): Period => ({ from: `${from}-03-01`, to: `${from + 1}-03-01` })
  const policy = (from: number, first: { on: string; editions: readonly string[] } | null = null) => ({
    period: year(from),
    continuousYears: 1,
    state: 'issued' as const,
    firstInsurance: first,
    catalogueEditions: [`EQ-${from}`],
  })

  it('is told along policies that join each other', () => {
    const third = firstInsuranceOf(year(2020), [policy(2019), policy(2018)])
    expect(third).to.deep.equal({ on: '2018-03-01', editions: ['EQ-2018'] })
    expect(firstInsuranceOf(year(2021), [policy(2020, third)])).to.deep.equal(third)
  })

  it('begins anew after a gap, wherever it is, and after a policy that is void', () => {
    expect(firstInsuranceOf(year(2021), [policy(2019)])).to.equal(null)
    expect(firstInsuranceOf(year(2021), [policy(2020), policy(2018)])).to.deep.equal({
      on: '2020-03-01',
      editions: ['EQ-2020'],
    })
    expect(firstInsuranceOf(year(2020), [{ ...policy(2019), state: 'void' }])).to.equal(null)
    expect(firstInsuranceOf(year(2020), [])).to.equal(null)
  })
})
