import { expect } from 'chai'
import fc from 'fast-check'
import { type AuthorityCase, determineAuthority } from '../../../server/business/party/authority/domain/authority.ts'
import {
  type CountedExercise,
  daysCounted,
  isNearLimit,
  keysFor,
  type SumKey,
  sumsUnder,
} from '../../../server/business/party/authority/domain/exercise.ts'
import { authorityGrant } from '../../support/builders/grant.ts'

const WAN = 1_000_000
const YEAR = { from: '2026-01-01', to: '2027-01-01' }

const exercise = (caseNo: string, amountFen: number, changes: Partial<CountedExercise> = {}): CountedExercise => ({
  sum: 'underwriting',
  caseNo,
  productCode: 'FS-EQ',
  keys: ['maker:M', 'user:U'],
  amountFen,
  ...YEAR,
  ...changes,
})
const subject = (
  earlier: readonly CountedExercise[],
  keys: readonly SumKey[] = ['maker:M', 'user:U'],
): AuthorityCase => ({
  productCode: 'FS-EQ',
  totalLimitFen: 2_000 * WAN,
  discountPpm: 0,
  categories: [],
  region: '210100',
  summed: { caseNo: 'own', keys, days: YEAR, earlier },
})
const grant = authorityGrant({ limitFen: 5_000 * WAN })
const refusalsOf = (one: AuthorityCase, held = grant) => {
  const decision = determineAuthority([held], 'approve', one)
  return decision.ok ? [] : decision.refusals
}

describe('sums of authority', () => {
  it('take what was decided for the same maker exactly up to the limit', () => {
    expect(refusalsOf(subject([exercise('a', 1_000 * WAN), exercise('b', 2_000 * WAN)]))).to.deep.equal([])
    const beyond = subject([exercise('a', 1_000 * WAN), exercise('b', 2_000 * WAN + 1)], ['maker:M'])
    expect(refusalsOf(beyond)).to.deep.equal([
      {
        code: 'authority.maker-sum-exceeded',
        value: 5_000 * WAN + 1,
        threshold: 5_000 * WAN,
        unit: 'fen',
        reference: grant._id,
      },
    ])
  })

  it('are judged for maker, user, site and occurrence each by itself, and not where nothing is shared', () => {
    const keys: readonly SumKey[] = ['occurrence:O', 'maker:M', 'user:U', 'site:S']
    for (const key of keys) {
      const found = refusalsOf(subject([exercise('a', 4_000 * WAN, { keys: [key] })], keys))
      expect(found.map(({ code }) => code)).to.deep.equal([`authority.${key.split(':')[0]}-sum-exceeded`])
    }
    expect(refusalsOf(subject([exercise('a', 4_000 * WAN, { keys: ['maker:N'] })], keys))).to.deep.equal([])
  })

  it('leave out cover on other days, but nothing of the same occurrence', () => {
    const renewed = exercise('a', 4_000 * WAN, { from: '2025-01-01', to: '2026-01-01' })
    expect(refusalsOf(subject([renewed]))).to.deep.equal([])
    const old = { ...renewed, keys: ['occurrence:O'] as const }
    expect(refusalsOf(subject([old], ['occurrence:O'])).map(({ code }) => code)).to.deep.equal([
      'authority.occurrence-sum-exceeded',
    ])
  })

  it('count of several decisions on one case the greatest', () => {
    const quotes = [exercise('a', 3_000 * WAN), exercise('a', 2_500 * WAN), exercise('own', 2_000 * WAN)]
    expect(refusalsOf(subject(quotes))).to.deep.equal([])
  })

  it('count under a grant for one product what falls under it', () => {
    const other = exercise('a', 4_000 * WAN, { productCode: 'FB-NM' })
    expect(refusalsOf(subject([other]), { ...grant, productCode: 'FS-EQ' })).to.deep.equal([])
    expect(refusalsOf(subject([other])).length).to.be.greaterThan(0)
  })

  it('say once that the case alone is above the limit', () => {
    const alone = { ...subject([exercise('a', 4_000 * WAN)]), totalLimitFen: 5_000 * WAN + 1 }
    expect(refusalsOf(alone).map(({ code }) => code)).to.deep.equal(['authority.limit-exceeded'])
  })

  it('let nobody decide more than the limit, in whatever pieces and order it comes', () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 6_000 * WAN }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(pieces, (amounts) => {
        const decided: CountedExercise[] = []
        for (const [index, totalLimitFen] of amounts.entries()) {
          const summed = { caseNo: `c${index}`, keys: ['maker:M'] as const, days: YEAR, earlier: decided }
          if (determineAuthority([grant], 'approve', { ...subject([]), totalLimitFen, summed }).ok)
            decided.push(exercise(`c${index}`, totalLimitFen, { keys: ['maker:M'] }))
        }
        expect(decided.reduce((sum, { amountFen }) => sum + amountFen, 0)).to.be.at.most(5_000 * WAN)
      }),
    )
  })
})

describe('sumsUnder', () => {
  it('gives the greatest sum of each dimension', () => {
    const keys: readonly SumKey[] = ['user:U', 'user:V']
    const summed = { caseNo: 'own', keys, days: YEAR, earlier: [exercise('a', 5, { keys: ['user:V'] })] }
    expect(sumsUnder(grant, summed, 1)).to.deep.equal([{ dimension: 'user', totalFen: 6 }])
  })
})

describe('what adds up', () => {
  it('is data: declining a quote adds up over nothing, declining a claim over its occurrence', () => {
    const keys: readonly SumKey[] = ['occurrence:O', 'maker:M', 'user:U', 'site:S']
    expect(keysFor('decline', keys)).to.deep.equal([])
    expect(keysFor('declineClaim', keys)).to.deep.equal(['occurrence:O'])
    expect(keysFor('approve', keys)).to.deep.equal(['maker:M', 'user:U', 'site:S'])
    expect(keysFor('approveClaim', keys)).to.deep.equal(keys)
  })

  it('counts a quote on the days of its cover and a claim for the year after its approval', () => {
    expect(daysCounted('approve', '2026-03-02', YEAR)).to.deep.equal(YEAR)
    expect(daysCounted('approveClaim', '2026-03-02', null)).to.deep.equal({ from: '2026-03-02', to: '2027-03-02' })
  })
})

describe('isNearLimit', () => {
  it('holds from nine tenths of the limit up to all of it', () => {
    expect([4_499 * WAN, 4_500 * WAN, 5_000 * WAN].map((amount) => isNearLimit(amount, 5_000 * WAN))).to.deep.equal([
      false,
      true,
      true,
    ])
    expect(isNearLimit(0, 0)).to.equal(false)
  })
})
