import { expect } from 'chai'
import { SessionModel } from '../../../models/sessions.ts'
import type { SessionView } from '../../../server/business/party/identity/identity.contract.ts'
import { useService } from '../../support/app.ts'
import { ApiClient } from '../../support/client.ts'

describe('GET /session', () => {
  const service = useService()
  /** A browser with this cookie and nothing else. */
  const withCookie = (cookie: string) => {
    const client = new ApiClient(service.origin, service.clock)
    client.cookie = cookie
    return client
  }

  it('is 401 without a cookie, with an unknown one and with a cookie that is not ours', async () => {
    for (const cookie of ['', 'firstcover_session=guess', 'other=1'])
      expect((await withCookie(cookie).get('/session')).status).to.equal(401)
  })

  it('is 400 with an unknown query parameter', async () => {
    const client = await service.signInAnew('expert')
    expect((await client.get('/session?as=admin')).status).to.equal(400)
  })

  it('says who is signed in, with the same CSRF token as signing in', async () => {
    const client = await service.signInAnew('claimsApproverA')
    const view = (await client.get('/session')).body as SessionView
    expect(view).to.deep.equal(client.session)
    expect(view.user.roles).to.deep.equal(['claimsApprover'])
  })

  it('ends two hours after the last use and lives on while used, up to twelve hours', async () => {
    const client = await service.signInAnew('expert')
    const browser = withCookie(client.cookie ?? '')
    for (let hour = 0; hour < 11; hour++) {
      service.clock.advance({ hours: 1 })
      expect((await browser.get('/session')).status).to.equal(200)
    }
    service.clock.advance({ hours: 1 })
    expect((await browser.get('/session')).status).to.equal(401)
    const idle = withCookie((await service.signInAnew('expert')).cookie ?? '')
    service.clock.advance({ hours: 2 })
    expect((await idle.get('/session')).status).to.equal(401)
  })

  it('records the last use at most once a minute', async () => {
    const client = await service.signInAnew('supervisor')
    const lastSeenAt = async () => (await SessionModel.findOne({ userId: client.session?.user.id }).lean())?.lastSeenAt
    const began = await lastSeenAt()
    service.clock.advance({ minutes: 0.5 })
    await client.get('/session')
    expect(await lastSeenAt()).to.deep.equal(began)
    service.clock.advance({ minutes: 1 })
    await client.get('/session')
    expect(await lastSeenAt()).to.deep.equal(service.clock.now())
  })
})

describe('DELETE /session', () => {
  const service = useService()

  it('is 401 for nobody', async () => {
    expect((await service.anonymous().delete('/session')).status).to.equal(401)
  })

  it('is 403 without the CSRF token or with another one, and the session goes on', async () => {
    const client = await service.signInAnew('expert')
    for (const token of ['', 'x'.repeat(43)]) {
      const { status, problem } = await client.delete('/session', { headers: { 'X-CSRF-Token': token } })
      expect([status, problem.code]).to.deep.equal([403, 'http.csrf'])
    }
    expect((await client.get('/session')).status).to.equal(200)
  })

  it('ends this session at once, clears the cookie and leaves the person’s other sessions', async () => {
    const client = await service.signInAnew('expert')
    const other = await service.signInAnew('expert')
    const answer = await client.delete('/session')
    expect(answer.status).to.equal(204)
    expect(answer.headers.get('set-cookie')).to.contain('firstcover_session=;').and.contain('Expires=Thu, 01 Jan 1970')
    expect((await client.get('/session')).status).to.equal(401)
    expect((await other.get('/session')).status).to.equal(200)
  })
})
