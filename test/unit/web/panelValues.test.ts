import { expect } from 'chai'
import type { PanelMemberView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { standingOf, standingValues } from '../../../web/src/identity/standingValues.ts'
import { panelBody, panelValues, sharesSum, WHOLE_PPM } from '../../../web/src/underwriting/panelValues.ts'

describe('a panel as it is typed', () => {
  it('sums what is there and passes over what is missing', () => {
    expect(sharesSum([{ sharePpm: 600_000 }, { sharePpm: null }, undefined, {}])).to.equal(600_000)
    expect(sharesSum([{ sharePpm: 333_333 }, { sharePpm: 333_333 }, { sharePpm: 333_334 }])).to.equal(WHOLE_PPM)
  })

  it('is null for one insurer alone, and keeps the order with the lead first', () => {
    expect(panelBody([])).to.equal(null)
    const members = [
      { insurerId: 'LEAD', sharePpm: 600_000 },
      { insurerId: 'FOLLOWER', sharePpm: 400_000 },
    ]
    expect(panelBody(members)).to.deep.equal(members)
  })

  it('takes shares and not answers from the quote it is copied from', () => {
    const answered: PanelMemberView = {
      insurerId: 'FOLLOWER',
      sharePpm: 400_000,
      lead: false,
      confirmedAt: '2026-03-01T00:00:00.000Z',
      confirmedByName: '东承',
      declinedBecause: null,
    }
    expect(panelValues([answered])).to.deep.equal([{ insurerId: 'FOLLOWER', sharePpm: 400_000 }])
    expect(panelValues(null)).to.deep.equal([])
  })
})

describe("an insurer's standing as it is typed", () => {
  const solvency = [
    { year: 2024, ratioPpm: 1_900_000 },
    { year: 2025, ratioPpm: 2_050_000 },
  ]

  it('is read newest year first', () => {
    const { solvency: shown } = standingValues({ registeredCapitalFen: 1, solvency })
    expect(shown?.map(({ year }) => year)).to.deep.equal([2025, 2024])
  })

  it('is on record only with its capital', () => {
    expect(standingOf(undefined)).to.equal(null)
    expect(standingOf({ registeredCapitalFen: null, solvency: [] })).to.equal(null)
    expect(standingOf({ registeredCapitalFen: 0, solvency })).to.deep.equal({ registeredCapitalFen: 0, solvency })
  })
})
