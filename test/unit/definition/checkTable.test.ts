import { expect } from 'chai'
import fc from 'fast-check'
import { PRODUCTS } from '../../../config/products/index.ts'
import { CATEGORIES } from '../../../server/business/reference/catalogue/domain/categories.ts'
import { checkTable } from '../../../server/business/reference/definition/domain/checkTable.ts'
import { tariffKind } from '../../../server/business/reference/definition/kinds/tariff.ts'
import { lookUp } from '../../../server/business/reference/product/domain/tableIndex.ts'
import type { TariffRow, TariffTable } from '../../../server/business/reference/product/domain/tariff.ts'
import { bandRow, tableOf } from '../../support/builders/definition.ts'

const nothingKnown = () => null
const codesOf = (table: TariffTable, known: (fact: string) => readonly string[] | null = nothingKnown) =>
  checkTable('rates', table, known).map(({ code, field, value }) => [code, field, value])

describe('the check of a table', () => {
  it('finds nothing in bands that follow each other, in whatever order they stand', () => {
    expect(codesOf(tableOf([bandRow('a', 10, null), bandRow('a', 0, 10), bandRow('b', 5, 9)]))).to.deep.equal([])
  })

  it('names the row after a gap', () => {
    expect(codesOf(tableOf([bandRow('a', 0, 10), bandRow('a', 12, 20)]))).to.deep.equal([
      ['definition.table-gap', 'tables.rates.rows.1.keys.1', '10 – 12'],
    ])
  })

  it('names the row that overlaps an earlier band, even one further up that goes on longer', () => {
    expect(codesOf(tableOf([bandRow('a', 0, null), bandRow('a', 3, 5), bandRow('a', 6, 8)]))).to.deep.equal([
      ['definition.table-overlap', 'tables.rates.rows.1.keys.1', '3 – 5'],
      ['definition.table-overlap', 'tables.rates.rows.2.keys.1', '6 – 8'],
    ])
  })

  it('compares bands only among rows of the same exact keys', () => {
    expect(codesOf(tableOf([bandRow('a', 0, 10), bandRow('b', 3, 10)]))).to.deep.equal([])
  })

  it('names a row whose keys another row has', () => {
    expect(codesOf(tableOf([bandRow('a', 0, 10), bandRow('a', 0, 10)]))).to.deep.equal([
      ['definition.table-duplicate', 'tables.rates.rows.1', 'a / 0 – 10'],
    ])
  })

  it('names empty bands, wrong kinds of key and values that are not whole', () => {
    const wrong: TariffRow[] = [
      bandRow('a', 5, 5),
      { keys: ['a'], value: 1 },
      { keys: [{ from: 0, to: 1 }, 'a'], value: 1 },
      { keys: ['a', { from: 0, to: 1 }], value: 0.5 },
    ]
    expect(codesOf(tableOf(wrong))).to.deep.equal([
      ['definition.band-empty', 'tables.rates.rows.0.keys.1', '5 – 5'],
      ['definition.table-malformed', 'tables.rates.rows.1', undefined],
      ['definition.table-malformed', 'tables.rates.rows.2.keys.0', undefined],
      ['definition.table-malformed', 'tables.rates.rows.2.keys.1', undefined],
      ['definition.table-malformed', 'tables.rates.rows.3', undefined],
    ])
  })

  it('names combinations without a row and keys that no risk has, where the values are known', () => {
    const known = (fact: string) => (fact === 'item.category' ? ['a', 'b'] : null)
    expect(codesOf(tableOf([bandRow('a', 0, null), bandRow('c', 0, null)]), known)).to.deep.equal([
      ['definition.not-a-choice', 'tables.rates.rows.1.keys.0', 'c'],
      ['definition.table-missing', 'tables.rates', 'b'],
    ])
  })

  describe('of combinations without a row', () => {
    const MATURITIES = ['prototype', 'typeTested', 'fieldProven']
    const known = (fact: string) =>
      fact === 'item.maturity' ? MATURITIES : fact === 'item.category' ? ['a', 'b'] : null
    const dimension = (fact: string, kind: 'exact' | 'band' = 'exact') => ({
      fact,
      label: { zh: fact, en: fact },
      kind,
    })
    const byValueAndMaturity = [dimension('item.valueFen', 'band'), dimension('item.maturity')]
    const row = (...keys: TariffRow['keys']): TariffRow => ({ keys, value: 1 })
    const below = { from: 0, to: 1000 }
    const above = { from: 1000, to: null }
    const missingIn = (table: TariffTable) => codesOf(table, known).map(([code, , value]) => `${code} ${value}`)

    it('finds those that only one band lacks', () => {
      const rows = [...MATURITIES.map((maturity) => row(below, maturity)), row(above, 'typeTested')]
      expect(missingIn({ ...tableOf(rows), dimensions: byValueAndMaturity })).to.deep.equal([
        'definition.table-missing 1000 – ∞ / prototype',
        'definition.table-missing 1000 – ∞ / fieldProven',
      ])
    })

    it('names a key that is missing whole once, and the others with all keys before them', () => {
      const dimensions = [dimension('item.category'), ...byValueAndMaturity]
      const rows = [row('a', below, 'prototype'), row('a', below, 'typeTested')]
      expect(missingIn({ ...tableOf(rows), dimensions })).to.deep.equal([
        'definition.table-missing b',
        'definition.table-missing a / 0 – 1000 / fieldProven',
      ])
    })

    it('asks for values nobody knows where the table uses them, beside known ones', () => {
      const dimensions = [dimension('item.category'), dimension('item.grade')]
      const rows = [row('a', 'x'), row('a', 'y'), row('b', 'x')]
      expect(missingIn({ ...tableOf(rows), dimensions })).to.deep.equal(['definition.table-missing b / y'])
      expect(codesOf({ ...tableOf(rows), dimensions })).to.deep.equal([])
    })

    it('finds one exactly when a look-up of some risk finds no row', () => {
      const bands = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 4 })
      fc.assert(
        fc.property(bands, fc.array(fc.nat(), { maxLength: 3 }), (cuts, taken) => {
          const ends = [0, ...cuts.toSorted((a, b) => a - b)]
          const whole = ends.flatMap((from, index) =>
            MATURITIES.map((maturity) => row({ from, to: ends[index + 1] ?? null }, maturity)),
          )
          const out = new Set(taken.map((pick) => pick % whole.length))
          const rows = whole.filter((_, index) => !out.has(index))
          const isWholeBandOut = ends.some((_, band) => [0, 1, 2].every((index) => out.has(band * 3 + index)))
          fc.pre(!isWholeBandOut)
          const table = { ...tableOf(rows), dimensions: byValueAndMaturity }
          const missed = ends.flatMap((from) =>
            MATURITIES.filter((maturity) => 'missed' in lookUp(table, [from, maturity])),
          )
          expect(missingIn(table)).to.have.length(missed.length)
        }),
      )
    })
  })

  for (const { ref, code, content } of tariffKind.shipped.filter(({ superseded }) => !superseded)) {
    it(`finds nothing in ${ref}`, () => {
      const product = PRODUCTS.find((candidate) => candidate.code === code) ?? null
      const categories = product?.scheme ? CATEGORIES[product.scheme].map((category) => category.code) : []
      expect(tariffKind.check(content, { product, categories })).to.deep.equal([])
    })
  }

  it('asks of a second band dimension only what stands within one band of the first', () => {
    const rows = [
      {
        keys: [
          { from: 0, to: 10 },
          { from: 0, to: 5 },
        ],
        value: 1,
      },
      {
        keys: [
          { from: 0, to: 10 },
          { from: 6, to: null },
        ],
        value: 1,
      },
      {
        keys: [
          { from: 10, to: null },
          { from: 3, to: null },
        ],
        value: 1,
      },
    ]
    const dimensions = ['x', 'y'].map((fact) => ({ fact, label: { zh: fact, en: fact }, kind: 'band' as const }))
    expect(codesOf({ ...tableOf(rows), dimensions })).to.deep.equal([
      ['definition.table-gap', 'tables.rates.rows.1.keys.1', '5 – 6'],
    ])
  })

  it('goes through the dimensions in their order, as a look-up does: bands of different keys must be the same', () => {
    const row = (from: number, to: number, key: string) => ({ keys: [{ from, to }, key], value: 1 })
    const [category, value] = tableOf([]).dimensions
    const dimensions = [value, category].flatMap((dimension) => dimension ?? [])
    expect(codesOf({ ...tableOf([row(0, 10, 'a'), row(0, 5, 'b'), row(5, 10, 'b')]), dimensions })).to.deep.equal([
      ['definition.table-overlap', 'tables.rates.rows.0.keys.0', '0 – 10'],
      ['definition.table-overlap', 'tables.rates.rows.2.keys.0', '5 – 10'],
    ])
  })

  const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 3, maxLength: 40 })

  it('finds nothing in any division of a line into bands, and exactly one gap when an inner band is taken out', () => {
    fc.assert(
      fc.property(cuts, fc.nat(), (points, pick) => {
        const sorted = points.toSorted((a, b) => a - b)
        const rows = sorted.slice(1).map((to, index) => bandRow('a', sorted[index] ?? 0, to))
        rows.push(bandRow('a', sorted.at(-1) ?? 0, null))
        const shuffled = rows.toSorted((a, b) => ((a.value * 7919) % 101) - ((b.value * 7919) % 101))
        expect(codesOf(tableOf(shuffled))).to.deep.equal([])
        const inner = 1 + (pick % (rows.length - 2))
        expect(codesOf(tableOf(rows.toSpliced(inner, 1))).map(([code]) => code)).to.deep.equal(['definition.table-gap'])
      }),
    )
  })

  it('finds an overlap whenever two rows of the same exact key share a whole number', () => {
    const band = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }))
    fc.assert(
      fc.property(fc.array(band, { maxLength: 8 }), (bands) => {
        const rows = bands.map(([from, length]) => bandRow('a', from, from + length))
        const shares = bands.some(([from, length], index) =>
          bands.slice(index + 1).some(([other, size]) => from < other + size && other < from + length),
        )
        const codes = codesOf(tableOf(rows)).map(([code]) => code)
        const clash = codes.some((code) => code === 'definition.table-overlap' || code === 'definition.table-duplicate')
        expect(clash).to.equal(shares)
      }),
    )
  })

  it('takes ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => {
      const step = index % 100
      return bandRow(`c${Math.floor(index / 100)}`, step * 10, step === 99 ? null : step * 10 + 10)
    })
    expect(codesOf(tableOf(rows))).to.deep.equal([])
    expect(codesOf(tableOf(rows.toSpliced(5_000, 1)))).to.have.length(0)
    expect(codesOf(tableOf(rows.toSpliced(5_050, 1)))).to.deep.equal([
      ['definition.table-gap', 'tables.rates.rows.5050.keys.1', '500 – 510'],
    ])
  })
})
