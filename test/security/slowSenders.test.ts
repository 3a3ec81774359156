import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { earnedMs } from '../../server/pace.ts'
import { useService } from '../support/app.ts'
import { attachmentForm } from '../support/attachments/attaching.ts'
import { submissionStages } from '../support/builders/submission.ts'

const DRIP_MS = 20
const REQUESTS = 4

/** Sends the head at once, then byte after byte until the service hangs up; what it answered meanwhile. */
async function drip(origin: string, head: string, drops: string): Promise<string> {
  const { hostname, port } = new URL(origin)
  const socket: Socket = connect(Number(port), hostname).on('error', () => undefined)
  let answered = ''
  socket.on('data', (bytes: Buffer) => {
    answered += bytes.toString('latin1')
  })
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.write(head)
  let left = drops
  while (!socket.destroyed && left.length > 0) {
    socket.write(left.slice(0, 1))
    left = left.slice(1)
    await sleep(DRIP_MS)
  }
  await closed
  expect(left.length, 'bytes nobody waited for').to.be.above(0)
  return answered
}

describe('somebody who sends byte by byte', function () {
  this.timeout(60_000)
  const service = useService({
    patience: { headMs: 400, bodyMs: 800 },
    requestsPerAddress: REQUESTS,
    trustProxy: 1,
  })
  const drops = ' '.repeat(2_000)
  const dripping = (head: string) => drip(service.origin, head, drops)
  const signedIn = async () => {
    const { cookie, session } = await service.signIn('manufacturerA')
    return `Cookie: ${cookie}\r\nX-CSRF-Token: ${session?.csrfToken}\r\nIdempotency-Key: ${crypto.randomUUID()}\r\n`
  }
  const head = (path: string, rest: string) => `POST /api${path} HTTP/1.1\r\nHost: a\r\n${rest}`
  const json = 'Content-Type: application/json\r\n'

  it('is hung up on before the head of a request has come', async () => {
    const answer = await drip(service.origin, 'GET /api/session HTTP/1.1\r\nX-Slow: ', 'a'.repeat(2_000))
    expect(answer).to.match(/^HTTP\/1\.1 408 /)
  })

  it('is hung up on before the body has come, whether its length is told or not, and whoever it is', async () => {
    const person = await signedIn()
    for (const rest of [`${json}Content-Length: 2000\r\n\r\n`, `${json}Transfer-Encoding: chunked\r\n\r\n7d0\r\n`]) {
      expect(await dripping(head('/session', rest))).to.match(/^HTTP\/1\.1 408 /)
      expect(await dripping(head('/submissions', `${person}${rest}`))).to.match(/^HTTP\/1\.1 408 /)
    }
  })

  it('is hung up on with a file half sent', async () => {
    const form = 'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 2100\r\n\r\n'
    const part = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
    expect(await dripping(head('/users', `${form}${part}`))).to.match(/^HTTP\/1\.1 401 /)
    const open = await service.signIn('administrator')
    const person = `Cookie: ${open.cookie}\r\nX-CSRF-Token: ${open.session?.csrfToken}\r\n`
    const upload = head('/catalogue-editions', `${person}Idempotency-Key: ${crypto.randomUUID()}\r\n${form}${part}`)
    expect(await dripping(upload)).to.match(/^HTTP\/1\.1 40[0-9] /)
  })

  it('is answered once where the answer came before the body, and then hung up on', async () => {
    const answer = await dripping(head('/users', `${json}Content-Length: 2000\r\n\r\n`))
    expect(answer.match(/HTTP\/1\.1 \d+/g)?.[0]).to.equal('HTTP/1.1 401')
  })

  it('holds no place of its address afterwards, and none of anybody else meanwhile', async () => {
    const slow = Array.from({ length: REQUESTS }, () =>
      dripping(head('/session', `${json}X-Forwarded-For: 198.51.100.9\r\nContent-Length: 2000\r\n\r\n`)),
    )
    const ask = (address: string) =>
      fetch(`${service.origin}/api/session`, { headers: { 'X-Forwarded-For': address } }).then(({ status }) => status)
    let status = 401
    while (status === 401) status = await ask('198.51.100.9')
    expect(status).to.equal(429)
    expect(await ask('198.51.100.10')).to.equal(401)
    await Promise.all(slow)
    expect(await ask('198.51.100.9')).to.equal(401)
  })
})

