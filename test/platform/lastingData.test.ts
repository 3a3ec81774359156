import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { after, afterEach, before } from 'mocha'
import { MongoClient } from 'mongodb'
import { failToStart, findProcesses, type ServiceProcess, startServiceProcess } from '../support/serviceProcess.ts'

describe('the service on its embedded database', function () {
  this.timeout(120_000)
  let dataDir: string
  let service: ServiceProcess | undefined

  const start = async () => {
    service = await startServiceProcess({ DATA_DIR: dataDir })
    return service
  }
  const mongods = () => findProcesses(`--dbpath ${join(dataDir, 'mongodb')}`)
  const withDatabase = async <T>(use: (client: MongoClient) => Promise<T>): Promise<T> => {
    const { port } = JSON.parse(readFileSync(join(dataDir, 'mongodb.json'), 'utf8')) as { port: number }
    const client = await MongoClient.connect(`mongodb://127.0.0.1:${port}/firstcover?replicaSet=firstcover`)
    return use(client).finally(() => client.close())
  }
  const notes = (client: MongoClient) => client.db().collection<{ _id: string }>('notes')

  before(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'firstcover-data-'))
  })
  afterEach(async () => {
    await service?.end('SIGTERM')
    service = undefined
  })
  after(() => rmSync(dataDir, { recursive: true, force: true }))

  it('ends with 0 and leaves no mongod when asked to stop', async () => {
    const running = await start()
    await withDatabase((client) => notes(client).insertOne({ _id: 'kept' }))
    expect(await mongods()).to.have.length(1)
    expect(await running.end('SIGTERM')).to.equal(0)
    expect(await mongods()).to.deep.equal([])
  })

  it('keeps all data over a second start, and over two signals that are one Ctrl-C', async () => {
    const running = await start()
    expect(await withDatabase((client) => notes(client).findOne({ _id: 'kept' }))).to.deep.equal({ _id: 'kept' })
    process.kill(running.pid, 'SIGINT')
    expect(await running.end('SIGINT')).to.equal(0)
    expect(await mongods()).to.deep.equal([])
  })

  it('recovers after kill -9: ends the mongod left behind and has one of its own', async () => {
    const killed = await start()
    const [orphan] = await mongods()
    for (const guard of await findProcesses(`mongo_killer.js ${killed.pid} `)) process.kill(guard, 'SIGKILL')
    await killed.end('SIGKILL')
    expect(await mongods()).to.deep.equal([orphan])
    await start()
    expect(await mongods())
      .to.have.length(1)
      .and.not.include(orphan)
    expect(await withDatabase((client) => notes(client).findOne({ _id: 'kept' }))).to.deep.equal({ _id: 'kept' })
  })

  it('does not touch the mongod of a server that runs', async () => {
    await start()
    const { code, lines } = await failToStart({ DATA_DIR: dataDir })
    expect(code).to.equal(1)
    expect(lines).to.have.length(1)
    expect(lines[0]).to.match(/^Another server \(process \d+\) already uses the data folder .*Stop it/)
    expect(await mongods()).to.have.length(1)
  })
})
