import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { after, before } from 'mocha'
import { MongoClient } from 'mongodb'
import { startServiceProcess } from '../support/serviceProcess.ts'

/** Some five thousand commands to the database: ten seconds on a quiet machine, minutes on one that does much else. */
const TOLD_WITHIN_MS = 240_000

describe('the demonstration story', function () {
  this.timeout(TOLD_WITHIN_MS + 60_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'firstcover-story-'))
  const underWay = join(dataDir, 'demonstration-under-way')
  after(() => rmSync(dataDir, { recursive: true, force: true }))

  interface Told {
    readonly output: string
    readonly events: number
    readonly firstEvent: string
  }
  /** Starts the service once, looks at the events, and stops it. */
  const startOnce = async (): Promise<Told> => {
    const service = await startServiceProcess(
      { DATA_DIR: dataDir, DEMONSTRATION: 'true', BUSINESS_DATE: '2026-11-24' },
      TOLD_WITHIN_MS,
    )
    const { port } = JSON.parse(readFileSync(join(dataDir, 'mongodb.json'), 'utf8')) as { port: number }
    const client = await MongoClient.connect(`mongodb://127.0.0.1:${port}/firstcover?replicaSet=firstcover`)
    const events = client.db().collection<{ _id: string; hash: string }>('events')
    const told = {
      events: await events.countDocuments(),
      firstEvent: (await events.findOne({}, { sort: { at: 1, _id: 1 } }))?.hash ?? '',
    }
    await client.close()
    await service.end('SIGTERM')
    return { ...told, output: service.output() }
  }
  let first: Told

  before(async () => {
    first = await startOnce()
  })

  it('is told on the first start, which prints the accounts', () => {
    expect(first.events).to.be.greaterThan(100)
    expect(first.output).to.match(/underwriter\.senior +高级核保员/)
    expect(existsSync(underWay)).to.equal(false)
  })

  it('is not told again on the next start, which prints the accounts too', async () => {
    const { output, ...next } = await startOnce()
    expect(next).to.deep.equal({ events: first.events, firstEvent: first.firstEvent })
    expect(output).to.match(/underwriter\.senior +高级核保员/)
  })

  it('is told anew, not twice, when the first telling was cut off', async () => {
    writeFileSync(underWay, '')
    const { events } = await startOnce()
    expect(events).to.equal(first.events)
    expect(existsSync(underWay)).to.equal(false)
  })
})
