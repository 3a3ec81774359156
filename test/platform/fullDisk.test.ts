import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { after, before } from 'mocha'
import { MongoClient } from 'mongodb'
import { isDatabaseUnavailable } from '../../server/platform/database/unavailable.ts'
import { beginServiceProcess, findProcesses, type StartingService } from '../support/serviceProcess.ts'
import { mountSmallDisk, type SmallDisk } from '../support/smallDisk.ts'

/** Room for the journal, the oplog and an empty database. */
const MEGABYTES = 600
/** A database whose disk was full recovers first, on a machine that has other work. */
const READY_MS = 200_000

describe('a mongod of our own whose disk gets full', function () {
  this.timeout(420_000)
  let disk: SmallDisk
  let dataDir: string
  const started: StartingService[] = []

  before(function () {
    const mounted = mountSmallDisk(MEGABYTES)
    if (mounted === null) return this.skip()
    disk = mounted
    dataDir = join(disk.folder, 'data')
  })
  after(async () => {
    for (const service of started) await service.end('SIGTERM')
    disk?.remove()
  })

  const start = async () => {
    const service = await beginServiceProcess({ DATA_DIR: dataDir })
    started.push(service)
    await service.untilReady(READY_MS)
    return service
  }
  const mongods = () => findProcesses(`--dbpath ${join(dataDir, 'mongodb')}`)
  const withNotes = async <R>(use: (client: MongoClient) => Promise<R>): Promise<R> => {
    const { port } = JSON.parse(readFileSync(join(dataDir, 'mongodb.json'), 'utf8')) as { port: number }
    const address = `mongodb://127.0.0.1:${port}/firstcover?replicaSet=firstcover&serverSelectionTimeoutMS=1000`
    const client = await MongoClient.connect(address)
    return use(client).finally(() => client.close())
  }
  const notes = (client: MongoClient) => client.db().collection<{ _id: number; bytes: Buffer }>('notes')
  const acknowledged: number[] = []

  /** Writes until the service has given up; how each write that failed did. */
  const writeOn = async (client: MongoClient, hasEnded: () => boolean): Promise<unknown[]> => {
    const failures: unknown[] = []
    for (let id = 1; !hasEnded(); id += 1)
      await notes(client)
        .insertOne({ _id: id, bytes: randomBytes(50_000) }, { writeConcern: { w: 'majority', journal: true } })
        .then(
          () => {
            acknowledged.push(id)
          },
          (error: unknown) => {
            failures.push(error)
          },
        )
    return failures
  }

  it('is tried a few times, and then the service ends with one line that names the full disk', async () => {
    const service = await start()
    let ended = false
    const end = service.ended.finally(() => {
      ended = true
    })
    const failures = await withNotes(async (client) => {
      disk.fill()
      return writeOn(client, () => ended)
    })
    expect(await end).to.equal(1)
    expect(service.output().match(/starting the embedded database again/g)).to.have.length(5)
    const [line] = service.output().trim().split('\n').slice(-1)
    expect(line).to.match(
      /^The embedded database in .* did not come back after 5 tries \(.*\); its disk is full\. Free its/,
    )
    expect(failures.filter((error) => !isDatabaseUnavailable(error))).to.deep.equal([])
    expect(await mongods()).to.deep.equal([])
  })

  it('comes back with everything that was acknowledged when there is room again', async () => {
    disk.free()
    const service = await start()
    const kept = await withNotes((client) => notes(client).countDocuments({ _id: { $in: acknowledged } }))
    expect(kept).to.equal(acknowledged.length)
    expect(await service.end('SIGTERM')).to.equal(0)
  })
})
