import { expect } from 'chai'
import { type PricedSegment, premiumOf } from '../../../server/business/contract/terms/domain/premiumRuns.ts'
import {
  type CancellationRules,
  cancellationOf,
  shortRateOf,
} from '../../../server/business/reference/product/domain/cancellation.ts'
import {
  type EndingFacts,
  endingRefusals,
  retainedPremiums,
} from '../../../server/business/servicing/endorsement/domain/ending.ts'
import type { Ending } from '../../../server/business/servicing/endorsement/domain/state.ts'

const YEAR = { from: '2026-04-01', to: '2027-04-01' }
const TABLE = [100, 200, 300, 400, 500, 600, 700, 800, 850, 900, 950, 1000].map((permille) => permille * 1_000)
const SHORT_RATE: CancellationRules = { ...cancellationOf(null), shortRatePpm: TABLE }

const first: PricedSegment = {
  versionNo: 1,
  effective: YEAR,
  knownSince: new Date('2026-03-10T02:00:00Z'),
  ends: null,
  period: YEAR,
  covers: [
    { code: 'quality', premiumFen: 12_000_000 },
    { code: 'liability', premiumFen: 4_000_001 },
  ],
  periodPremiums: null,
  retainedPremiums: [],
}

const facts: EndingFacts = {
  effectiveFrom: '2026-10-01',
  businessDate: '2026-09-20',
  period: YEAR,
  formedOn: '2026-03-10',
  askedBy: 'holder',
  rules: cancellationOf(null),
  outstandingPremiumFen: 0,
  graceOver: false,
  lossPaidOn: null,
}

/** What the contract keeps after it ended, in all. */
function keptFen(ending: Ending, effectiveFrom: string, rules: CancellationRules = cancellationOf(null)): number {
  const end: PricedSegment = {
    ...first,
    versionNo: 2,
    effective: { from: effectiveFrom, to: YEAR.to },
    knownSince: new Date('2026-09-20T02:00:00Z'),
    ends: ending.how,
    covers: [],
    periodPremiums: [],
    retainedPremiums: retainedPremiums(ending, effectiveFrom, [first], { period: YEAR, rules }),
  }
  return premiumOf([first, end])
}

const cancel = (ground: Extract<Ending, { how: 'cancelled' }>['ground']): Ending => ({ how: 'cancelled', ground })
const rescind = (ground: Extract<Ending, { how: 'rescinded' }>['ground']): Ending => ({ how: 'rescinded', ground })

describe('what is kept of the premium where cover ends', () => {
  it('is the earned part by days where neither contract nor ground says otherwise (art. 54)', () => {
    // 183 of 365 days: 6,016,438.356 and 2,005,479.953 fen, each rounded once.
    expect(keptFen(cancel('holder'), '2026-10-01')).to.equal(6_016_438 + 2_005_480)
    expect(keptFen(cancel('increasedRisk'), '2026-10-01', SHORT_RATE)).to.equal(6_016_438 + 2_005_480)
  })

  it('is what the short-rate table keeps of the period, a started month counting whole', () => {
    // The seventh month begins on 1 October: by 1 October six have begun, by 2 October seven.
    expect(keptFen(cancel('holder'), '2026-10-01', SHORT_RATE)).to.equal(7_200_000 + 2_400_001)
    expect(keptFen(cancel('holder'), '2026-10-02', SHORT_RATE)).to.equal(8_400_000 + 2_800_001)
  })

  it('is never less than what the days have earned, whatever the table says', () => {
    const low = { ...SHORT_RATE, shortRatePpm: TABLE.map(() => 10_000) }
    expect(keptFen(cancel('holder'), '2026-10-01', low)).to.equal(6_016_438 + 2_005_480)
  })

  it('is the fee alone before cover begins', () => {
    expect(keptFen(cancel('holder'), '2026-04-01')).to.equal(0)
    expect(keptFen(cancel('holder'), '2026-04-01', { ...SHORT_RATE, beforeInceptionPpm: 50_000 })).to.equal(
      600_000 + 200_000,
    )
  })

  it('is everything after intent or a faked event, nothing after negligence (arts. 16, 27)', () => {
    expect(keptFen(rescind('intentionalNonDisclosure'), YEAR.from)).to.equal(16_000_001)
    expect(keptFen(rescind('fakedEvent'), YEAR.from)).to.equal(16_000_001)
    expect(keptFen(rescind('negligentNonDisclosure'), YEAR.from)).to.equal(0)
  })

  it('reads months from the first day, to the last of a shorter month', () => {
    const kept = (from: string, to: string) => shortRateOf(SHORT_RATE, from, to)
    expect(kept('2026-01-31', '2026-03-01')).to.equal(100_000)
    expect(kept('2026-01-31', '2026-03-02')).to.equal(200_000)
    expect(kept('2026-04-01', '2027-04-01')).to.equal(1_000_000)
    expect(kept('2026-04-01', '2027-04-02')).to.equal(null)
  })
})