describe('somebody on a slow line', function () {
  this.timeout(60_000)
  const bodyMs = 500
  const service = useService({ patience: { headMs: 400, bodyMs, bytesPerSecond: 1_000 } })

  /** Sends an attachment piece by piece, resting after each; what was answered, and how much was never taken. */
  async function sent(pieceBytes: number, restMs: number) {
    const owner = { kind: 'submission', number: (await submissionStages(service).submitted())._id } as const
    const { cookie, session } = await service.signIn('manufacturerA')
    const request = new Request(`${service.origin}/api/attachments`, {
      method: 'POST',
      body: attachmentForm(owner, { name: 'plant.txt', bytes: Buffer.alloc(60_000, 'a photograph of the plant ') }),
    })
    const body = Buffer.from(await request.arrayBuffer())
    const { hostname, port } = new URL(service.origin)
    const socket = connect(Number(port), hostname).on('error', () => undefined)
    let answered = ''
    socket.on('data', (bytes: Buffer) => {
      answered += bytes.toString('latin1')
    })
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    socket.write(
      [
        'POST /api/attachments HTTP/1.1',
        'Host: a',
        'Connection: close',
        `Cookie: ${cookie}`,
        `X-CSRF-Token: ${session?.csrfToken}`,
        `Idempotency-Key: ${crypto.randomUUID()}`,
        `Content-Type: ${request.headers.get('Content-Type')}`,
        `Content-Length: ${body.length}`,
        '',
        '',
      ].join('\r\n'),
    )
    let at = 0
    for (; at < body.length && !socket.destroyed; at += pieceBytes) {
      socket.write(body.subarray(at, at + pieceBytes))
      await sleep(restMs)
    }
    await closed
    return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answered)?.[1]), left: Math.max(0, body.length - at) }
  }

  it('is waited for as long as what has come in takes, far beyond what a body has at first', async () => {
    // Thirty pieces with a rest of a tenth of a second each: six times as long.
    expect(await sent(2_000, bodyMs / 5)).to.deep.equal({ status: 201, left: 0 })
  })

  it('is hung up on where the file only trickles in', async () => {
    const { status, left } = await sent(10, bodyMs / 5)
    expect(status).to.equal(408)
    expect(left).to.be.above(0)
  })
})

describe('the time a body has', () => {
  const pace = { bodyMs: 60_000, bytesPerSecond: 8 * 1024 }

  it('is a minute for whoever sends nothing, and grows with every byte', () => {
    expect([0, 8 * 1024, 20 * 1024 * 1024].map((bytes) => earnedMs(pace, bytes))).to.deep.equal([
      60_000, 61_000, 2_620_000,
    ])
  })
})

describe('somebody who asks before sending a body', () => {
  const service = useService()

  /** Sends the head and waits for the first word. */
  const firstWord = (lines: readonly string[]) =>
    new Promise<number>((resolve) => {
      const { hostname, port } = new URL(service.origin)
      const socket = connect(Number(port), hostname).on('error', () => undefined)
      socket.once('data', (bytes: Buffer) => {
        socket.destroy()
        resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(bytes.toString('latin1'))?.[1]))
      })
      socket.write([...lines, '', ''].join('\r\n'))
    })
  const asking = (path: string, ...lines: string[]) => firstWord([`POST /api${path} HTTP/1.1`, 'Host: a', ...lines])
  const json = 'Content-Type: application/json'
  const expecting = 'Expect: 100-continue'

  it('is told no instead of being invited: unknown, not allowed, too much, packed, of another kind, with other wishes', async () => {
    const { cookie, session } = await service.signIn('manufacturerA')
    const person = [`Cookie: ${cookie}`, `X-CSRF-Token: ${session?.csrfToken}`, 'Idempotency-Key: some-key-0001']
    const form = 'Content-Type: multipart/form-data; boundary=b'
    expect([
      await asking('/submissions', json, expecting, 'Content-Length: 20'),
      await asking('/catalogue-editions', ...person, form, expecting, 'Content-Length: 20'),
      await asking('/submissions', ...person, json, expecting, 'Content-Length: 9000000'),
      await asking('/submissions', ...person, json, expecting, 'Content-Length: 20', 'Content-Encoding: gzip'),
      await asking('/session', json, expecting, 'Content-Length: 40000'),
      await asking('/nowhere', json, expecting, 'Content-Length: 20'),
      await asking('/session', json, 'Expect: a-cup-of-tea', 'Content-Length: 20'),
    ]).to.deep.equal([401, 403, 413, 415, 413, 404, 417])
  })

  it('is invited where the body will be read, and answered after it', async () => {
    expect(await asking('/session', json, expecting, 'Content-Length: 20')).to.equal(100)
  })
})
