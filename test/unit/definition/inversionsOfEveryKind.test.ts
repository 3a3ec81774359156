import { expect } from 'chai'
import { TARIFFS } from '../../../config/tariffs/index.ts'
import { tariffKind } from '../../../server/business/reference/definition/kinds/tariff.ts'
import type { Dimension, Tariff, TariffTable } from '../../../server/business/reference/product/domain/tariff.ts'

const filed: Tariff = TARIFFS.find(({ id }) => id === 'FS-EQ-2026') ?? expect.fail('no tariff of equipment')
const label = { zh: '因子', en: 'Fact' }
const band = (from: number, to: number | null) => ({ from, to })

type Rows = TariffTable['rows']
const table = (dimensions: readonly Omit<Dimension, 'label'>[], rows: Rows): TariffTable => ({
  name: label,
  reference: '费率表',
  valueKind: 'factorPpm',
  dimensions: dimensions.map((dimension) => ({ ...dimension, label })),
  rows,
})

/** Places of what goes the wrong way in the draft of a tariff with tables of its own. */
function named(tables: Readonly<Record<string, TariffTable>>): string[] {
  const content = { ...filed, tables: { ...filed.tables, ...tables } }
  return tariffKind
    .check(content, { product: null, categories: [] })
    .filter(({ code }) => code === 'definition.more-cover-costs-less' || code === 'definition.cover-without-bands')
    .map(({ field, threshold, value }) => `${field} ${threshold ?? ''} ${value}`)
}

const more = { fact: 'cover.perOccurrenceLimitFen', kind: 'band' } as const
const less = { fact: 'cover.copayPpm', kind: 'band' } as const
const [low, high] = [band(0, 100), band(100, null)]

describe('inversions of a draft', () => {
  it('are none in the tariff as it is filed', () => {
    expect(named({})).to.deep.equal([])
  })

  it('are named in both directions of a table of two, each for the rows that meet', () => {
    const rows = [
      { keys: [low, low], value: 900_000 },
      { keys: [low, high], value: 800_000 },
      { keys: [high, low], value: 950_000 },
      { keys: [high, high], value: 700_000 },
    ]
    expect(named({ t: table([more, less], rows) })).to.deep.equal([
      // 80万 below the edge of the limit, 70万 above it, with the higher co-payment; the lower one rises as it should.
      'tables.t.rows.3.keys.0 80000000 70000000',
    ])
    const raised = rows.map((row, index) => (index === 3 ? { ...row, value: 960_000 } : row))
    expect(named({ t: table([more, less], raised) })).to.deep.equal(['tables.t.rows.3.keys.1 95000000 96000000'])
  })

  it('are named where bands of the other dimension only overlap', () => {
    const rows = [
      { keys: [low, band(0, 50)], value: 900_000 },
      { keys: [low, band(50, null)], value: 850_000 },
      { keys: [high, band(0, 70)], value: 860_000 },
      { keys: [high, band(70, null)], value: 850_000 },
    ]
    expect(named({ t: table([more, less], rows) })).to.deep.equal(['tables.t.rows.2.keys.0 90000000 86000000'])
  })

  it('are named by one millionth, behind exact keys, and only where the keys agree', () => {
    const rows = ['a', 'b'].flatMap((key, index) => [
      { keys: [key, low], value: 1_000_000 },
      { keys: [key, high], value: 1_000_000 - index },
    ])
    const exact = { fact: 'item.category', kind: 'exact' } as const
    expect(named({ t: table([exact, more], rows) })).to.deep.equal(['tables.t.rows.3.keys.1 100000000 99999900'])
  })

  it('are named on straight lines as on steps, and of slices there are none', () => {
    const rows = [
      { keys: [low], value: 1_000_000 },
      { keys: [high], value: 900_000 },
    ]
    for (const banding of ['step', 'interpolated'] as const)
      expect(named({ t: table([{ ...more, banding }], rows) })).to.deep.equal([
        'tables.t.rows.1.keys.0 100000000 90000000',
      ])
    const count = { fact: 'itemCount', kind: 'band', banding: 'marginal' } as const
    expect(named({ t: table([count], rows) })).to.deep.equal([])
  })

  it('are named in amounts and rates, of every table at once, whatever the minimum premium hides', () => {
    const rows = [
      { keys: [low], value: 600_000 },
      { keys: [high], value: 599_999 },
    ]
    const own = { fact: 'item.limitFen', kind: 'band' } as const
    const tables = {
      amounts: { ...table([own], rows), valueKind: 'amountFen' as const },
      rates: { ...table([own], rows), valueKind: 'ratePpm' as const },
      days: table([{ fact: 'periodDays', kind: 'band' }], rows),
    }
    expect(filed.minimumPremium.amountFen).to.be.above(600_000)
    expect(named(tables)).to.deep.equal([
      'tables.amounts.rows.1.keys.0 600000 599999',
      'tables.rates.rows.1.keys.0 6000000000 5999990000',
      'tables.days.rows.1.keys.0 60000000 59999900',
    ])
  })

  it('cannot be declared away: what is cover stays cover whatever a dimension says of it', () => {
    const rows = [
      { keys: [low], value: 1_000_000 },
      { keys: [high], value: 900_000 },
    ]
    expect(named({ t: table([{ ...more, cover: 'less' }], rows) })).to.have.length(1)
  })

  it('are named where rows stand in no order', () => {
    const rows = [
      { keys: [band(200, null)], value: 800_000 },
      { keys: [low], value: 700_000 },
      { keys: [band(100, 200)], value: 900_000 },
    ]
    expect(named({ t: table([more], rows) })).to.deep.equal(['tables.t.rows.0.keys.0 90000000 80000000'])
  })
})
