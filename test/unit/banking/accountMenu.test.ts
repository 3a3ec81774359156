import { expect } from 'chai'
import { accountMenu } from '../../../server/business/party/banking/domain/accountMenu.ts'
import { shownNumber } from '../../../server/business/party/banking/domain/bankAccount.ts'
import type { Actor } from '../../../server/platform/acting/domain/actor.ts'

const administrator: Actor = {
  userId: 'U1',
  name: 'U1',
  organisationId: 'ORG1',
  organisationKind: 'manufacturer',
  roles: ['organisationAdministrator'],
  via: 'session',
}
const account = { organisationId: 'ORG1', accountNumber: '6222020200112233', endedAt: null }

describe('a bank account', () => {
  it('is changed or ended by its own organisation, while it is in use', () => {
    const events = (about: typeof account | { organisationId: string; endedAt: Date | null }, actor = administrator) =>
      accountMenu(about, actor).map(({ event }) => event)
    expect(events(account)).to.deep.equal(['change', 'end'])
    expect(events({ ...account, endedAt: new Date('2026-03-01T00:00:00Z') })).to.deep.equal([])
    expect(events({ ...account, organisationId: 'ORG2' })).to.deep.equal([])
    expect(events(account, { ...administrator, roles: ['manufacturerAgent'] })).to.deep.equal([])
  })

  it('shows its whole number to who looks after it alone', () => {
    expect(shownNumber(account, administrator)).to.equal('6222020200112233')
    expect(shownNumber(account, { ...administrator, organisationId: 'ORG2' }))
      .to.match(/2233$/)
      .and.not.contain('6222')
    expect(shownNumber(account, { ...administrator, roles: ['manufacturerAgent'] })).not.to.contain('6222')
  })
})
