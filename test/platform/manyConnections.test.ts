import { Agent, get, type IncomingMessage } from 'node:http'
import { expect } from 'chai'
import { after, before } from 'mocha'
import { readConfig } from '../../config/env.ts'
import { startTestMongod } from '../support/mongod.ts'
import { findProcesses, type ServiceProcess, startServiceProcess } from '../support/serviceProcess.ts'
import { until } from '../support/until.ts'

const CONNECTIONS = 500

describe('five hundred connections to a service whose database answers nobody', function () {
  this.timeout(120_000)
  const { requestsAtOnce, requestsWaiting } = readConfig({}).http
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })
  let mongod: Awaited<ReturnType<typeof startTestMongod>>
  let mongodPid: number
  let service: ServiceProcess

  before(async () => {
    mongod = await startTestMongod()
    const [pid] = await findProcesses(`--port ${new URL(mongod.uri).port} `)
    if (pid === undefined) throw new Error('no mongod')
    mongodPid = pid
    service = await startServiceProcess({ MONGODB_URI: mongod.uri, TRUST_PROXY: '1' })
  })
  after(async () => {
    if (mongodPid !== undefined) process.kill(mongodPid, 'SIGCONT')
    agent.destroy()
    await service?.end('SIGTERM')
    await mongod?.stop()
  })

  /** Looks for a session in the database, from an address of its own. */
  const ask = (index: number) =>
    new Promise<string>((resolve, reject) => {
      const headers = {
        Cookie: 'firstcover_session=nobody',
        'X-Forwarded-For': `10.0.${Math.floor(index / 250)}.${index % 250}`,
      }
      const told = (answer: IncomingMessage) => {
        answer.resume()
        resolve(`${answer.statusCode} ${answer.headers['retry-after'] ?? ''}`.trim())
      }
      get(`${service.origin}/api/session`, { agent, headers }, told).once('error', reject)
    })

  it('turns away at once whom it cannot let wait, soon whoever waits, and leaves nobody without an answer', async () => {
    process.kill(mongodPid, 'SIGSTOP')
    const answered: string[] = []
    const asking = Array.from({ length: CONNECTIONS }, async (_, index) => {
      answered.push(await ask(index))
    })
    const atOnce = CONNECTIONS - requestsAtOnce - requestsWaiting
    await until(async () => answered.length >= atOnce)
    expect(answered.slice(0, atOnce)).to.deep.equal(Array(atOnce).fill('503 2'))
    await until(async () => answered.length >= CONNECTIONS - requestsAtOnce)
    process.kill(mongodPid, 'SIGCONT')
    await Promise.all(asking)
    expect(answered.filter((answer) => answer === '503 2').length).to.be.at.least(CONNECTIONS - requestsAtOnce)
    expect(answered.filter((answer) => !['503 2', '503 5', '401'].includes(answer))).to.deep.equal([])
  })

  it('serves again as soon as the database answers', async () => {
    await until(async () => (await ask(0)) === '401')
  })
})
