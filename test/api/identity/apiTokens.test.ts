import { expect } from 'chai'
import { apiTokenStore } from '../../../models/apiTokens.ts'
import { EventModel } from '../../../models/events.ts'
import { IdempotencyKeyModel } from '../../../models/idempotencyKeys.ts'
import type { Stored } from '../../../models/store.ts'
import { userStore } from '../../../models/users.ts'
import type { User } from '../../../server/business/party/identity/domain/user.ts'
import type {
  ApiTokenView,
  CreatedApiTokenView,
  PersonOutcomeView,
  SessionView,
} from '../../../server/business/party/identity/identity.contract.ts'
import { authenticate } from '../../../server/business/party/identity/usecases/authenticate.ts'
import { ACCESS } from '../../support/access.ts'
import { useService } from '../../support/app.ts'
import type { PersonName } from '../../support/people.ts'

describe('API tokens', () => {
  const service = useService()
  const body = (more = {}) => ({
    name: '接口',
    scopes: ['organisation.read', 'account.own'],
    expiresAt: '2026-04-01T00:00:00Z',
    ...more,
  })
  const issue = async (name: PersonName, more = {}) =>
    (await (await service.signInAnew(name)).post('/api-tokens', body(more))).body as CreatedApiTokenView
  /** A machine that sends the token and nothing else. */
  const bearer = (secret: string | null) => ({ headers: { Authorization: `Bearer ${secret}` } })

  beforeEach(() => service.clock.moveTo('2026-03-02'))

  describe('POST /api-tokens', () => {
    it('is 400 for an unknown scope, 401 for nobody, 403 without the CSRF token', async () => {
      const client = await service.signInAnew('underwriterA')
      expect((await client.post('/api-tokens', body({ scopes: ['all'] }))).status).to.equal(400)
      expect((await service.anonymous().post('/api-tokens', body())).status).to.equal(401)
      expect((await client.post('/api-tokens', body(), { headers: { 'X-CSRF-Token': 'no' } })).status).to.equal(403)
    })

    it('is 422 with all reasons: scopes the owner does not hold or that manage tokens, an expiry past or far', async () => {
      const client = await service.signInAnew('underwriterA')
      const wrong = { scopes: ['quote.make', 'claim.pay', 'api-token.manage'], expiresAt: '2026-03-01T00:00:00Z' }
      const past = await client.post('/api-tokens', body(wrong))
      expect(past.status).to.equal(422)
      expect(past.problem.failures.map(({ code, value }) => [code, value])).to.deep.equal([
        ['identity.scope-not-held', 'claim.pay'],
        ['identity.scope-not-held', 'api-token.manage'],
        ['identity.expiry-past', '2026-03-01T00:00:00.000Z'],
      ])
      const far = await client.post('/api-tokens', body({ expiresAt: '2027-04-01T00:00:00Z' }))
      expect(far.problem.code).to.equal('identity.expiry-too-far')
    })

    it('makes one however often it is repeated; a repeat does not show the secret, which is not kept', async () => {
      const client = await service.signInAnew('expert')
      const send = (name: string) => client.post('/api-tokens', body({ name }), { key: 'token-of-the-expert' })
      const first = await send('对账')
      const { secret, ...shown } = first.body as CreatedApiTokenView
      const again = await send('对账')
      expect([again.status, again.headers.get('idempotency-replayed')]).to.deep.equal([201, 'true'])
      expect(again.body).to.deep.equal({ ...shown, secret: null })
      expect((await send('另一个')).problem.code).to.equal('http.idempotency-conflict')
      expect(await apiTokenStore.model.countDocuments({ userId: service.person('expert').id })).to.equal(1)
      const kept = JSON.stringify(await IdempotencyKeyModel.find().lean())
      expect(kept).not.to.contain(String(secret))
      expect((await client.post('/api-tokens', body(), { key: null })).problem.code).to.equal(
        'http.idempotency-key-required',
      )
    })

    it('shows the secret once and keeps only its hash', async () => {
      const created = await issue('underwriterA')
      expect(created.secret).to.match(/^fct_[\w-]{43}$/)
      const stored = await apiTokenStore.model.findById(created.id).lean()
      const event = await EventModel.findById(`apiToken:${created.id}#1`).lean()
      const list = await (await service.signInAnew('underwriterA')).get('/api-tokens')
      expect(JSON.stringify([stored, event, list.body])).not.to.contain(String(created.secret))
      expect(JSON.stringify([event, list.body])).not.to.contain('secretHash')
    })
  })

  describe('a request with a token', () => {
    it('acts as its owner within the scopes, without cookie and CSRF token', async () => {
      const { secret } = await issue('underwriterA')
      const answer = await service.anonymous().get('/session', bearer(secret))
      const view = answer.body as SessionView
      expect(view.user.id).to.equal(service.person('underwriterA').id)
      expect(view.permissions).to.deep.equal(['account.own', 'organisation.read'])
      expect(view.csrfToken).to.equal(null)
      const { status, problem } = await service.anonymous().get('/products', bearer(secret))
      expect([status, problem.code]).to.deep.equal([403, 'http.forbidden'])
    })

    it('is 401 with a wrong token, even beside a good cookie, and with another scheme', async () => {
      const client = await service.signInAnew('underwriterA')
      const { secret } = await issue('underwriterA')
      expect((await client.get('/session', bearer(`fct_${'x'.repeat(43)}`))).status).to.equal(401)
      const basic = { headers: { Authorization: `Basic ${secret}` } }
      expect((await client.get('/session', basic)).status).to.equal(401)
    })

    it('is 401 once the token has expired', async () => {
      const { secret } = await issue('underwriterA')
      service.clock.moveTo('2026-03-31T23:59:59Z')
      expect((await service.anonymous().get('/session', bearer(secret))).status).to.equal(200)
      service.clock.moveTo('2026-04-01T00:00:00Z')
      expect((await service.anonymous().get('/session', bearer(secret))).status).to.equal(401)
    })

    it('cannot touch sessions, password and tokens of its owner', async () => {
      const { secret } = await issue('underwriterA')
      const machine = service.anonymous()
      const passwords = { current: 'only-for-tests-0815', next: 'quite-another-phrase' }
      const answers = [
        await machine.post('/password', passwords, bearer(secret)),
        await machine.delete('/session', bearer(secret)),
        await machine.delete(`/sessions/${'0'.repeat(64)}`, bearer(secret)),
      ]
      expect(answers.map(({ problem }) => problem.code)).to.deep.equal(Array(3).fill('identity.session-required'))
      expect((await machine.post('/api-tokens', body(), bearer(secret))).problem.code).to.equal('http.forbidden')
    })

    it('loses what its owner loses: roles at once, everything when disabled', async () => {
      const admin = await service.signInAnew('organisationAdministratorB')
      const { id } = service.person('insurerFinanceB')
      const { secret } = await issue('insurerFinanceB', { scopes: ['ledger.read', 'account.own'] })
      const permissions = async () =>
        ((await service.anonymous().get('/session', bearer(secret))).body as SessionView).permissions
      expect(await permissions()).to.deep.equal(['account.own', 'ledger.read'])
      const other = { name: '改', roles: ['claimsHandler'], reason: '转岗' }
      const { pendingChange } = (await admin.put(`/users/${id}`, other, { ifMatch: 1 })).body as PersonOutcomeView
      const path = `/pending-changes/${pendingChange?.number}/confirmation`
      await (await service.signInAnew('administrator')).post(path, undefined, { ifMatch: 1 })
      await admin.post(`/users/${id}/disablement`, { reason: '离职' }, { ifMatch: 2 })
      expect((await service.anonymous().get('/session', bearer(secret))).status).to.equal(401)
    })

    it('opens nothing but the account while its owner must change the password, and works on demonstration data', async () => {
      const { secret } = await issue('manufacturerB', { scopes: ['policy.read', 'account.own'] })
      const { id } = service.person('manufacturerB')
      const user = await userStore.model.findById(id).orFail().lean<User & Stored>()
      const published = { passwordKind: 'demonstration' } as const
      await service.act('administrator', (work) => work.change(userStore, user, published, { type: 'user.changed' }))
      const machine = service.anonymous()
      const refused = await machine.get('/policies', bearer(secret))
      expect([refused.status, refused.problem.code]).to.deep.equal([403, 'identity.password-change-required'])
      const session = (await machine.get('/session', bearer(secret))).body as SessionView
      expect(session.passwordChangeRequired).to.equal(true)
      const circumstances = { ...service.reader('manufacturerB'), access: ACCESS, demonstration: true }
      const shown = await authenticate({ authorization: `Bearer ${secret}` }, circumstances)
      expect(shown?.passwordChangeRequired).to.equal(false)
    })

    it('is told in the list when the token was last used', async () => {
      const client = await service.signInAnew('seniorUnderwriterA')
      const { secret } = await issue('seniorUnderwriterA')
      const lastUsedAt = async () =>
        ((await client.get('/api-tokens')).body as { items: ApiTokenView[] }).items[0]?.lastUsedAt
      expect(await lastUsedAt()).to.equal(null)
      await service.anonymous().get('/session', bearer(secret))
      expect(await lastUsedAt()).to.equal(service.clock.now().toISOString())
    })
  })

  describe('GET /api-tokens', () => {
    it('is 400 for an unknown filter, 401 for nobody, and lists nobody else’s', async () => {
      const client = await service.signInAnew('underwriterB')
      expect((await client.get('/api-tokens?userId=x')).status).to.equal(400)
      expect((await service.anonymous().get('/api-tokens')).status).to.equal(401)
      await issue('seniorUnderwriterB')
      const { id } = await issue('underwriterB')
      const { items } = (await client.get('/api-tokens')).body as { items: ApiTokenView[] }
      expect(items.map((item) => item.id)).to.deep.equal([id])
    })
  })

  describe('DELETE /api-tokens/:tokenId', () => {
    it('is 401 for nobody, 404 for somebody else’s and an unknown one, 428 and 412', async () => {
      const client = await service.signInAnew('underwriterA')
      const other = await issue('underwriterB')
      const mine = await issue('underwriterA')
      expect((await service.anonymous().delete(`/api-tokens/${mine.id}`, { ifMatch: 1 })).status).to.equal(401)
      expect((await client.delete(`/api-tokens/${other.id}`, { ifMatch: 1 })).status).to.equal(404)
      expect((await client.delete('/api-tokens/TK1', { ifMatch: 1 })).status).to.equal(404)
      expect((await client.delete(`/api-tokens/${mine.id}`)).status).to.equal(428)
      expect((await client.delete(`/api-tokens/${mine.id}`, { ifMatch: 3 })).status).to.equal(412)
      expect((await service.anonymous().get('/session', bearer(other.secret))).status).to.equal(200)
    })

    it('revokes at once and for good; a second time is 409', async () => {
      const client = await service.signInAnew('underwriterA')
      const { id, secret } = await issue('underwriterA')
      expect((await client.delete(`/api-tokens/${id}`, { ifMatch: 1 })).status).to.equal(204)
      expect((await service.anonymous().get('/session', bearer(secret))).status).to.equal(401)
      const twice = await client.delete(`/api-tokens/${id}`, { ifMatch: 2 })
      expect([twice.status, twice.problem.code]).to.deep.equal([409, 'identity.already-revoked'])
    })
  })

  describe("a person's tokens, for the administrator", () => {
    const listed = async (name: PersonName, owner: PersonName) =>
      (await service.signInAnew(name)).get(`/users/${service.person(owner).id}/api-tokens`)

    it('are listed as their owner sees them, without secret; 403 for others, 404 of nobody', async () => {
      const { id, secret } = await issue('claimsHandlerA')
      await issue('claimsHandlerB')
      const answer = await listed('administrator', 'claimsHandlerA')
      const own = await (await service.signInAnew('claimsHandlerA')).get('/api-tokens')
      expect((answer.body as { items: ApiTokenView[] }).items.map((token) => token.id)).to.deep.equal([id])
      expect(answer.body).to.deep.equal(own.body)
      expect(JSON.stringify(answer.body)).not.to.contain(secret)
      expect((await listed('underwritingManagerA', 'claimsHandlerA')).status).to.equal(403)
      expect((await (await service.signInAnew('administrator')).get('/users/USR1/api-tokens')).status).to.equal(404)
    })

    it('are revoked one by one, with a reason that the history keeps; the others go on', async () => {
      const admin = await service.signInAnew('administrator')
      const lost = await issue('claimsApproverA')
      const kept = await issue('claimsApproverA')
      const path = (token: string, owner: PersonName = 'claimsApproverA') =>
        `/users/${service.person(owner).id}/api-tokens/${token}/revocation`
      const body = { reason: '令牌外泄' }
      expect((await admin.post(path(lost.id), {}, { ifMatch: 1 })).status).to.equal(400)
      expect((await admin.post(path(lost.id), body)).status).to.equal(428)
      expect((await admin.post(path(lost.id), body, { ifMatch: 2 })).status).to.equal(412)
      expect((await admin.post(path(lost.id, 'claimsApproverB'), body, { ifMatch: 1 })).status).to.equal(404)
      expect((await admin.post(path(lost.id), body, { ifMatch: 1 })).status).to.equal(204)
      const states = await Promise.all(
        [lost, kept].map(async ({ secret }) => (await service.anonymous().get('/session', bearer(secret))).status),
      )
      expect(states).to.deep.equal([401, 200])
      const event = await EventModel.findById(`apiToken:${lost.id}#2`).lean()
      expect([event?.type, event?.reason, event?.actor.userId]).to.deep.equal([
        'apiToken.revoked',
        '令牌外泄',
        service.person('administrator').id,
      ])
      const twice = await admin.post(path(lost.id), body, { ifMatch: 2 })
      expect([twice.status, twice.problem.code]).to.deep.equal([409, 'identity.already-revoked'])
    })

    it('are not for tokens to revoke', async () => {
      const { id } = await issue('claimsHandlerA')
      const { secret } = await issue('administrator', { scopes: ['user.manage'] })
      const path = `/users/${service.person('claimsHandlerA').id}/api-tokens/${id}/revocation`
      const { problem } = await service.anonymous().post(path, { reason: '试' }, { ifMatch: 1, ...bearer(secret) })
      expect(problem.code).to.equal('identity.session-required')
    })
  })
})
