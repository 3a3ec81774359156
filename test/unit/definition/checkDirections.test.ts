import { expect } from 'chai'
import { checkDirections } from '../../../server/business/reference/definition/domain/checkDirections.ts'
import type { Dimension, TariffTable } from '../../../server/business/reference/product/domain/tariff.ts'
import { faultValue } from '../../../web/src/definition/rowFaults.ts'

const label = { zh: '因子', en: 'Fact' }

/** Two rows of which the second, of more cover, costs half. */
function falling(dimension: Omit<Dimension, 'label'>, edge: number): TariffTable {
  const keys =
    dimension.kind === 'exact'
      ? [String(edge - 1), String(edge)]
      : [
          { from: 0, to: edge },
          { from: edge, to: null },
        ]
  return {
    name: label,
    reference: '费率表第四条',
    valueKind: 'factorPpm',
    dimensions: [{ ...dimension, label }],
    rows: keys.map((key, index) => ({ keys: [key], value: index === 0 ? 1_000_000 : 500_000 })),
  }
}
const findings = (dimension: Omit<Dimension, 'label'>, edge: number) =>
  checkDirections('t', falling(dimension, edge), false)

describe('values that go the wrong way', () => {
  for (const [fact, edge, text] of [
    ['cover.limitToValuePpm', 1_500_000, '150%'],
    ['limitToValuePpm', 12_345, '1.2345%'],
    ['totalLimitFen', 500_000_000, '¥5,000,000.00'],
    ['itemCount', 50, '50'],
    ['periodDays', 180, '180'],
  ] as const)
    it(`are named at the edge as people read ${fact}: ${text}`, () => {
      const [found, ...others] = findings({ fact, kind: 'band' }, edge)
      expect(others).to.deep.equal([])
      expect(found).to.include({ field: 't.rows.1.keys.0'.replace('t', 'tables.t'), unit: 'fen' })
      expect(found?.reference).to.equal(`费率表第四条 · 因子 (Fact) ${text}`)
    })

  it('are shown with the premium as an amount, whatever the edge is measured in', () => {
    const [found] = findings({ fact: 'cover.limitToValuePpm', kind: 'band' }, 1_500_000)
    const failure = { ...found, code: found?.code ?? '', zh: '', en: '' }
    expect(faultValue(failure, falling({ fact: 'cover.limitToValuePpm', kind: 'band' }, 1_500_000))).to.equal(
      '¥500,000.00',
    )
  })

  it('do not hide behind values given one by one', () => {
    for (const fact of ['itemCount', 'totalLimitFen', 'cover.limitFen', 'cover.copayPpm', 'sum.batches'])
      expect(
        findings({ fact, kind: 'exact' }, 50).map(({ code, field }) => `${code} ${field}`),
        fact,
      ).to.deep.equal(['definition.cover-without-bands tables.t.dimensions.0'])
    expect(findings({ fact: 'item.category', kind: 'exact' }, 50)).to.deep.equal([])
  })

  it('are found in any sum over the items: one more never lowers it', () => {
    expect(findings({ fact: 'sum.milestonesCount', kind: 'band' }, 6)[0]?.code).to.equal(
      'definition.more-cover-costs-less',
    )
    expect(findings({ fact: 'item.milestonesCount', kind: 'band' }, 6)).to.deep.equal([])
  })
})
