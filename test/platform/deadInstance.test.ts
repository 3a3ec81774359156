import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from 'chai'
import { after, before } from 'mocha'
import { MongoClient, UUID } from 'mongodb'
import { startTestMongod } from '../support/mongod.ts'
import { type ServiceProcess, startServiceProcess } from '../support/serviceProcess.ts'
import { until } from '../support/until.ts'

/** Opens a transaction that writes, says in which session, and does nothing more until it is killed. */
const OPENS_A_TRANSACTION = `
  import { MongoClient } from 'mongodb'
  const client = await MongoClient.connect(process.argv[1])
  const session = client.startSession()
  session.startTransaction()
  await client.db().collection('events').insertOne({ _id: 'never committed', stream: 's', seq: 1 }, { session })
  process.stdout.write(session.id.id.toString('hex'))
  setInterval(() => {}, 1000)`

const MAX_TIME_MS_EXPIRED = 50
const SECONDS = 600

describe('an instance beside one that was killed in a transaction', function () {
  this.timeout(120_000)
  let mongod: Awaited<ReturnType<typeof startTestMongod>>
  let client: MongoClient
  let alive: ServiceProcess
  let deadSession: UUID
  let restarted: ServiceProcess | undefined

  before(async () => {
    mongod = await startTestMongod()
    client = await MongoClient.connect(mongod.uri)
    // The dead one's transaction is to outlive the test.
    await client.db('admin').command({ setParameter: 1, transactionLifetimeLimitSeconds: SECONDS })
    alive = await startServiceProcess({ MONGODB_URI: mongod.uri, REQUESTS_AT_ONCE: '2', REQUESTS_WAITING: '1' })
    const killed = spawn(process.execPath, ['--input-type=module', '-e', OPENS_A_TRANSACTION, mongod.uri])
    const [written] = (await once(killed.stdout, 'data')) as [Buffer]
    deadSession = new UUID(written.toString())
    killed.kill('SIGKILL')
    await once(killed, 'close')
  })
  after(async () => {
    await restarted?.end('SIGTERM')
    await alive?.end('SIGTERM')
    await client?.close()
    await mongod?.stop()
  })

  const createWithin = (maxTimeMS?: number) =>
    client.db().command({ create: `waits-${maxTimeMS}`, ...(maxTimeMS !== undefined && { maxTimeMS }) })
  const readiness = async () => (await fetch(`${alive.origin}/readyz`)).json() as Promise<unknown>
  /** Looks for its session in the database. */
  const ask = () => fetch(`${alive.origin}/api/session`, { headers: { Cookie: 'firstcover_session=nobody' } })
  const told = ({ status, headers }: Response) => [status, headers.get('Retry-After')]

  it('starts, its jobs included, without waiting for the lock that the dead one holds', async () => {
    restarted = await startServiceProcess({ MONGODB_URI: mongod.uri, JOBS_ENABLED: 'true' })
    const held = await createWithin(200).catch((error: { code: unknown }) => error.code)
    expect(held).to.equal(MAX_TIME_MS_EXPIRED)
    expect(await readiness()).to.include({ database: true })
    expect((await ask()).status).to.equal(401)
  })

  it('says once that transactions may live too long', () => {
    expect(restarted?.output().match(new RegExp(`transactionLifetimeLimitSeconds is ${SECONDS}:`, 'g'))).to.have.length(
      1,
    )
  })

  it('is not ready while its collections cannot be read, turns away whom it cannot serve soon, and drains', async () => {
    const waiting = createWithin()
    await until(async () => JSON.stringify(await readiness()).includes('"database":false'))
    expect(await client.db('admin').command({ ping: 1 })).to.include({ ok: 1 })

    const answers = Array.from({ length: 5 }, ask)
    expect(told(await Promise.race(answers)), 'more than one waiting').to.deep.equal([503, '2'])
    expect((await fetch(`${alive.origin}/healthz`)).status).to.equal(200)
    const { exit, statuses } = await drainWhile(async () => {
      await client.db('admin').command({ killSessions: [{ id: deadSession }] })
      await waiting
      return Promise.all(answers)
    })
    expect(exit).to.equal(0)
    expect(statuses.map(told).sort()).to.deep.equal([
      [401, null],
      [401, null],
      [401, null],
      [503, '2'],
      [503, '2'],
    ])
    const last = statuses.filter(({ status }) => status === 401)
    expect(last.map(({ headers }) => headers.get('Connection'))).to.deep.equal(['close', 'close', 'close'])
  })

  /** Asks the service to stop while requests are under way, and lets them end. */
  async function drainWhile(letGo: () => Promise<Response[]>): Promise<{ exit: number | null; statuses: Response[] }> {
    const ended = alive.end('SIGTERM')
    await until(async () => alive.output().includes('stopping'))
    const statuses = await letGo()
    return { exit: await ended, statuses }
  }
})
