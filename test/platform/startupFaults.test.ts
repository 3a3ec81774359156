import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { after } from 'mocha'
import { MongoMemoryServer } from 'mongodb-memory-server-core'
import { findMongodBinary } from '../../server/platform/database/mongodBinary.ts'
import { failToStart, freePort } from '../support/serviceProcess.ts'

describe('a start that cannot succeed', function () {
  this.timeout(60_000)
  const folder = mkdtempSync(join(tmpdir(), 'firstcover-faults-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  /** One line, exit code 1, problem and remedy. */
  const refuses = async (environment: Record<string, string>, expected: RegExp) => {
    const { code, lines } = await failToStart({ DATA_DIR: join(folder, 'data'), ...environment })
    expect(lines, lines.join('\n')).to.have.length(1)
    expect(lines[0]).to.match(expected)
    expect(code).to.equal(1)
  }

  it('names a busy port and how to choose another', async () => {
    const port = await freePort()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    await refuses({ PORT: String(port) }, new RegExp(`^Port ${port} is in use by another process\\. .*PORT`))
    await new Promise((resolve) => other.close(resolve))
  })

  it('names a data folder that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '')
    await refuses(
      { DATA_DIR: join(folder, 'file', 'data') },
      /^The data folder .* cannot be written \(ENOTDIR\)\. .*DATA_DIR/,
    )
  })

  it('names a data folder that cannot be written for its keys when MongoDB is elsewhere', async () => {
    writeFileSync(join(folder, 'file'), '')
    await refuses(
      { MONGODB_URI: 'mongodb://127.0.0.1:1/firstcover?replicaSet=rs0', DATA_DIR: join(folder, 'file', 'data') },
      /^The data folder .* cannot be written \(ENOTDIR\)\. .*DATA_DIR/,
    )
  })

  it('names a MongoDB that does not answer, without its password', async () => {
    const port = await freePort()
    await refuses(
      {
        MONGODB_URI: `mongodb://user:hunter2@127.0.0.1:${port}/firstcover?replicaSet=rs0&serverSelectionTimeoutMS=500`,
      },
      /^No MongoDB replica set answers at mongodb:\/\/user:\*\*\*@127\.0\.0\.1:\d+.*MONGODB_URI/,
    )
  })

  it('names an address that is none', async () => {
    await refuses(
      { MONGODB_URI: 'postgres://localhost/firstcover' },
      /^MONGODB_URI is not a MongoDB address .*mongodb:\/\//,
    )
  })

  it('names a standalone MongoDB and how to make it a replica set', async () => {
    const found = await findMongodBinary(process.env.MONGOD_BINARY ?? null, process.env.PATH ?? '')
    const standalone = await MongoMemoryServer.create({
      instance: { storageEngine: 'wiredTiger' },
      ...(found ? { binary: { systemBinary: found.file, version: found.version } } : {}),
    })
    await refuses(
      { MONGODB_URI: standalone.getUri('firstcover') },
      /is a standalone server, transactions need a replica set\. .*--replSet/,
    )
    await standalone.stop()
  })

  it('names a mongod that does not run', async () => {
    await refuses({ MONGOD_BINARY: join(folder, 'file') }, /^MONGOD_BINARY .* does not run\. /)
  })

  it('names everything production misses', async () => {
    await refuses({ NODE_ENV: 'production', DEMONSTRATION: '' }, /MONGODB_URI is missing.*METRICS_TOKEN is missing/)
  })
})
