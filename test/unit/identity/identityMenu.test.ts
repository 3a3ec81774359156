import { expect } from 'chai'
import type { Role } from '../../../config/permissions.ts'
import { organisationMenu, userMenu } from '../../../server/business/party/identity/domain/identityMenu.ts'
import type { Actor } from '../../../server/platform/acting/domain/actor.ts'
import type { OfferedEvent } from '../../../server/platform/acting/domain/menu.ts'

const actorOf = (role: Role): Actor => ({
  userId: 'U1',
  name: 'U1',
  organisationId: 'ORG1',
  organisationKind: 'manufacturer',
  roles: [role],
  via: 'session',
})
const named = (offered: readonly OfferedEvent<string>[]) => offered.map(({ event, allowed }) => `${event} ${allowed}`)
const administrator = actorOf('organisationAdministrator')

describe('the menu about a person', () => {
  it('disables who is let in, and lets in or erases who is not', () => {
    expect(named(userMenu({ disabled: false }, administrator)))
      .to.include('disable true')
      .and.not.include('erase true')
    expect(named(userMenu({ disabled: true }, administrator))).to.include.members(['erase true', 'enable true'])
    expect(named(userMenu({ disabled: true }, administrator))).not.to.include('disable true')
  })

  it('is empty about who was erased, and for who does not look after people', () => {
    const erased = { disabled: true, erasedAt: new Date('2026-03-01T00:00:00Z') }
    expect(userMenu(erased, administrator)).to.deep.equal([])
    expect(userMenu({ disabled: false }, actorOf('manufacturerAgent'))).to.deep.equal([])
  })

  it('is empty through a token without that scope', () => {
    expect(userMenu({ disabled: false }, { ...administrator, scopes: ['policy.read'] })).to.deep.equal([])
  })
})

describe('the menu about an organisation', () => {
  it('is for who puts organisations on file', () => {
    expect(named(organisationMenu(actorOf('administrator')))).to.deep.equal(['edit true'])
    expect(organisationMenu(actorOf('underwriter'))).to.deep.equal([])
  })
})
