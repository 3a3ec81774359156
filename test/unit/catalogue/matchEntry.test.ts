import { expect } from 'chai'
import type { CatalogueEntry } from '../../../server/business/reference/catalogue/domain/entry.ts'
import { matchEntry } from '../../../server/business/reference/catalogue/domain/matchEntry.ts'
import { thresholdsOf } from '../../support/catalogue/entry.ts'

const entry: CatalogueEntry = {
  editionId: 'EQ-2024',
  scheme: 'first-set-equipment',
  edition: '2024',
  position: 1,
  lineage: 'EQ-2024:1.1',
  code: '11.1.1',
  category: 'machine-tools',
  name: '五轴联动龙门加工中心',
  unitOfSupport: 'set',
  thresholds: thresholdsOf('accuracy(定位精度)<=3um; spindle_speed(主轴转速)>=20000r/min'),
  validFrom: '2024-01-01',
  validTo: '2027-01-01',
}
const facts = {
  unitOfSupport: 'set' as const,
  indicators: [
    { code: 'accuracy', value: 3 },
    { code: 'spindle_speed', value: 24000 },
  ],
  on: '2026-03-01',
}

describe('matchEntry', () => {
  it('accepts a product that reaches every threshold, whatever else is measured', () => {
    const indicators = [...facts.indicators, { code: 'weight', value: 1 }]
    expect(matchEntry(entry, { ...facts, indicators })).to.deep.equal({ ok: true, value: entry })
  })

  it('names every condition that fails with value, threshold and entry', () => {
    const decision = matchEntry(entry, {
      unitOfSupport: 'batch',
      indicators: [{ code: 'accuracy', value: 3.5 }],
      on: '2023-12-31',
    })
    const reference = 'EQ-2024:11.1.1'
    expect(decision).to.deep.equal({
      ok: false,
      refusals: [
        {
          code: 'catalogue.entry-not-valid',
          field: 'catalogueEntryId',
          value: '2023-12-31',
          threshold: '2024-01-01',
          unit: 'date',
          reference,
        },
        { code: 'catalogue.unit-mismatch', field: 'unitOfSupport', value: 'batch', threshold: 'set', reference },
        {
          code: 'catalogue.threshold-unmet',
          field: 'indicators.0.value',
          value: 3.5,
          threshold: 'accuracy(定位精度)<=3um',
          reference,
        },
        {
          code: 'catalogue.indicator-missing',
          field: 'indicators',
          threshold: 'spindle_speed(主轴转速)>=20000r/min',
          reference,
        },
      ],
    })
  })

  it('asks for both ends of a range, each included', () => {
    const ranged = { ...entry, thresholds: thresholdsOf('temperature(工作温度)=-40～85℃') }
    const at = (value: number) => {
      const decision = matchEntry(ranged, { ...facts, indicators: [{ code: 'temperature', value }] })
      return decision.ok ? [] : decision.refusals.map(({ threshold }) => threshold)
    }
    expect([-40, 20, 85].map(at)).to.deep.equal([[], [], []])
    expect(at(-40.1)).to.deep.equal(['temperature(工作温度)>=-40℃'])
    expect(at(85.1)).to.deep.equal(['temperature(工作温度)<=85℃'])
  })

  it('holds to the last day before the entry ends, and not on that day', () => {
    expect(matchEntry(entry, { ...facts, on: '2026-12-31' }).ok).to.equal(true)
    expect(matchEntry(entry, { ...facts, on: '2027-01-01' }).ok).to.equal(false)
    expect(matchEntry({ ...entry, validTo: null }, { ...facts, on: '2035-01-01' }).ok).to.equal(true)
  })
})
