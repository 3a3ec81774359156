import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import type { PendingChangeView } from '../../../server/business/party/changes/changes.contract.ts'
import type {
  CreatedApiTokenView,
  PersonOutcomeView,
} from '../../../server/business/party/identity/identity.contract.ts'
import { useService } from '../../support/app.ts'
import { ApiClient } from '../../support/client.ts'

describe('POST /users/:userId/password-reset', () => {
  const service = useService()

  it('is 400 with a body, 401 for nobody, 403 for the person, 404, 428 and 412', async () => {
    const admin = await service.signInAnew('equipmentUserAdministratorA')
    const person = await service.signInAnew('equipmentUserA')
    const path = `/users/${service.person('equipmentUserA').id}/password-reset`
    expect((await admin.post(path, { password: 'mine' }, { ifMatch: 1 })).status).to.equal(400)
    expect((await service.anonymous().post(path, {}, { ifMatch: 1 })).status).to.equal(401)
    expect((await person.post(path, {}, { ifMatch: 1 })).status).to.equal(403)
    expect((await admin.post('/users/USR1/password-reset', {}, { ifMatch: 1 })).status).to.equal(404)
    expect((await admin.post(path)).status).to.equal(428)
    expect((await admin.post(path, {}, { ifMatch: 9 })).status).to.equal(412)
  })

  it('shows a one-time password that must be changed, ends the sessions and the old password', async () => {
    const admin = await service.signInAnew('equipmentUserAdministratorA')
    const { id, login, password } = service.person('equipmentUserA')
    const person = await service.signInAnew('equipmentUserA')
    const answer = await admin.post(`/users/${id}/password-reset`, {}, { ifMatch: 1 })
    const { user, oneTimePassword } = answer.body as PersonOutcomeView
    expect([answer.status, user?.passwordChangeRequired]).to.deep.equal([200, true])
    expect(oneTimePassword).to.match(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    expect((await person.get('/session')).status).to.equal(401)
    expect((await service.anonymous().post('/session', { login, password })).status).to.equal(401)
    const again = await ApiClient.signedIn(service.origin, service.clock, { login, password: oneTimePassword ?? '' })
    expect(again.session?.passwordChangeRequired).to.equal(true)
    const event = await EventModel.findById(`user:${id}#2`).lean()
    expect(JSON.stringify(event)).not.to.contain(oneTimePassword).and.not.to.contain('argon2')
  })
})

describe('POST /users/:userId/password-reset of somebody who decides', () => {
  const service = useService()

  it('gives the one-time password to the second person, after whom nobody else finds it', async () => {
    const admin = await service.signInAnew('organisationAdministratorA')
    const { id, login, password } = service.person('claimsApproverA')
    const path = `/users/${id}/password-reset`
    const silent = await admin.post(path, {}, { ifMatch: 1 })
    expect([silent.status, silent.problem.code]).to.deep.equal([422, 'identity.reason-needed'])
    const answer = await admin.post(path, { reason: '遗忘密码' }, { ifMatch: 1 })
    const { user, oneTimePassword, pendingChange } = answer.body as PersonOutcomeView
    expect([answer.status, user, oneTimePassword]).to.deep.equal([200, null, null])
    expect((await service.anonymous().post('/session', { login, password })).status).to.equal(200)
    const twice = await admin.post(path, { reason: '遗忘密码' }, { ifMatch: 1 })
    expect([twice.status, twice.problem.code]).to.deep.equal([409, 'change.proposed-before'])
    const second = await service.signInAnew('organisationAdministratorA2')
    const confirmed = await second.post(`/pending-changes/${pendingChange?.number}/confirmation`, undefined, {
      ifMatch: 1,
    })
    const view = confirmed.body as PendingChangeView
    expect([confirmed.status, view.state]).to.deep.equal([200, 'effective'])
    expect((await service.anonymous().post('/session', { login, password })).status).to.equal(401)
    await ApiClient.signedIn(service.origin, service.clock, { login, password: view.oneTimePassword ?? '' })
  })

  it('is 409 for the platform, which helps back in only an administrator without colleagues', async () => {
    const platform = await service.signInAnew('administrator')
    const reset = (name: Parameters<typeof service.person>[0]) =>
      platform.post(`/users/${service.person(name).id}/password-reset`, { reason: '来电' }, { ifMatch: 1 })
    for (const name of ['underwriterB', 'claimsApproverB', 'organisationAdministratorA'] as const) {
      const { status, problem } = await reset(name)
      expect([status, problem.code], name).to.deep.equal([409, 'identity.organisation-manages-its-people'])
    }
    expect((await reset('organisationAdministratorB')).status).to.equal(200)
  })
})

describe('POST /users/:userId/password-reset of a person with API tokens', () => {
  const service = useService()

  it('revokes those that still open something, with an event each', async () => {
    const admin = await service.signInAnew('equipmentUserAdministratorA')
    const person = await service.signInAnew('equipmentUserA')
    const body = { name: '接口', scopes: ['account.own'], expiresAt: '2026-04-01T00:00:00Z' }
    const { id, secret } = (await person.post('/api-tokens', body)).body as CreatedApiTokenView
    const revoked = (await person.post('/api-tokens', body)).body as CreatedApiTokenView
    await person.delete(`/api-tokens/${revoked.id}`, { ifMatch: 1 })
    await admin.post(`/users/${service.person('equipmentUserA').id}/password-reset`, {}, { ifMatch: 1 })
    const answer = await service.anonymous().get('/session', { headers: { Authorization: `Bearer ${secret}` } })
    expect(answer.status).to.equal(401)
    const event = await EventModel.findById(`apiToken:${id}#2`).lean()
    expect(event).to.deep.include({ type: 'apiToken.revoked' })
    expect(event?.actor.userId).to.equal(service.person('equipmentUserAdministratorA').id)
    expect(await EventModel.exists({ _id: `apiToken:${revoked.id}#3` })).to.equal(null)
  })
})

describe('POST /users/:userId/disablement and re-enablement', () => {
  const service = useService()
  const pathOf = (name: Parameters<typeof service.person>[0]) => `/users/${service.person(name).id}/disablement`
  const reason = { reason: '离职' }

  it('is 400 without a reason, 401 for nobody, 403 for others, 404, 428 and 412', async () => {
    const admin = await service.signInAnew('administrator')
    const path = pathOf('expert')
    expect((await admin.post(path, {}, { ifMatch: 1 })).status).to.equal(400)
    expect((await service.anonymous().post(path, reason, { ifMatch: 1 })).status).to.equal(401)
    expect((await (await service.signInAnew('supervisor')).post(path, reason, { ifMatch: 1 })).status).to.equal(403)
    const enabling = path.replace('disablement', 're-enablement')
    expect((await (await service.signInAnew('supervisor')).post(enabling, reason, { ifMatch: 1 })).status).to.equal(403)
    expect((await admin.post(enabling, {}, { ifMatch: 1 })).status).to.equal(400)
    expect((await admin.post('/users/USR1/disablement', reason, { ifMatch: 1 })).status).to.equal(404)
    expect((await admin.post(path, reason)).status).to.equal(428)
    expect((await admin.post(path, reason, { ifMatch: 2 })).status).to.equal(412)
  })

  it('is 409 for oneself and for a person who is not disabled', async () => {
    const admin = await service.signInAnew('administrator')
    const self = await admin.post(pathOf('administrator'), reason, { ifMatch: 1 })
    expect([self.status, self.problem.code]).to.deep.equal([409, 'identity.own-administration'])
    const path = pathOf('organisationAdministratorB').replace('disablement', 're-enablement')
    const enable = await admin.post(path, reason, { ifMatch: 1 })
    expect([enable.status, enable.problem.code]).to.deep.equal([409, 'identity.not-disabled'])
  })

  it('shuts a person out at once with the same answer as a wrong password, and lets in again by two people’s word', async () => {
    const admin = await service.signInAnew('equipmentUserAdministratorA')
    const person = await service.signInAnew('equipmentUserA')
    const { id, login, password } = service.person('equipmentUserA')
    const answer = await admin.post(pathOf('equipmentUserA'), reason, { ifMatch: 1 })
    expect([answer.status, (answer.body as PersonOutcomeView).user?.disabled]).to.deep.equal([200, true])
    expect((await EventModel.findById(`user:${id}#2`).lean())?.reason).to.equal('离职')
    expect((await person.get('/session')).status).to.equal(401)
    const refused = await service.anonymous().post('/session', { login, password })
    expect([refused.status, refused.problem.code]).to.deep.equal([401, 'identity.wrong-credentials'])
    const twice = await admin.post(pathOf('equipmentUserA'), reason, { ifMatch: 2 })
    expect([twice.status, twice.problem.code]).to.deep.equal([409, 'identity.already-disabled'])
    const path = pathOf('equipmentUserA').replace('disablement', 're-enablement')
    const asked = await admin.post(path, reason, { ifMatch: 2 })
    const { pendingChange } = asked.body as PersonOutcomeView
    expect((await service.anonymous().post('/session', { login, password })).status).to.equal(401)
    const platform = await service.signInAnew('administrator2')
    const change = `/pending-changes/${pendingChange?.number}/confirmation`
    expect((await platform.post(change, undefined, { ifMatch: 1 })).status).to.equal(200)
    await service.signInAnew('equipmentUserA')
  })
})
