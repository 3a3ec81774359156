import { expect } from 'chai'
import { findFirstRules } from '../../../config/firstness/index.ts'
import { decidingKeys } from '../../../server/business/offer/underwriting/domain/decidingKeys.ts'

describe('the keys that decide whether goods may be bound', () => {
  const listing = { scheme: 'first-set-equipment', validFrom: '2018-01-01' } as const
  const goods = [
    { machine: 'machine:2', use: 'use:1', listing },
    { machine: 'machine:1', use: 'use:1', listing },
    { machine: null, use: null, listing: null },
  ]

  it('are the objects alone where what is no first is for a person to judge', () => {
    expect(decidingKeys(goods, findFirstRules('2026-04-01'))).to.deep.equal(['machine:1', 'machine:2'])
  })

  it('are the goods of the kind at the user too where that is refused', () => {
    expect(decidingKeys(goods, findFirstRules('2023-04-01'))).to.deep.equal(['machine:1', 'machine:2', 'use:1'])
  })
})
