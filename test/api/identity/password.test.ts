import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import type { SessionView } from '../../../server/business/party/identity/identity.contract.ts'
import { createUser } from '../../../server/business/party/identity/usecases/createUser.ts'
import { type TestService, useService } from '../../support/app.ts'
import { ApiClient } from '../../support/client.ts'

const FIRST = 'mosaik-Vogel-77'
const NEXT = 'quite-another-phrase'

let people = 0
/** A person of insurer A with a first password of this kind. */
async function newcomer(service: TestService, passwordKind: 'initial' | 'own' | 'demonstration') {
  const login = `newcomer${++people}`
  const organisationId = service.organisation('insurerA')
  const body = { login, name: '新人', organisationId, roles: ['underwriter'], password: FIRST } as const
  const user = await service.act('administrator', (work) => createUser(work, { ...body, passwordKind }))
  return { id: user._id, login, password: FIRST }
}
const signIn = (service: TestService, credentials: { login: string; password: string }) =>
  ApiClient.signedIn(service.origin, service.clock, credentials)

describe('POST /password', () => {
  const service = useService()

  it('is 400 without the present password, 401 for nobody, 403 without the CSRF token', async () => {
    const client = await signIn(service, await newcomer(service, 'own'))
    expect((await client.post('/password', { next: NEXT })).status).to.equal(400)
    expect((await service.anonymous().post('/password', { current: FIRST, next: NEXT })).status).to.equal(401)
    const headers = { 'X-CSRF-Token': 'no' }
    expect((await client.post('/password', { current: FIRST, next: NEXT }, { headers })).status).to.equal(403)
  })

  it('is 409 with a wrong present password, and 429 after five such guesses, which delay no sign-in', async () => {
    const person = await newcomer(service, 'own')
    const client = await signIn(service, person)
    for (let guess = 0; guess < 5; guess++) {
      const { status, problem } = await client.post('/password', { current: `guess-${guess}`, next: NEXT })
      expect([status, problem.code]).to.deep.equal([409, 'identity.wrong-current-password'])
    }
    const delayed = await client.post('/password', { current: FIRST, next: NEXT })
    expect([delayed.status, Number(delayed.headers.get('retry-after')) > 0]).to.deep.equal([429, true])
    expect((await client.get('/session')).status).to.equal(200)
    await signIn(service, person)
  })

  it('is 422 with every reason why the new one is too weak, without repeating it', async () => {
    const { login, password } = await newcomer(service, 'own')
    const client = await signIn(service, { login, password })
    const { status, problem } = await client.post('/password', { current: FIRST, next: login })
    expect(status).to.equal(422)
    expect(problem.failures.map(({ code }) => code)).to.deep.equal([
      'identity.password-too-short',
      'identity.password-contains-login',
      'identity.password-common',
    ])
    expect(problem.failures.every(({ value }) => value !== login)).to.equal(true)
    const same = await client.post('/password', { current: FIRST, next: FIRST })
    expect(same.problem.code).to.equal('identity.password-unchanged')
  })

  it('changes the password: the old one is refused, other sessions end, this one goes on', async () => {
    const { id, login, password } = await newcomer(service, 'own')
    const client = await signIn(service, { login, password })
    const other = await signIn(service, { login, password })
    expect((await client.post('/password', { current: FIRST, next: NEXT })).status).to.equal(204)
    expect((await client.get('/session')).status).to.equal(200)
    expect((await other.get('/session')).status).to.equal(401)
    expect((await service.anonymous().post('/session', { login, password })).status).to.equal(401)
    await signIn(service, { login, password: NEXT })
    const events = await EventModel.find({ stream: `user:${id}` }).lean()
    expect(events.map(({ type }) => type)).to.deep.equal(['user.created', 'user.password-changed'])
    expect(JSON.stringify(events)).not.to.contain('argon2').and.not.to.contain(NEXT)
  })
})

for (const kind of ['initial', 'demonstration'] as const) {
  describe(`a person with the ${kind} password`, () => {
    const service = useService()

    it('can do nothing but change it and sign out', async () => {
      const { login, password } = await newcomer(service, kind)
      const client = await signIn(service, { login, password })
      expect(client.session?.passwordChangeRequired).to.equal(true)
      for (const path of ['/organisations', '/api-tokens']) {
        const { status, problem } = await client.get(path)
        expect([status, problem.code]).to.deep.equal([403, 'identity.password-change-required'])
      }
      expect((await client.delete('/session')).status).to.equal(204)
    })

    it('works on in the same session after changing it', async () => {
      const client = await signIn(service, await newcomer(service, kind))
      expect((await client.post('/password', { current: FIRST, next: NEXT })).status).to.equal(204)
      expect((await client.get('/organisations')).status).to.equal(200)
      expect(((await client.get('/session')).body as SessionView).passwordChangeRequired).to.equal(false)
    })
  })
}

describe('a demonstration password in demonstration mode', () => {
  const service = useService({ demonstration: true })

  it('may stay', async () => {
    const client = await signIn(service, await newcomer(service, 'demonstration'))
    expect(client.session).to.include({ passwordChangeRequired: false, demonstration: true })
    expect((await client.get('/organisations')).status).to.equal(200)
  })
})
