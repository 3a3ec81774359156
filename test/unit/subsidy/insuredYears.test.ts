import { expect } from 'chai'
import fc from 'fast-check'
import { firstYears, insuredYears } from '../../../server/business/subsidy/domain/insuredYears.ts'
import { addDays, addYears } from '../../../server/kernel/civilDate.ts'

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2018-01-01', days))

describe('insuredYears', () => {
  it('counts a year as one, with or without a leap day', () => {
    for (const from of ['2019-03-01', '2020-01-01', '2020-02-29', '2021-01-01'])
      expect(insuredYears({ from, to: addYears(from, 1) }, 365).days).to.equal(365)
  })

  it('counts a year from 29 February to the end of 28 February as one', () => {
    const period = { from: '2020-02-29', to: '2021-03-01' }
    expect(insuredYears(period, 365).days).to.equal(365)
    expect(insuredYears({ ...period, to: '2021-03-02' }, 365).days).to.equal(366)
    expect(firstYears(period, 1)).to.equal(period)
  })

  it('counts what remains by the day, and 365 days of a leap year as no more than a year', () => {
    expect(insuredYears({ from: '2019-01-01', to: '2020-01-31' }, 365).days).to.equal(365 + 30)
    expect(insuredYears({ from: '2020-01-01', to: '2020-12-31' }, 365).days).to.equal(365)
  })

  it('never shrinks when a day is added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1500 }), (from, days) => {
        const count = (n: number) => insuredYears({ from, to: addDays(from, n) }, 365).days
        expect(count(days + 1)).to.be.at.least(count(days))
      }),
    )
  })
})

describe('firstYears', () => {
  it('cuts a longer period and leaves a shorter one', () => {
    const period = { from: '2019-01-01', to: '2023-01-01' }
    expect(firstYears(period, 3)).to.deep.equal({ from: '2019-01-01', to: '2022-01-01' })
    expect(firstYears(period, 4)).to.deep.equal(period)
  })
})
