import { expect } from 'chai'
import fc from 'fast-check'
import { PRODUCTS } from '../../../config/products/index.ts'
import { TARIFFS } from '../../../config/tariffs/index.ts'
import { tariffKind } from '../../../server/business/reference/definition/kinds/tariff.ts'
import { leastLeftPpm } from '../../../server/business/reference/product/domain/dilution.ts'
import { calculatePremium } from '../../../server/business/reference/product/domain/rate.ts'
import type { RatingFacts, RatingItem } from '../../../server/business/reference/product/domain/rating.ts'
import type { Tariff } from '../../../server/business/reference/product/domain/tariff.ts'
import { factsOf } from '../../support/arbitraries/tariffs.ts'

const tariffOf = (id: string): Tariff => TARIFFS.find((tariff) => tariff.id === id) ?? expect.fail(id)

/** The same risk without a minimum premium and filed bounds of the rate, which hold a premium up. */
const bare = (tariff: Tariff): Tariff => ({
  ...tariff,
  totalRate: null,
  minimumPremium: { ...tariff.minimumPremium, amountFen: 0 },
})

function premiumOf(tariff: Tariff, facts: RatingFacts): number {
  const rated = calculatePremium(tariff, facts)
  return rated.ok ? rated.value.premiumFen : expect.fail(rated.refusals.map(({ code }) => code).join())
}

/** Equipment under a limit of 1亿, half of it per occurrence. */
const equipment = (items: readonly Omit<RatingItem, 'itemNo'>[], limitFen = 10_000_000_000): RatingFacts => ({
  period: { from: '2026-03-01', to: '2027-03-01' },
  totalLimitFen: limitFen,
  items: items.map((item, index) => ({ ...item, itemNo: index + 1 }) as RatingItem),
  covers: ['quality', 'liability'].map((code) => ({
    code,
    limitFen,
    perOccurrenceLimitFen: limitFen / 2,
    deductibleFen: 0,
    deductiblePpm: 100_000,
    copayPpm: 100_000,
  })),
  makerLossRatioPpm: null,
})
const crane = { category: 'construction-machinery', maturity: 'typeTested', valueFen: 1_000_000_000 }
const cranes = (count: number, limitFen?: number) =>
  equipment(
    Array.from({ length: count }, () => crane),
    limitFen,
  )

describe('items that share a limit', () => {
  it('take the premium down where they join under the same limit, as the filing says: 10 cranes against 7', () => {
    const tariff = tariffOf('FS-EQ-2026')
    expect(premiumOf(tariff, cranes(7))).to.equal(172_003_500)
    expect(premiumOf(tariff, cranes(10))).to.equal(171_024_211)
  })

  it('never do with the limit that the product asks for each of them', () => {
    const tariff = tariffOf('FS-EQ-2026')
    const premiums = Array.from({ length: 120 }, (_, index) =>
      premiumOf(tariff, cranes(index + 1, (index + 1) * 10 ** 9)),
    )
    expect(premiums).to.deep.equal(premiums.toSorted((a, b) => a - b))
    expect(premiums[9]).to.equal(171_024_211)
  })

  for (const [id, least] of [
    ['FS-EQ-2026', 305_127],
    ['FS-EQ-2018', 337_500],
    ['FB-NM-2026', 212_244],
    ['RD-EL-2026', 224_319],
    ['IP-EN-2026', null],
  ] as const) {
    const tariff = tariffOf(id)

    if (least !== null)
      it(`leave at least ${least} ppm of a premium under ${id}, which validation names`, () => {
        expect(leastLeftPpm(tariff)).to.equal(least)
        const shipped = tariffKind.shipped.find(({ ref }) => ref === `${id}@${tariff.version}`)
        expect(tariffKind.remarks?.(shipped?.content ?? {})).to.deep.equal([
          { code: 'definition.limit-diluted', field: 'tables', value: least, unit: 'ppm' },
        ])
      })

    it(`leave no less than that under ${id} whatever joins or is worth more`, () => {
      let rated = 0
      const share = leastLeftPpm(tariff) ?? 1_000_000
      fc.assert(
        fc.property(
          factsOf(tariff),
          factsOf(tariff),
          fc.integer({ min: 0, max: 10_000_000_000 }),
          fc.nat(11),
          (facts, others, more, at) => {
            const raised = facts.items.map((item, index) =>
              index === at % facts.items.length ? { ...item, valueFen: item.valueFen + more } : item,
            )
            const items = [...raised, ...others.items].map(
              (item, index): RatingItem => ({ ...item, itemNo: index + 1 }),
            )
            const [before, after] = [premiumOf(bare(tariff), facts), premiumOf(bare(tariff), { ...facts, items })]
            // A fen for each rounding on the way: items, slices, covers.
            expect(after).to.be.at.least(Math.floor((before / 1_000_000) * share) - 4 * items.length - 20)
            rated += 1
          },
        ),
        { numRuns: 150 },
      )
      expect(rated).to.equal(150)
    })
  }

  it('are held to a limit of their whole value where they are equipment or material', () => {
    for (const { code, version, limits } of PRODUCTS.filter(({ code }) => code === 'FS-EQ' || code === 'FB-NM')) {
      expect(limits.minimum.map(({ multiplePpm }) => multiplePpm.value).at(-1), `${code} ${version}`).to.equal(
        1_000_000,
      )
    }
  })

  it('take nothing off where each has an amount of its own', () => {
    const { tables, steps } = tariffOf('IP-EN-2026')
    expect(leastLeftPpm({ tables, steps })).to.equal(null)
    const shipped = tariffKind.shipped.find(({ code }) => code === 'IP-EN')
    expect(tariffKind.remarks?.(shipped?.content ?? {})).to.deep.equal([])
  })

  it('lower what is rated of the limit too where higher slices of its share are dearer', () => {
    const tariff = tariffOf('FS-EQ-2026')
    const limit = tariff.tables.limitToValue ?? expect.fail('no slices of the limit')
    const rows = limit.rows.map((row, index) => ({ ...row, value: [500_000, 600_000, 800_000, 1_000_000][index] ?? 0 }))
    const tables = { ...tariff.tables, limitToValue: { ...limit, rows } }
    expect(leastLeftPpm({ ...tariff, tables })).to.equal(152_563)
  })
})
