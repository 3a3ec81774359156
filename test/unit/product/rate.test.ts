import { expect } from 'chai'
import fc from 'fast-check'
import { findTariffById } from '../../../config/tariffs/index.ts'
import { calculatePremium } from '../../../server/business/reference/product/domain/rate.ts'
import type { RatingFacts } from '../../../server/business/reference/product/domain/rating.ts'
import type { Tariff } from '../../../server/business/reference/product/domain/tariff.ts'
import { sumFen } from '../../../server/kernel/money.ts'

const tariff = findTariffById('FS-EQ-2026') as Tariff

const keysOf = (table: string) => tariff.tables[table]?.rows.map(({ keys }) => String(keys[0])) ?? []

const anItem = fc.record({
  category: fc.constantFrom(...keysOf('baseRate')),
  valueFen: fc.integer({ min: 1, max: 100_000_000_000 }),
  firstYear: fc.boolean(),
  maturity: fc.constantFrom(...keysOf('maturity')),
})

const insurable: fc.Arbitrary<RatingFacts> = fc
  .record({
    items: fc.array(anItem, { minLength: 1, maxLength: 8 }),
    ratioPercent: fc.integer({ min: 100, max: 499 }),
    liabilityPercent: fc.integer({ min: 50, max: 100 }),
    days: fc.integer({ min: 1, max: 28 }),
    terms: fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 4, maxLength: 4 }),
    makerLossRatioPpm: fc.option(fc.integer({ min: 0, max: 3_000_000 })),
  })
  .map(({ items, ratioPercent, liabilityPercent, days, terms, makerLossRatioPpm }) => {
    const valueFen = sumFen(items.map((item) => item.valueFen))
    const totalLimitFen = Math.ceil((valueFen / 100) * ratioPercent)
    const cover = (limitFen: number, deductiblePpm = 0, copayPpm = 0) => {
      return { limitFen, perOccurrenceLimitFen: limitFen, deductibleFen: 0, deductiblePpm, copayPpm }
    }
    return {
      period: { from: '2026-02-01', to: `2026-${days < 10 ? '03' : '12'}-${String(days).padStart(2, '0')}` },
      totalLimitFen,
      items: items.map((item, index) => ({ ...item, itemNo: index + 1 })),
      covers: [
        { code: 'quality', ...cover(totalLimitFen, terms[0], terms[1]) },
        { code: 'liability', ...cover(Math.floor((totalLimitFen / 100) * liabilityPercent) || 1, terms[2], terms[3]) },
      ],
      makerLossRatioPpm,
    }
  })

describe('calculatePremium', () => {
  it('insures a year from 29 February to the end of 28 February, at the premium of a year and not a day longer', () => {
    const filed = { ...tariff, effective: { from: '2026-01-01', to: null } }
    const [facts] = fc.sample(insurable, { numRuns: 1, seed: 5 })
    const until = (to: string) => {
      const term = { items: facts?.items ?? [], covers: facts?.covers ?? [], makerLossRatioPpm: null }
      const period = { from: '2028-02-29', to }
      return calculatePremium(filed, { ...term, totalLimitFen: facts?.totalLimitFen ?? 0, period })
    }
    const [year, lastDay, beyond] = ['2029-02-28', '2029-03-01', '2029-03-02'].map(until)
    expect(lastDay?.ok && lastDay.value.premiumFen).to.be.above(0)
    expect(lastDay?.ok && lastDay.value.premiumFen).to.equal(year?.ok && year.value.premiumFen)
    expect(beyond?.ok ? [] : beyond?.refusals.map(({ code }) => code)).to.deep.equal(['rating.period-invalid'])
  })

  it('divides the premium over items and over covers without losing a fen', () => {
    fc.assert(
      fc.property(insurable, (facts) => {
        const rated = calculatePremium(tariff, facts)
        if (!rated.ok) {
          expect(rated.refusals.map(({ code }) => code)).to.deep.equal(['rating.rate-above-bound'])
          return
        }
        const { premiumFen, items, covers, steps } = rated.value
        expect(sumFen(items.map((item) => item.premiumFen))).to.equal(premiumFen)
        expect(sumFen(covers.map((cover) => cover.premiumFen))).to.equal(premiumFen)
        expect(steps.at(-1)?.amountFen).to.equal(premiumFen)
        expect(premiumFen).to.be.at.least(tariff.minimumPremium.amountFen)
      }),
    )
  })

  it('never asks less for a higher limit of the same band', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000_000, max: 1_490_000_000 }),
        fc.integer({ min: 1, max: 9_999_999 }),
        (limitFen, more) => {
          const premiumOf = (totalLimitFen: number) => {
            const cover = {
              limitFen: totalLimitFen,
              perOccurrenceLimitFen: 1,
              deductibleFen: 0,
              deductiblePpm: 50_000,
              copayPpm: 0,
            }
            const rated = calculatePremium(tariff, {
              period: { from: '2026-03-01', to: '2027-03-01' },
              totalLimitFen,
              items: [
                {
                  itemNo: 1,
                  category: 'rail-transit',
                  valueFen: 1_000_000_000,
                  firstYear: false,
                  maturity: 'typeTested',
                },
              ],
              covers: [
                { code: 'quality', ...cover },
                { code: 'liability', ...cover },
              ],
              makerLossRatioPpm: null,
            })
            return rated.ok ? rated.value.premiumFen : Number.NaN
          }
          expect(premiumOf(limitFen + more)).to.be.at.least(premiumOf(limitFen))
        },
      ),
    )
  })
})