describe('what keeps cover from ending', () => {
  const codes = (action: Parameters<typeof endingRefusals>[0], changes: Partial<EndingFacts> = {}) =>
    endingRefusals(action, { ...facts, ...changes }).map(({ code }) => code)
  const insurer = { askedBy: 'insurer' } as const

  it('is nothing where the holder cancels; the insurer cannot on that ground (art. 15)', () => {
    expect(codes({ type: 'cancel', ground: 'holder' })).to.deep.equal([])
    expect(codes({ type: 'cancel', ground: 'holder' }, insurer)).to.deep.equal(['endorsement.holders-ground'])
    expect(codes({ type: 'cancel', ground: 'agreement' }, insurer)).to.deep.equal([])
  })

  it('after a partial loss is the term of 30 days, and for the insurer 15 days of notice (art. 58)', () => {
    const own = { type: 'cancel', ground: 'holderAfterPartialLoss' } as const
    expect(codes(own)).to.deep.equal(['endorsement.no-loss-paid'])
    expect(codes(own, { lossPaidOn: '2026-08-21' })).to.deep.equal([])
    expect(codes(own, { lossPaidOn: '2026-08-20' })).to.deep.equal(['endorsement.after-loss-term-over'])
    const theirs = { type: 'cancel', ground: 'insurerAfterPartialLoss' } as const
    expect(codes(theirs, { ...insurer, lossPaidOn: '2026-08-01', effectiveFrom: '2026-10-05' })).to.deep.equal([])
    expect(codes(theirs, { ...insurer, lossPaidOn: '2026-08-01', effectiveFrom: '2026-10-04' })).to.deep.equal([
      'endorsement.notice-too-short',
    ])
  })

  it('for want of payment is the contract, which must give the right (art. 15)', () => {
    const action = { type: 'cancel', ground: 'nonPayment' } as const
    expect(codes(action, insurer)).to.deep.equal(['endorsement.no-right-for-non-payment'])
    const rules = { ...cancellationOf(null), nonPayment: { graceDays: 30, noticeDays: 10 } }
    expect(codes(action, { ...insurer, rules })).to.deep.equal(['endorsement.nothing-owed'])
    expect(codes(action, { ...insurer, rules, outstandingPremiumFen: 1 })).to.deep.equal(['endorsement.grace-runs'])
    expect(codes(action, { ...insurer, rules, outstandingPremiumFen: 1, graceOver: true })).to.deep.equal([])
  })

  it('of rescission are 30 days from knowing and two years from formation, not for a faked event (arts. 16, 27)', () => {
    const on = (ground: 'negligentNonDisclosure' | 'fakedEvent', knownOn: string) =>
      ({ type: 'rescind', ground, knownOn }) as const
    const back = { ...insurer, effectiveFrom: YEAR.from }
    expect(codes(on('negligentNonDisclosure', '2026-08-21'), back)).to.deep.equal([])
    expect(codes(on('negligentNonDisclosure', '2026-08-20'), back)).to.deep.equal([
      'endorsement.rescission-thirty-days',
    ])
    expect(codes(on('negligentNonDisclosure', '2026-09-20'), { ...back, formedOn: '2024-09-19' })).to.deep.equal([
      'endorsement.rescission-two-years',
    ])
    expect(codes(on('fakedEvent', '2026-01-01'), { ...back, formedOn: '2020-01-01' })).to.deep.equal([])
    expect(codes(on('fakedEvent', '2026-09-21'), insurer)).to.deep.equal([
      'endorsement.rescission-from-inception',
      'endorsement.known-in-future',
    ])
    expect(codes(on('fakedEvent', '2026-09-20'), { effectiveFrom: YEAR.from })).to.deep.equal([
      'endorsement.insurers-ground',
    ])
  })
})
