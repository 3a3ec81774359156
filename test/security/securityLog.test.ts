import { Writable } from 'node:stream'
import { expect } from 'chai'
import winston from 'winston'
import { redaction } from '../../server/platform/logging/logger.ts'
import { useService } from '../support/app.ts'

describe('the security log', () => {
  const lines: Record<string, unknown>[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(JSON.parse(chunk.toString('utf8')) as Record<string, unknown>)
      done()
    },
  })
  const logger = winston.createLogger({
    format: winston.format.combine(redaction(), winston.format.json()),
    transports: [new winston.transports.Stream({ stream })],
  })
  const service = useService({ trustProxy: 1, logger })
  const headers = { 'X-Forwarded-For': '198.51.100.7' }
  const told = () => lines.splice(0).filter(({ message }) => String(message).startsWith('security:'))

  beforeEach(() => {
    lines.length = 0
  })

  it('tells a denial and a wrong CSRF token with person, address and what was asked', async () => {
    const client = await service.signIn('manufacturerA')
    const { id } = service.person('manufacturerA')
    await client.get('/users', { headers })
    await client.post('/submissions', {}, { headers: { ...headers, 'X-CSRF-Token': 'no' } })
    const [denied, forged] = told()
    expect(denied).to.include({ code: 'http.forbidden', userId: id, address: '198.51.100.7', path: '/api/users' })
    expect(forged).to.include({ code: 'http.csrf', userId: id, method: 'POST' })
  })

  it('tells a refused sign-in and the delay after it, and a token that is not known', async () => {
    const { login, id } = service.person('claimsApproverA')
    for (let attempt = 0; attempt < 6; attempt++)
      await service.anonymous().post('/session', { login, password: `guess-number-${attempt}` }, { headers })
    const signIns = told()
    expect(signIns.slice(0, 5).map(({ message, userId }) => [message, userId])).to.deep.equal(
      Array(5).fill(['security: sign-in refused', id]),
    )
    expect(signIns.slice(5).map(({ message }) => message)).to.deep.equal([
      'security: attempt delayed',
      'security: denied',
    ])
    expect(signIns.every(({ address }) => address === '198.51.100.7')).to.equal(true)
    const bearer = { ...headers, Authorization: `Bearer fct_${'x'.repeat(43)}` }
    await service.anonymous().get('/session', { headers: bearer })
    expect(told()[0]).to.include({ code: 'http.unauthenticated', userId: 'anonymous', address: '198.51.100.7' })
  })

  it('holds no password, token or cookie', async () => {
    const { login } = service.person('claimsApproverB')
    await service.anonymous().post('/session', { login, password: 'guess-number-one' }, { headers })
    const bearer = { ...headers, Authorization: `Bearer fct_${'x'.repeat(43)}` }
    await service.anonymous().get('/session', { headers: bearer })
    const text = JSON.stringify(lines)
    expect(text).to.contain('security:').and.not.contain('guess-number-one').and.not.contain('xxxx')
  })
})

describe('every private answer', () => {
  const service = useService()

  it('is stored nowhere: lists, refusals, exports and faults of the caller', async () => {
    const client = await service.signIn('supervisor')
    const paths = ['/session', '/policies', '/policies/NONE', '/users', '/events?limit=5', '/nowhere']
    for (const path of paths) {
      const { headers } = await client.get(path)
      expect(headers.get('cache-control'), path).to.equal('no-store')
    }
  })
})
