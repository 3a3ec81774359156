import { once } from 'node:events'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { routes } from '../../server/routes.ts'
import { useService } from '../support/app.ts'
import { sendUnfinished } from '../support/unfinished.ts'

const MEGABYTE = 2 ** 20

describe('the body of a request', () => {
  const service = useService()
  const writing = routes.filter(({ method }) => method !== 'get')
  const filled = (path: string) => path.replaceAll(/:\w+/g, 'X-1')

  it('is read of nobody unknown: every closed endpoint answers 401 to headers alone', async () => {
    const closed = writing.filter(({ permission }) => permission !== 'public')
    const answers = await Promise.all(
      closed.map(async ({ method, path }) => {
        const request = { method: method.toUpperCase(), path: filled(path), claimedBytes: 9 * MEGABYTE }
        const answer = await sendUnfinished(service.origin, request)
        answer.close()
        return `${method} ${path} ${answer.status}`
      }),
    )
    expect(answers).to.deep.equal(closed.map(({ method, path }) => `${method} ${path} 401`))
  })

  it('is not read of somebody whose role may not send it', async () => {
    const client = await service.signIn('supervisor')
    const headers = { cookie: client.cookie ?? '', 'x-csrf-token': client.session?.csrfToken ?? '' }
    const request = { method: 'POST', path: '/catalogue-editions', headers, claimedBytes: 9 * MEGABYTE }
    const answer = await sendUnfinished(service.origin, request)
    answer.close()
    expect(answer.status).to.equal(403)
  })

  it('is cut off when a refused sender sends on without end', async () => {
    const answer = await sendUnfinished(service.origin, { method: 'POST', path: '/users', claimedBytes: 64 * MEGABYTE })
    expect(answer.status).to.equal(401)
    let sent = 0
    while (sent < 16 && (await answer.push(MEGABYTE))) sent += 1
    answer.close()
    expect(sent).to.be.below(16)
  })

  it('is refused by the length it claims where anybody may send one, before any of it has come', async () => {
    for (const { method, path } of writing.filter(({ permission }) => permission === 'public')) {
      const request = { method: method.toUpperCase(), path: filled(path), claimedBytes: 9 * MEGABYTE, sentBytes: 10 }
      const answer = await sendUnfinished(service.origin, request)
      answer.close()
      expect([path, answer.status]).to.deep.equal([path, 413])
    }
  })

  it('is refused as soon as it is too long where it claims no length, and cut off when it goes on', async () => {
    for (const { method, path } of writing.filter(({ permission }) => permission === 'public')) {
      const { port, hostname } = new URL(service.origin)
      const socket = connect(Number(port), hostname).on('error', () => undefined)
      const answered = once(socket, 'data') as Promise<[Buffer]>
      socket.write(`${method.toUpperCase()} /api${filled(path)} HTTP/1.1\r\nHost: a\r\n`)
      socket.write('Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n')
      const push = (bytes: number) => socket.write(`${bytes.toString(16)}\r\n${' '.repeat(bytes)}\r\n`)
      push(40 * 1024)
      expect((await answered)[0].toString('latin1'), path).to.match(/^HTTP\/1\.1 413 /)
      const closed = new Promise((resolve) => socket.once('close', resolve))
      for (let sent = 0; sent < 16; sent++) push(MEGABYTE)
      await closed
      expect(socket.destroyed, path).to.equal(true)
    }
  })

  it('is not unpacked: a packed one is 415, a broken one too, never 500', async () => {
    for (const [encoding, bytes] of [
      ['gzip', gzipSync('{"login":"a","password":"b"}')],
      ['gzip', Buffer.from('{}')],
      ['deflate', Buffer.from('{}')],
      ['br', Buffer.alloc(20)],
      ['x', Buffer.from('{}')],
    ] as const) {
      const headers = { 'content-type': 'application/json', 'content-encoding': encoding }
      const { status } = await fetch(`${service.origin}/api/session`, { method: 'POST', headers, body: bytes })
      expect(status, encoding).to.equal(415)
    }
  })

  it('has no field that would become the parent of others, nor has a query', async () => {
    const maker = await service.signIn('manufacturerA')
    const attributes = '"attributes":{"__proto__":{"a":1}}'
    for (const body of [`{"items":[{${attributes}}]}`, '{"__proto__":{"roles":["administrator"]}}']) {
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        cookie: maker.cookie ?? '',
        'x-csrf-token': maker.session?.csrfToken ?? '',
      }
      const answer = await fetch(`${service.origin}/api/submissions`, { method: 'POST', headers, body })
      const { failures } = (await answer.json()) as { failures: { field: string }[] }
      expect(answer.status).to.equal(400)
      expect(failures.map(({ field }) => field.split('.').at(-1))).to.deep.equal(['__proto__'])
    }
    const listed = await maker.get('/submissions?__proto__=1')
    expect([listed.status, listed.problem.failures[0]?.field]).to.deep.equal([400, '__proto__'])
  })

  it('is small where anybody may send one', async () => {
    const anonymous = service.anonymous()
    const password = 'x'.repeat(33 * 1024)
    for (const { path } of writing.filter(({ permission }) => permission === 'public')) {
      const { status, problem } = await anonymous.post(path, { login: 'maker', password })
      expect([path, status, problem.code]).to.deep.equal([path, 413, 'http.too-large'])
    }
  })
})
