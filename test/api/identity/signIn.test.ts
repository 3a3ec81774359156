import { expect } from 'chai'
import { AccessGateModel } from '../../../models/accessGates.ts'
import { AttemptsModel } from '../../../models/attempts.ts'
import { SessionModel } from '../../../models/sessions.ts'
import type { SessionView } from '../../../server/business/party/identity/identity.contract.ts'
import { useService } from '../../support/app.ts'

describe('POST /session', () => {
  const service = useService()
  const attempt = (login: string, password: string, headers = {}) =>
    service.anonymous().post('/session', { login, password }, { headers })

  /** As if the waits that were asked for had passed. */
  const waitedOut = () => AttemptsModel.deleteMany({ key: /wait:/ })

  afterEach(() => AttemptsModel.deleteMany({}))

  it('is 400 without a password or with an unknown field, and does not repeat what was typed', async () => {
    const { status, problem } = await service
      .anonymous()
      .post('/session', { login: 'someone', passwort: 'secret-text' })
    expect(status).to.equal(400)
    expect(problem.failures.map(({ field }) => field)).to.have.members(['password', 'passwort'])
    expect(JSON.stringify(problem)).not.to.contain('secret-text')
  })

  it('opens a session: who, permissions and CSRF token in the body, the secret in the cookie only', async () => {
    const { login, password, id, organisationId } = service.person('underwriterA')
    const answer = await attempt(login.toUpperCase(), password)
    const view = answer.body as SessionView
    expect(answer.status).to.equal(200)
    expect(view.user).to.include({ id, name: 'underwriterA' })
    expect(view.organisation).to.include({ id: organisationId, kind: 'insurer' })
    expect(view.permissions).to.include('quote.make').and.not.include('claim.pay')
    expect(view).to.include({ businessDate: '2026-03-02', passwordChangeRequired: false, demonstration: false })
    expect(view.csrfToken).to.have.length(43)
    const stored = await SessionModel.findOne({ userId: id }).lean()
    const secret = /firstcover_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
    expect(JSON.stringify([stored, view])).not.to.contain(secret)
    expect((await AccessGateModel.findById(id).lean())?.lastSignInAt).to.deep.equal(service.clock.now())
  })

  it('sets an httpOnly, SameSite=Strict cookie, not Secure over plain http', async () => {
    const { login, password } = service.person('underwriterA')
    const cookie = (await attempt(login, password)).headers.get('set-cookie') ?? ''
    expect(cookie).to.contain('HttpOnly').and.contain('SameSite=Strict').and.contain('Path=/')
    expect(cookie).not.to.contain('Secure')
  })

  it('is 401 with the same answer for an unknown login and for a wrong password', async () => {
    const unknown = await attempt('nobody', 'some-password-1')
    const wrong = await attempt(service.person('underwriterA').login, 'some-password-1')
    expect([unknown.status, wrong.status]).to.deep.equal([401, 401])
    expect({ ...wrong.problem, requestId: '' }).to.deep.equal({ ...unknown.problem, requestId: '' })
    expect(wrong.problem.code).to.equal('identity.wrong-credentials')
    expect(wrong.headers.get('set-cookie')).to.equal(null)
  })

  it('is 429 with Retry-After after five failures, even with the right password, for known and unknown logins alike', async () => {
    const { login, password } = service.person('claimsHandlerA')
    for (const name of [login, 'nobody']) {
      for (let failure = 0; failure < 5; failure++) expect((await attempt(name, 'wrong-password')).status).to.equal(401)
    }
    const right = await attempt(login, password)
    const unknown = await attempt('nobody', 'wrong-password')
    expect([right.status, right.problem.code]).to.deep.equal([429, 'identity.sign-in-delayed'])
    expect([unknown.status, unknown.problem.code]).to.deep.equal([429, 'identity.sign-in-delayed'])
    expect(right.problem.failures[0]).to.include({ unit: 'seconds' })
    expect(right.headers.get('retry-after')).to.equal(String(right.problem.failures[0]?.value))
  })

  it('lets who has waited try again, and asks for a longer wait after the next failure', async () => {
    const { login } = service.person('claimsApproverB')
    for (let failure = 0; failure < 5; failure++) await attempt(login, 'wrong-password')
    await waitedOut()
    expect((await attempt(login, 'wrong-password')).status).to.equal(401)
    const { problem } = await attempt(login, 'wrong-password')
    expect(problem.failures[0]?.value).to.be.within(3, 4)
  })

  it('counts failures that come all at once', async () => {
    const { login } = service.person('claimsHandlerB')
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt(login, 'wrong-password')))
    expect(answers.filter(({ status }) => status === 401)).to.have.length(5)
  })

  it('lets eight right ones in that come all at once', async () => {
    const { login, password } = service.person('claimsHandlerB')
    const answers = await Promise.all(Array.from({ length: 8 }, () => attempt(login, password)))
    expect(answers.map(({ status }) => status)).to.deep.equal(Array(8).fill(200))
  })

  it('forgets the failures of a login after a success', async () => {
    const { login, password } = service.person('underwriterB')
    for (let failure = 0; failure < 4; failure++) await attempt(login, 'wrong-password')
    expect((await attempt(login, password)).status).to.equal(200)
    for (let failure = 0; failure < 4; failure++) expect((await attempt(login, 'wrong-password')).status).to.equal(401)
    expect((await attempt(login, password)).status).to.equal(200)
  })

  it('is 429 for an address after fifty failures under changing logins; successes do not count', async () => {
    const { login, password } = service.person('underwriterA')
    for (let index = 0; index < 3; index++) await attempt(login, password)
    await Promise.all(Array.from({ length: 50 }, (_, index) => attempt(`guess-${index}`, 'wrong-password')))
    const { status, problem } = await attempt(login, password)
    expect([status, problem.code]).to.deep.equal([429, 'identity.too-many-attempts'])
  }).timeout(30_000)
})

describe('the session cookie behind a proxy with https', () => {
  const service = useService({ trustProxy: 1 })

  it('is Secure and of this host alone, and one of another name opens nothing', async () => {
    const { login, password } = service.person('underwriterA')
    const headers = { 'X-Forwarded-Proto': 'https' }
    const answer = await service.anonymous().post('/session', { login, password }, { headers })
    const cookies = answer.headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split('=')[0])).to.deep.equal([
      '__Host-firstcover_session',
      '__Host-firstcover_device',
    ])
    for (const cookie of cookies) {
      expect(cookie).to.contain('Secure').and.contain('HttpOnly').and.contain('Path=/;').and.contain('SameSite=Strict')
      expect(cookie).not.to.contain('Domain')
    }
    const secret = cookies[0]?.split(/[=;]/)[1]
    const statusOf = async (name: string) =>
      (await service.anonymous().get('/session', { headers: { ...headers, Cookie: `${name}=${secret}` } })).status
    expect(await statusOf('__Host-firstcover_session')).to.equal(200)
    expect(await statusOf('firstcover_session')).to.equal(401)
  })
})
