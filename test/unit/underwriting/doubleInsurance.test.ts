import { expect } from 'chai'
import { determineDoubleInsurance } from '../../../server/business/offer/underwriting/domain/doubleInsurance.ts'
import { goodsCover, keyed, keyedBatches, registerOf } from '../../support/builders/goods.ts'

const item = keyed({ serialNumber: 'T-100' })
const register = [
  {
    _id: item.machine ?? '',
    covers: [goodsCover(item, { from: '2025-04-01', to: '2026-04-01', policyNo: 'FS2025000009' })],
  },
]
const check = (from: string, to: string, goods = item) => determineDoubleInsurance([goods], { from, to }, register)

describe('double insurance', () => {
  it('refuses a machine that is insured on one of the days', () => {
    expect(check('2026-03-31', '2027-03-31').map(({ code, field }) => [code, field])).to.deep.equal([
      ['underwriting.already-insured', 'items.0.serialNumber'],
    ])
  })

  it('allows cover from the day the other ends and up to the day it begins', () => {
    expect(check('2026-04-01', '2027-04-01')).to.deep.equal([])
    expect(check('2024-04-01', '2025-04-01')).to.deep.equal([])
  })

  it('says neither by whom nor under which policy', () => {
    expect(JSON.stringify(check('2026-01-01', '2026-06-01'))).not.to.contain('FS2025000009')
  })

  for (const spelling of [' ｔ - 100', 'T\u200B-100', 'T\u2010100', 'Т-100', 'T–100', 'T100\u0000', 't 100']) {
    it(`recognises the serial number written as ${JSON.stringify(spelling)}`, () => {
      expect(check('2026-01-01', '2026-06-01', keyed({ serialNumber: spelling }))).to.have.length(1)
    })
  }

  it('leaves the same number of another maker, and one that only looks alike, to a review', () => {
    expect(check('2026-01-01', '2026-06-01', keyed({ serialNumber: 'T-100' }, 'ORG-other'))).to.deep.equal([])
    expect(check('2026-01-01', '2026-06-01', keyed({ serialNumber: 'T-1OO' }))).to.deep.equal([])
  })

  it('recognises a machine under the entry of another edition, and tells other kinds apart', () => {
    const moved = keyed({ serialNumber: 'T-100', catalogueEntryId: 'EQ-2027:4.1' })
    expect(moved.machine).to.equal(item.machine)
    expect(keyed({ serialNumber: 'T-100' }, 'ORG-maker', 'EQ-2024:2.1').machine).not.to.equal(item.machine)
  })

  it('refuses the row of a batch that is insured, under its contract and from its maker alone', () => {
    const days = { from: '2025-04-01', to: '2026-04-01' }
    const known = registerOf(...keyedBatches(['B-002']).map((goods) => goodsCover(goods, days)))
    const fields = (...args: Parameters<typeof keyedBatches>) =>
      determineDoubleInsurance(keyedBatches(...args), days, known).map(({ field, value }) => [field, value])
    expect(fields(['B-001', 'b-002'])).to.deep.equal([['items.0.attributes.batches.1.batchNo', 'b-002']])
    expect(fields(['B-002'], { contractNo: 'HT-2' })).to.deep.equal([])
    expect(fields(['B-002'], {}, 'ORG-other')).to.deep.equal([])
  })

  it('finds nothing where goods have no serial number', () => {
    expect(check('2026-01-01', '2026-06-01', keyed({ serialNumber: null }))).to.deep.equal([])
  })
})
