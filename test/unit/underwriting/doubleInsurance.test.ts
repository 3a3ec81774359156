import { expect } from 'chai'
import { determineDoubleInsurance } from '../../../server/underwriting/domain/doubleInsurance.ts'
import { serialKey } from '../../../server/underwriting/domain/serialKey.ts'
import { insuredItem } from '../../support/builders/policy.ts'

const item = insuredItem({ serialNumber: 'T-100' })
const register = [
  { _id: serialKey(item) ?? '', covers: [{ from: '2025-04-01', to: '2026-04-01', policyNo: 'FS2025000009' }] },
]
const check = (from: string, to: string) => determineDoubleInsurance([item], { from, to }, register)

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

  it('recognises a serial number written differently', () => {
    expect(serialKey({ ...item, serialNumber: ' t - 100' })).to.equal(serialKey(item))
  })

  it('tells machines of different catalogue entries apart', () => {
    const other = insuredItem({ serialNumber: 'T-100', catalogueEntryId: 'EQ-2024:2.1' })
    expect(determineDoubleInsurance([other], { from: '2026-01-01', to: '2026-06-01' }, register)).to.deep.equal([])
  })
})
