import { expect } from 'chai'
import fc from 'fast-check'
import { lookUp, rowText } from '../../../server/business/reference/product/domain/tableIndex.ts'
import type { TariffTable } from '../../../server/business/reference/product/domain/tariff.ts'

const label = { zh: '维度', en: 'Dimension' }
const table: TariffTable = {
  name: { zh: '表', en: 'Table' },
  reference: 'x',
  valueKind: 'factorPpm',
  dimensions: [
    { fact: 'item.class', label, kind: 'exact' },
    { fact: 'itemCount', label, kind: 'band' },
  ],
  rows: [
    { keys: ['b', { from: 20, to: 30 }], value: 4 },
    { keys: ['a', { from: 10, to: 20 }], value: 1 },
    { keys: ['a', { from: 20, to: null }], value: 2 },
    { keys: ['b', { from: 0, to: 20 }], value: 3 },
  ],
}

describe('lookUp', () => {
  it('finds the row of exact keys and of the band that the value lies in', () => {
    expect(lookUp(table, ['a', 10])).to.deep.equal({ value: 1, row: 1 })
    expect(lookUp(table, ['a', 19])).to.deep.equal({ value: 1, row: 1 })
    expect(lookUp(table, ['a', 20])).to.deep.equal({ value: 2, row: 2 })
    expect(lookUp(table, ['b', 29])).to.deep.equal({ value: 4, row: 0 })
  })

  it('names the dimension that no row reaches, and the nearest end of its bands', () => {
    expect(lookUp(table, ['c', 10])).to.deep.equal({ missed: { dimension: 0 } })
    expect(lookUp(table, ['a', 9])).to.deep.equal({ missed: { dimension: 1, threshold: 10 } })
    expect(lookUp(table, ['b', 30])).to.deep.equal({ missed: { dimension: 1, threshold: 30 } })
  })

  it('answers for unknown facts only where the table says how', () => {
    expect(lookUp(table, [null, 10])).to.deep.equal({ missed: { dimension: 0 } })
    expect(lookUp({ ...table, missing: 7 }, ['a', null])).to.deep.equal({ value: 7, row: null })
  })

  it('finds what a scan of all rows finds', () => {
    const ends = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(ends, fc.integer({ min: -5, max: 505 }), (unsorted, value) => {
        const sorted = unsorted.toSorted((a, b) => a - b)
        const rows = sorted
          .slice(1)
          .map((to, index) => ({ keys: [{ from: sorted[index] as number, to }], value: index }))
        const banded = { ...table, dimensions: table.dimensions.slice(1), rows: rows.toReversed() }
        const scanned = rows.find(({ keys: [band] }) => band && band.from <= value && value < band.to)
        const found = lookUp(banded, [value])
        expect('value' in found ? found.value : null).to.equal(scanned?.value ?? null)
      }),
    )
  })
})

describe('rowText', () => {
  it('reads like the row', () => {
    expect([rowText(table, 0), rowText(table, 2)]).to.deep.equal(['b · [20, 30)', 'a · [20, ∞)'])
  })
})
