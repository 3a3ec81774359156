import { expect } from 'chai'
import type { Role } from '../../../config/permissions.ts'
import { policyMenu } from '../../../server/business/policy/policy/domain/policyMenu.ts'
import type { Actor } from '../../../server/platform/acting/domain/actor.ts'
import { issuedPolicy } from '../../support/builders/policy.ts'

const actorOf = (organisationId: string, organisationKind: Actor['organisationKind'], role: Role): Actor => ({
  userId: 'USR1',
  name: 'USR1',
  organisationId,
  organisationKind,
  roles: [role],
  via: 'session',
})
const parties = { ...issuedPolicy().parties, insurerIds: ['ORG-insurer', 'ORG-follower'] }
const offered = (actor: Actor, changes: object = {}) =>
  policyMenu(issuedPolicy({ parties, ...changes }), { actor, businessDate: '2026-04-01' }).map(({ event }) => event)

describe('the menu of a policy', () => {
  it('offers what begins at it, once it is issued, to who may begin it', () => {
    const user = actorOf('ORG-user', 'equipmentUser', 'equipmentUserAgent')
    const handler = actorOf('ORG-insurer', 'insurer', 'claimsHandler')
    const maker = actorOf('ORG-maker', 'manufacturer', 'manufacturerAgent')
    expect(offered(user)).to.include('notify')
    expect(offered(handler)).to.include('notify')
    expect(offered(maker)).to.include('assessSubsidy')
    expect(offered(user)).not.to.include('assessSubsidy')
    for (const actor of [user, handler, maker])
      expect(offered(actor, { state: 'bound', issuedAt: null })).not.to.include.oneOf(['notify', 'assessSubsidy'])
  })

  it('offers nothing of it to who follows the panel', () => {
    expect(offered(actorOf('ORG-follower', 'insurer', 'claimsHandler'))).to.deep.equal([])
  })
})
