import { expect } from 'chai'
import { ofSameOccurrence } from '../../../web/src/claims/sameOccurrence.ts'

describe('claims a loss may belong to', () => {
  const loss = { number: 'CL2026000003', cover: 'quality', lossOn: '2026-03-01' }
  const row = (number: string, changes: object = {}) => ({
    number,
    state: 'registered' as const,
    cover: 'quality',
    lossOn: '2026-03-01',
    ...changes,
  })
  const found = (...rows: ReturnType<typeof row>[]) => ofSameOccurrence(loss, rows).map(({ number }) => number)

  it('are others of the same cover and day that were registered', () => {
    expect(found(row('CL2026000001'), row('CL2026000002', { state: 'approved' }))).to.deep.equal([
      'CL2026000001',
      'CL2026000002',
    ])
    expect(found(row(loss.number), row('CL2026000004', { state: 'noticed' }))).to.deep.equal([])
    expect(found(row('CL2026000005', { state: 'declined' }), row('CL2026000006', { cover: 'liability' }))).to.be.empty
    expect(found(row('CL2026000007', { lossOn: '2026-03-02' }))).to.deep.equal([])
  })
})
