import { expect } from 'chai'
import { decideReport } from '../../../server/business/offer/underwriting/domain/inspection.ts'

const handbook = { inspectionGrades: [{ code: 'A', text: { zh: '良好', en: 'Good' } }] }
const report = { grade: 'A', inspectedOn: '2026-03-01' }

describe('the report of a risk inspection', () => {
  it('ends it, with a grade of the handbook and of a day that has been', () => {
    expect(decideReport({ state: 'requested' }, report, handbook, '2026-03-01')).to.deep.equal({
      ok: true,
      value: 'reported',
    })
  })

  it('is told everything that is wrong with it at once', () => {
    const decided = decideReport(
      { state: 'requested' },
      { grade: 'Z', inspectedOn: '2026-03-02' },
      handbook,
      '2026-03-01',
    )
    expect(decided.ok ? [] : decided.refusals.map(({ code, field }) => [code, field])).to.deep.equal([
      ['inspection.unknown-grade', 'grade'],
      ['inspection.in-future', 'inspectedOn'],
    ])
  })

  it('comes once', () => {
    const decided = decideReport({ state: 'reported' }, { ...report, grade: 'Z' }, handbook, '2026-03-01')
    expect(decided.ok ? [] : decided.refusals.map(({ code }) => code)).to.deep.equal(['lifecycle.not-allowed'])
  })
})
