import { expect } from 'chai'
import type { CatalogueEntry } from '../../../server/business/reference/catalogue/domain/entry.ts'
import { matchReport } from '../../../server/business/reference/catalogue/domain/matchReport.ts'
import { entry } from '../../support/catalogue/entry.ts'

const wind: CatalogueEntry = {
  ...entry({ thresholds: 'power(额定功率)>=16MW; rotor(叶轮直径)>=250m', validTo: '2027-01-01' }),
  editionId: 'EQ-2024',
  scheme: 'first-set-equipment',
  edition: '2024',
  position: 1,
  lineage: 'EQ-2024:1.1',
}
const measured = [
  { code: 'power', value: 18, evidence: '型式试验报告 TT-2025-018' },
  { code: 'rotor', value: 252 },
]
const report = (changes: Partial<Parameters<typeof matchReport>[1]> = {}) =>
  matchReport(wind, { unitOfSupport: 'set', indicators: measured, on: '2026-04-01', ...changes })

describe('matchReport', () => {
  it('answers each threshold with what is required, measured, and by which evidence', () => {
    const { met, entryId, thresholds } = report()
    expect([met, entryId]).to.deep.equal([true, 'EQ-2024:1.1'])
    expect(thresholds.map(({ threshold: _, ...answer }) => answer)).to.deep.equal([
      { required: 'power(额定功率)>=16MW', measured: 18, met: true, evidence: '型式试验报告 TT-2025-018' },
      { required: 'rotor(叶轮直径)>=250m', measured: 252, met: true, evidence: null },
    ])
  })

  it('does not hold where one value falls short or is missing', () => {
    const short = report({ indicators: [{ code: 'power', value: 15.9, evidence: ' ' }] })
    expect(short.met).to.equal(false)
    expect(short.thresholds.map(({ measured, met, evidence }) => [measured, met, evidence])).to.deep.equal([
      [15.9, false, null],
      [null, false, null],
    ])
  })

  it('does not hold outside the entry’s validity, for another unit, or before they are known', () => {
    expect(report({ on: '2027-01-01' }).validity.met).to.equal(false)
    expect(report({ on: '2023-12-31' }).met).to.equal(false)
    expect(report({ on: null }).validity).to.deep.include({ on: null, met: false })
    expect(report({ unitOfSupport: 'batch' }).unit).to.deep.equal({ required: 'set', claimed: 'batch', met: false })
    expect(report({ unitOfSupport: null }).met).to.equal(false)
  })
})
