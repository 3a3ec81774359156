import { expect } from 'chai'
import { AttemptsModel } from '../../models/attempts.ts'
import { useService } from '../support/app.ts'

describe('a stranger who tries passwords', () => {
  const service = useService({ trustProxy: 1 })
  const from = (address: string, cookie?: string) => ({
    headers: { 'X-Forwarded-For': address, ...(cookie === undefined ? {} : { Cookie: cookie }) },
  })
  const attempt = (login: string, password: string, address: string, cookie?: string) =>
    service.anonymous().post('/session', { login, password }, from(address, cookie))
  const markOf = (answer: Awaited<ReturnType<typeof attempt>>) =>
    answer.headers
      .getSetCookie()
      .find((cookie) => cookie.startsWith('firstcover_device'))
      ?.split(';')[0] ?? ''

  beforeEach(() => AttemptsModel.deleteMany({}))

  it('does not keep the owner out: not at another address, not in a live session, not from changing the password', async () => {
    const { login, password } = service.person('claimsApproverA')
    const live = await service.signInAnew('claimsApproverA')
    for (let guess = 0; guess < 20; guess++) await attempt(login, `guess-${guess}`, '198.51.100.7')
    expect((await attempt(login, password, '198.51.100.7')).status).to.equal(429)
    expect((await attempt(login, password, '203.0.113.5')).status).to.equal(200)
    expect((await live.get('/session')).status).to.equal(200)
    const wrong = await live.post('/password', { current: 'wrong-password', next: 'quite-another-phrase' })
    expect(wrong.problem.code).to.equal('identity.wrong-current-password')
  })

  it('does not keep the owner out at the browser they have signed in with before, even from the same address or from hundreds', async () => {
    const { login, password } = service.person('claimsHandlerA')
    const mark = markOf(await attempt(login, password, '203.0.113.5'))
    for (let guess = 0; guess < 20; guess++) await attempt(login, `guess-${guess}`, '203.0.113.5')
    for (let guess = 0; guess < 60; guess++) await attempt(login, `guess-${guess}`, `198.51.100.${guess}`)
    expect((await attempt(login, password, '203.0.113.6')).status).to.equal(429)
    expect((await attempt(login, password, '203.0.113.5', mark)).status).to.equal(200)
  }).timeout(30_000)

  it('gains nothing by a mark of their own, of another person, or made up', async () => {
    const { login, password } = service.person('claimsApproverB')
    const other = service.person('manufacturerA')
    const mark = markOf(await attempt(other.login, other.password, '198.51.100.7'))
    const owner = service.person('claimsApproverB').id
    const marks = [mark, mark.replace(other.id, owner), `firstcover_device=${owner}~x~y`, 'firstcover_device=~~']
    for (let guess = 0; guess < 5; guess++) await attempt(login, 'wrong-password', '198.51.100.7', marks[guess % 4])
    for (const sent of marks) expect((await attempt(login, password, '198.51.100.7', sent)).status, sent).to.equal(429)
  })

  it('is slowed down at a browser that is known, too', async () => {
    const { login, password } = service.person('underwriterA')
    const mark = markOf(await attempt(login, password, '203.0.113.5'))
    for (let guess = 0; guess < 5; guess++) await attempt(login, 'wrong-password', `198.51.100.${guess}`, mark)
    expect((await attempt(login, password, '203.0.113.9', mark)).status).to.equal(429)
    expect((await attempt(login, password, '203.0.113.9')).status).to.equal(200)
  })

  it('is slowed down with one password at many logins, and others at other addresses are not', async () => {
    for (let index = 0; index < 50; index++) await attempt(`person-${index}`, 'Spring-2026-xx', '198.51.100.7')
    const { login, password } = service.person('underwriterB')
    const { status, problem } = await attempt(login, password, '198.51.100.7')
    expect([status, problem.code]).to.deep.equal([429, 'identity.too-many-attempts'])
    expect((await attempt(login, password, '203.0.113.5')).status).to.equal(200)
  }).timeout(30_000)

  it('is slowed down from many addresses at one login, never longer than half a minute', async () => {
    const { login, password } = service.person('insurerFinanceA')
    for (let guess = 0; guess < 40; guess++) {
      await AttemptsModel.deleteMany({ key: /wait:/ })
      await attempt(login, `guess-${guess}`, `198.51.100.${guess}`)
    }
    const { status, headers } = await attempt(login, password, '203.0.113.5')
    expect(status).to.equal(429)
    expect(Number(headers.get('retry-after'))).to.be.within(1, 30)
  }).timeout(30_000)
})
