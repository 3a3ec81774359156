import { expect } from 'chai'
import type { EditionFacts } from '../../../server/business/reference/catalogue/domain/edition.ts'
import { MAX_ENTRIES, parseRows } from '../../../server/business/reference/catalogue/domain/parseRows.ts'

const edition: EditionFacts = {
  scheme: 'first-set-equipment',
  edition: '2024',
  name: '目录',
  sample: true,
  source: '示例',
  validFrom: '2024-01-01',
  validTo: '2027-01-01',
}
const HEADER = ['编号', '类别', '产品名称', '支持单位', '主要技术指标', '有效期起', '有效期止（不含当日）']
const rows = (...lines: string[][]) => ({
  name: '目录',
  rows: lines
    .map((cells, index) => ({
      line: index + 1,
      cells: cells
        .map((text, column) => ({ is: 'text' as const, text, column: column + 1 }))
        .filter(({ text }) => text.trim() !== ''),
    }))
    .filter(({ cells }) => cells.length > 0),
})
const parse = (...lines: string[][]) => parseRows(edition, rows(...lines))
const refusals = (...lines: string[][]) => {
  const decision = parse(...lines)
  if (decision.ok) throw new Error('accepted')
  return decision.refusals.map(({ field, code, value }) => [field, code, value])
}

