import { once } from 'node:events'
import { connect } from 'node:net'
import { expect } from 'chai'
import express from 'express'
import winston from 'winston'
import { listen as openPort } from '../../server/listener.ts'
import { problemHandler } from '../../server/platform/http/errors.ts'
import { perAddress } from '../../server/platform/http/perAddress.ts'
import { type Listening, listen } from '../support/server.ts'

describe('requests of one address that are under way', () => {
  const held: (() => void)[] = []
  let service: Listening
  before(async () => {
    const app = express()
    app.use(perAddress(2))
    app.get('/held', (_request, response) => {
      held.push(() => response.end())
    })
    app.get('/', (_request, response) => {
      response.end()
    })
    app.use(problemHandler(winston.createLogger({ silent: true })))
    service = await listen(app)
  })
  after(() => service.close())

  const hold = async () => {
    const before = held.length
    const answer = fetch(`${service.origin}/held`)
    while (held.length === before) await new Promise((resolve) => setTimeout(resolve, 5))
    return answer
  }

  it('are so many at most, and as soon as one has ended another may come', async () => {
    const answers = [hold(), hold()]
    while (held.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    const refused = await fetch(service.origin)
    expect([refused.status, refused.headers.get('retry-after')]).to.deep.equal([429, '2'])
    expect(((await refused.json()) as { code: string }).code).to.equal('http.too-many-at-once')
    held.shift()?.()
    await Promise.race(answers)
    expect((await fetch(service.origin)).status).to.equal(200)
    held.shift()?.()
    await Promise.all(answers)
  })

  it('count no more when their sender has gone away', async () => {
    const gone = new AbortController()
    const left = fetch(`${service.origin}/held`, { signal: gone.signal }).catch(() => 'gone')
    const answer = hold()
    while (held.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    expect((await fetch(service.origin)).status).to.equal(429)
    gone.abort()
    expect(await left).to.equal('gone')
    let status = 429
    while (status === 429) status = (await fetch(service.origin)).status
    expect(status).to.equal(200)
    for (const release of held.splice(0)) release()
    await answer
  })
})

describe('open connections', () => {
  it('are so many at most; one more is closed at once', async () => {
    const app = express().get('/', (_request, response) => {
      response.end()
    })
    const listener = await openPort(app, { host: '127.0.0.1', port: 0, connections: 3 })
    const port = Number(new URL(listener.address).port)
    const open = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const socket = connect(port, '127.0.0.1')
        await once(socket, 'connect')
        return socket
      }),
    )
    const oneMore = connect(port, '127.0.0.1').on('error', () => undefined)
    await once(oneMore, 'close')
    for (const socket of open) socket.destroy()
    await listener.drain()
    expect(open).to.have.length(3)
  })
})
