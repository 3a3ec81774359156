import { expect } from 'chai'
import { type Endorsement, withCounting } from '../../../server/business/servicing/endorsement/domain/endorsement.ts'

describe('approvals of an endorsement', () => {
  it('count that were given since the terms it changes are on record', () => {
    const approval = (userId: string, day: string) => ({ userId, name: userId, at: new Date(day), grantNo: 'AG1' })
    const endorsement = {
      approvals: [approval('早', '2026-03-01'), approval('晚', '2026-03-03')],
    } as unknown as Endorsement
    const counting = (day: string) => withCounting(endorsement, new Date(day)).approvals.map(({ userId }) => userId)
    expect(counting('2026-02-01')).to.deep.equal(['早', '晚'])
    expect(counting('2026-03-02')).to.deep.equal(['晚'])
    expect(counting('2026-03-03')).to.deep.equal(['晚'])
    expect(counting('2026-03-04')).to.deep.equal([])
  })
})