describe('parseRows', () => {
  it('refuses what no document could print, and takes signs of engineering', () => {
    const taken = parse(HEADER, ['1.1', '轨道交通装备', '⌀6 m 𠮷 CO₂', '台套', '', '', '2027-01-01'])
    expect(taken.ok || taken.refusals.map(({ code }) => code)).to.equal(true)
    expect(refusals(HEADER, ['1.1', '轨道交通装备', '列车🚄ไ\uE000', '台套', '', '', '2027-01-01'])).to.deep.equal([
      ['rows.2.name', 'catalogue.unprintable', '🚄ไ\uE000'],
    ])
  })

  it('reads entries in their order, with the edition’s validity where they state none', () => {
    const decision = parse(
      HEADER,
      ['1.1', '轨道交通装备', '动车组', '台（套）', 'speed>=350km/h', '', ''],
      ['1.2', 'key-components', '轴承', '批次', '', '2024-06-01', '2025-01-01'],
    )
    expect(decision).to.deep.equal({
      ok: true,
      value: [
        {
          code: '1.1',
          category: 'rail-transit',
          name: '动车组',
          unitOfSupport: 'set',
          thresholds: [{ code: 'speed', name: 'speed', operator: '>=', value: 350, unit: 'km/h' }],
          validFrom: '2024-01-01',
          validTo: '2027-01-01',
        },
        {
          code: '1.2',
          category: 'key-components',
          name: '轴承',
          unitOfSupport: 'batch',
          thresholds: [],
          validFrom: '2024-06-01',
          validTo: '2025-01-01',
        },
      ],
    })
  })

  it('takes columns in any order, by key or Chinese heading, and skips empty lines', () => {
    const decision = parse(
      ['产品名称', 'code', '', 'category', '支持单位'],
      ['', '', '', '', ''],
      [' 动车组 ', ' 5.1 ', '', 'rail-transit', 'set'],
    )
    expect(decision.ok && decision.value.map(({ code, name }) => [code, name])).to.deep.equal([['5.1', '动车组']])
  })

  it('names headings that are unknown, repeated or missing', () => {
    expect(refusals(['编号', 'code', '价格', '产品名称'], ['1', '1', '1', '1'])).to.deep.equal([
      ['rows.1', 'catalogue.column-repeated', 'code'],
      ['rows.1', 'catalogue.column-unknown', '价格'],
      ['rows.1.category', 'catalogue.column-missing', undefined],
      ['rows.1.unitOfSupport', 'catalogue.column-missing', undefined],
    ])
  })

  it('refuses a file without entries', () => {
    expect(refusals()).to.deep.equal([[undefined, 'catalogue.rows-missing', undefined]])
    expect(refusals(HEADER)).to.deep.equal([[undefined, 'catalogue.rows-missing', undefined]])
  })

  it('refuses more entries than one transaction should write', () => {
    const line = ['1', 'rail-transit', '动车组', 'set']
    const many = Array.from({ length: MAX_ENTRIES + 1 }, () => line)
    expect(refusals(HEADER, ...many)).to.deep.equal([[undefined, 'catalogue.too-many-rows', MAX_ENTRIES + 1]])
  })

  it('names every error of every line, in the order of the lines', () => {
    expect(
      refusals(
        HEADER,
        ['1.1', 'steel', '板', 'set'],
        ['1.1', 'rail-transit', '长'.repeat(201), 'set', '16MW; a>=1; a>=2', '2024-13-01'],
        ['1.a', 'rail-transit', '@x', 'toString', '', '2024-03-01', '2024-03-01', '多'],
      ),
    ).to.deep.equal([
      ['rows.2.category', 'catalogue.category-unknown', 'steel'],
      ['rows.3.name', 'catalogue.value-too-long', '长'.repeat(100)],
      ['rows.3.thresholds', 'catalogue.threshold-invalid', '16MW'],
      ['rows.3.thresholds', 'catalogue.threshold-repeated', 'a>=2'],
      ['rows.3.validFrom', 'catalogue.date-invalid', '2024-13-01'],
      ['rows.3.code', 'catalogue.code-repeated', '1.1'],
      ['rows.4', 'catalogue.row-too-wide', undefined],
      ['rows.4.code', 'catalogue.code-invalid', '1.a'],
      ['rows.4.name', 'catalogue.name-unsafe', '@x'],
      ['rows.4.unitOfSupport', 'catalogue.unit-invalid', 'toString'],
      ['rows.4.validTo', 'catalogue.validity-empty', '2024-03-01'],
    ])
  })

  it('refuses each indicator it cannot read whole, with its row and the text', () => {
    const row = (thresholds: string) => ['1.1', 'rail-transit', '动车组', 'set', thresholds]
    expect(
      refusals(HEADER, row('power>=1,00MW; 分辨率≤110nm，套刻精度≤25foo; t=20~10℃; x>=20m; x<=10m')),
    ).to.deep.equal([
      ['rows.2.thresholds', 'catalogue.threshold-invalid', 'power>=1,00MW'],
      ['rows.2.thresholds', 'catalogue.threshold-unit-unknown', '套刻精度≤25foo'],
      ['rows.2.thresholds', 'catalogue.threshold-range-empty', 't=20~10℃'],
      ['rows.2.thresholds', 'catalogue.threshold-range-empty', 'x<=10m'],
    ])
    expect(refusals(HEADER, row('x>=20m; x<=10kg'))).to.deep.equal([
      ['rows.2.thresholds', 'catalogue.threshold-range-empty', 'x<=10kg'],
    ])
  })

  it('refuses an entry that holds before, after or beyond its edition', () => {
    const row = (from: string, to: string) => ['1.1', 'rail-transit', '动车组', 'set', '', from, to]
    expect(
      [row('2023-12-31', ''), row('2027-01-01', '2028-01-01'), row('', '2027-01-02')].map((line) =>
        refusals(HEADER, line),
      ),
    ).to.deep.equal([
      [['rows.2.validFrom', 'catalogue.validity-outside-edition', '2023-12-31']],
      [
        ['rows.2.validFrom', 'catalogue.validity-outside-edition', '2027-01-01'],
        ['rows.2.validTo', 'catalogue.validity-outside-edition', '2028-01-01'],
      ],
      [['rows.2.validTo', 'catalogue.validity-outside-edition', '2027-01-02']],
    ])
    expect(parse(HEADER, row('2024-01-01', '2027-01-01')).ok).to.equal(true)
  })

  it('knows the categories of the edition’s own scheme only', () => {
    const materials = parseRows(
      { ...edition, scheme: 'first-batch-material' },
      rows(HEADER, ['1', 'steel', '板', 'batch']),
    )
    expect(materials.ok && materials.value[0]?.category).to.equal('steel')
  })
})
