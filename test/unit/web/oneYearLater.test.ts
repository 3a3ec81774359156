import { expect } from 'chai'
import { endOfMonths } from '../../../server/kernel/civilDate.ts'
import { oneYearLater } from '../../../web/src/underwriting/oneYearLater.ts'

describe('the end of one year’s cover', () => {
  it('is where the server ends it, leap days included', () => {
    for (const from of ['2026-04-01', '2027-02-28', '2028-02-28', '2028-02-29', '2028-03-01', '2099-12-31'])
      expect(oneYearLater(from), from).to.equal(endOfMonths(from, 12))
    expect(oneYearLater('2028-02-29')).to.equal('2029-03-01')
  })
})
