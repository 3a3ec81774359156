import { expect } from 'chai'
import type { Stored } from '../../models/store.ts'
import { userStore } from '../../models/users.ts'
import type { PendingChangeView } from '../../server/business/party/changes/changes.contract.ts'
import type { User } from '../../server/business/party/identity/domain/user.ts'
import type {
  CreatedApiTokenView,
  OrganisationOutcomeView,
  OrganisationView,
  UserView,
} from '../../server/business/party/identity/identity.contract.ts'
import { createUser } from '../../server/business/party/identity/usecases/createUser.ts'
import { enableUser } from '../../server/business/party/identity/usecases/enableUser.ts'
import { useService } from '../support/app.ts'
import type { PersonName } from '../support/people.ts'

describe('an API token', () => {
  const service = useService()
  const tokenOf = async (name: PersonName) => {
    const body = { name: '接口', scopes: ['account.own'], expiresAt: '2026-06-01T00:00:00Z' }
    return ((await (await service.signInAnew(name)).post('/api-tokens', body)).body as CreatedApiTokenView).secret
  }
  const statusOf = async (secret: string | null) =>
    (await service.anonymous().get('/session', { headers: { Authorization: `Bearer ${secret}` } })).status

  /** What two people's word ends in. */
  const letInAgain = async (name: PersonName) => {
    const user = await userStore.model.findById(service.person(name).id).orFail().lean<User & Stored>()
    const enabled = await service.act('administrator', (work) => enableUser(work, user))
    expect(enabled.disabled).to.equal(false)
  }

  it('stays ended when its disabled owner is let in again', async () => {
    const admin = await service.signInAnew('administrator')
    const secret = await tokenOf('equipmentUserA')
    const path = `/users/${service.person('equipmentUserA').id}`
    const { version } = (await admin.get(path)).body as UserView
    await admin.post(`${path}/disablement`, { reason: '离职' }, { ifMatch: version })
    expect(await statusOf(secret)).to.equal(401)
    await letInAgain('equipmentUserA')
    expect(await statusOf(secret)).to.equal(401)
  })

  it('stays ended when the inactive organisation of its owner is made active again', async () => {
    const admin = await service.signInAnew('administrator')
    const secret = await tokenOf('equipmentUserB')
    const path = `/organisations/${service.organisation('equipmentUserB')}`
    const { version, nameZh, nameEn, region, details } = (await admin.get(path)).body as OrganisationView
    const { uscc, recommenderId, controllers } = details ?? {}
    const body = { nameZh, nameEn, region, uscc, recommenderId, controllers }
    expect((await admin.put(path, { ...body, active: false }, { ifMatch: version })).status).to.equal(200)
    const back = await admin.put(path, { ...body, active: true, reason: '恢复' }, { ifMatch: version + 1 })
    const number = (back.body as OrganisationOutcomeView).pendingChange?.number
    const second = await service.signInAnew('administrator2')
    const confirmed = await second.post(`/pending-changes/${number}/confirmation`, undefined, { ifMatch: 1 })
    expect((confirmed.body as PendingChangeView).state).to.equal('effective')
    expect(await statusOf(secret)).to.equal(401)
  })

  it('ends with a new password, its owner’s own choice too', async () => {
    const secret = await tokenOf('manufacturerB')
    const client = await service.signInAnew('manufacturerB')
    const { password } = service.person('manufacturerB')
    expect((await client.post('/password', { current: password, next: 'quite-another-phrase' })).status).to.equal(204)
    expect(await statusOf(secret)).to.equal(401)
  })

  it('is not issued to a session that has just been ended', async () => {
    const admin = await service.signInAnew('administrator')
    const client = await service.signInAnew('expert')
    const path = `/users/${service.person('expert').id}`
    const { version } = (await admin.get(path)).body as UserView
    const body = { name: '接口', scopes: ['account.own'], expiresAt: '2026-06-01T00:00:00Z' }
    const [ended, ...issued] = await Promise.all([
      admin.post(`${path}/disablement`, { reason: '离职' }, { ifMatch: version }),
      ...Array.from({ length: 6 }, () => client.post('/api-tokens', body)),
    ])
    expect(ended?.status).to.equal(200)
    await letInAgain('expert')
    for (const answer of issued) {
      const { secret } = (answer.status === 201 ? answer.body : { secret: null }) as CreatedApiTokenView
      expect(await statusOf(secret)).to.equal(401)
    }
  })
})

describe('a password given by somebody else', () => {
  const service = useService()

  it('opens nothing after three days, and is worth as much as a wrong one to who does not know it', async () => {
    const body = {
      login: 'newcomer',
      name: '新人',
      organisationId: service.organisation('insurerA'),
      roles: ['underwriter'],
      password: 'mosaik-Vogel-77',
    } as const
    await service.act('administrator', (work) => createUser(work, body))
    const attempt = (password: string) => service.anonymous().post('/session', { login: 'newcomer', password })
    expect((await attempt(body.password)).status).to.equal(200)
    service.clock.advance({ hours: 72 })
    const late = await attempt(body.password)
    expect([late.status, late.problem.code]).to.deep.equal([401, 'identity.password-expired'])
    expect((await attempt('wrong-password-1')).problem.code).to.equal('identity.wrong-credentials')
  })
})
