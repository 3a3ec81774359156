import { expect } from 'chai'
import { after, before } from 'mocha'
import { MongoClient } from 'mongodb'
import { JOB_NAMES } from '../../config/jobs.ts'
import { civilDateOf } from '../../server/kernel/civilDate.ts'
import { startTestMongod } from '../support/mongod.ts'
import { type ServiceProcess, startServiceProcess } from '../support/serviceProcess.ts'
import { until } from '../support/until.ts'

/** Loaded before the service: its clock is a day ahead of the machine's. */
const A_DAY_AHEAD = `
  const DAY = 24 * 3_600_000
  const now = Date.now
  Date.now = () => now() + DAY
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, target) => Reflect.construct(date, given.length === 0 ? [date.now()] : given, target),
  })`

describe('an instance whose clock is a day ahead', function () {
  this.timeout(120_000)
  let mongod: Awaited<ReturnType<typeof startTestMongod>>
  let client: MongoClient
  const started: ServiceProcess[] = []

  before(async () => {
    mongod = await startTestMongod()
    client = await MongoClient.connect(mongod.uri)
  })
  after(async () => {
    for (const service of started) await service.end('SIGTERM')
    await client?.close()
    await mongod?.stop()
  })

  const start = async (environment: Record<string, string> = {}) => {
    const service = await startServiceProcess({ MONGODB_URI: mongod.uri, JOBS_ENABLED: 'true', ...environment })
    started.push(service)
    return service
  }
  const readiness = async ({ origin }: ServiceProcess) => (await fetch(`${origin}/readyz`)).json() as Promise<object>
  const runs = () =>
    client.db().collection<{ bucket: string; state: string; instance: string }>('jobRuns').find().toArray()

  it('says so in its log and to whoever asks whether it is ready, and serves', async () => {
    const imported = `data:text/javascript,${encodeURIComponent(A_DAY_AHEAD)}`
    const ahead = await start({ NODE_OPTIONS: `--import=${imported}` })
    expect(await readiness(ahead)).to.deep.equal({ status: 'ready', database: true, draining: false, clock: 'ahead' })
    expect(ahead.output().match(/too far apart: this instance does no jobs/g)).to.have.length(1)
  })

  it('leaves the jobs of today to another, and does none of tomorrow', async () => {
    const right = await start()
    expect(await readiness(right)).to.include({ clock: 'right' })
    await until(async () => (await runs()).filter(({ state }) => state === 'succeeded').length === JOB_NAMES.length)
    const done = await runs()
    expect([...new Set(done.map(({ bucket }) => bucket))]).to.deep.equal([civilDateOf(new Date())])
    expect(done.every(({ instance }) => instance.endsWith(`-${right.pid}`))).to.equal(true)
  })
})
