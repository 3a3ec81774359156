import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { after, before } from 'mocha'
import { MongoClient } from 'mongodb'
import { findMongodBinary } from '../../server/platform/database/mongodBinary.ts'
import { beginServiceProcess, findProcesses, type StartingService } from '../support/serviceProcess.ts'
import { until } from '../support/until.ts'

describe('a mongod of our own', function () {
  this.timeout(120_000)
  let folder: string
  let mongod: string
  const started: StartingService[] = []

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'firstcover-lost-'))
    mongod = (await findMongodBinary(process.env.MONGOD_BINARY ?? null, process.env.PATH ?? ''))?.file ?? ''
  })
  after(async () => {
    for (const service of started) await service.end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })

  const begin = async (dataDir: string, environment: Record<string, string> = {}) => {
    const service = await beginServiceProcess({ DATA_DIR: join(folder, dataDir), ...environment })
    started.push(service)
    return service
  }
  const mongods = (dataDir: string) => findProcesses(`--dbpath ${join(folder, dataDir, 'mongodb')}`)
  const onlyMongod = (dataDir: string) => until(async () => (await mongods(dataDir))[0])
  const stateOf = (dataDir: string) => readFileSync(join(folder, dataDir, 'mongodb.json'), 'utf8')
  const notesOf = async (dataDir: string) => {
    const { port } = JSON.parse(stateOf(dataDir)) as { port: number }
    const client = await MongoClient.connect(`mongodb://127.0.0.1:${port}/firstcover?replicaSet=firstcover`)
    return { notes: client.db().collection<{ _id: string }>('notes'), close: () => client.close() }
  }
  const isReady = async ({ origin }: StartingService) => (await fetch(`${origin}/readyz`)).status === 200

  it('serves one of two that start on its folder at the same moment, and the other says why', async () => {
    const [first, second] = await Promise.all([begin('shared'), begin('shared')])
    const loser = await Promise.race([first.ended.then(() => first), second.ended.then(() => second)])
    const winner = loser === first ? second : first
    expect(await loser.ended).to.equal(1)
    expect(loser.output()).to.match(/^Another server.* already uses the data folder .*Stop it.*\n$/)
    await winner.untilReady()
    expect(await mongods('shared')).to.have.length(1)
    // What of the two was second would have to end the first one's mongod, or take its port.
    expect(JSON.parse(stateOf('shared'))).to.include({ ownerPid: winner.pid })
  })

  it('is started again on the same data and port when it is killed', async () => {
    const service = started.find(({ pid }) => stateOf('shared').includes(`:${pid}}`))
    if (!service) throw new Error('nobody serves')
    const before = stateOf('shared')
    const { notes, close } = await notesOf('shared')
    await notes.insertOne({ _id: 'kept' }, { writeConcern: { w: 'majority', journal: true } })
    await close()
    const killed = await onlyMongod('shared')
    process.kill(killed, 'SIGKILL')
    await until(async () => service.output().includes('the embedded database is back'))
    await until(() => isReady(service))
    expect(await mongods('shared'))
      .to.have.length(1)
      .and.not.include(killed)
    expect(stateOf('shared')).to.equal(before)
    const again = await notesOf('shared')
    expect(await again.notes.findOne({ _id: 'kept' })).to.deep.equal({ _id: 'kept' })
    await again.close()
    expect(await service.end('SIGTERM')).to.equal(0)
    expect(service.output().match(/ended by itself/g)).to.have.length(1)
    expect(await mongods('shared')).to.deep.equal([])
  })

  it('ends the service with one clear line when it does not come back', async () => {
    // Runs as long as its folder says so: as good as a mongod whose disk is full.
    const broken = join(folder, 'broken')
    const failing = join(folder, 'mongod')
    writeFileSync(
      failing,
      `#!/bin/sh\n[ -e '${broken}' ] && [ "$1" != --version ] && exit 100\nexec '${mongod}' "$@"\n`,
    )
    chmodSync(failing, 0o755)
    const service = await begin('lost', { MONGOD_BINARY: failing })
    await service.untilReady()
    writeFileSync(broken, '')
    process.kill(await onlyMongod('lost'), 'SIGKILL')
    expect(await service.ended).to.equal(1)
    expect(service.output().match(/starting the embedded database again/g)).to.have.length(5)
    expect(service.output()).to.match(
      /\nThe embedded database in .*lost ended by itself and did not come back after 5 tries \(.*\)\. Free its disk .*\n$/,
    )
    expect(await mongods('lost')).to.deep.equal([])
  })

  it('is gone after a second signal during a start that is stuck', async () => {
    const service = await begin('stuck')
    process.kill(await onlyMongod('stuck'), 'SIGSTOP')
    process.kill(service.pid, 'SIGTERM')
    await until(async () => service.output().includes('stopping'))
    const repeat = setInterval(() => process.kill(service.pid, 'SIGTERM'), 500)
    expect(await service.ended.finally(() => clearInterval(repeat))).to.equal(1)
    await until(async () => (await mongods('stuck')).length === 0)
  })
})
