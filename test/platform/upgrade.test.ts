import { expect } from 'chai'
import mongoose from 'mongoose'
import { PROGRAM_VERSION } from '../../config/programVersion.ts'
import { MIGRATIONS } from '../../models/migrations/registry.ts'
import { testDatabaseUri, useDatabase } from '../support/database.ts'
import { restoreFixture } from '../support/dataFixture.ts'
import { failToStart, startServiceProcess } from '../support/serviceProcess.ts'

describe('a start on the data of another version', function () {
  this.timeout(120_000)
  useDatabase()

  const records = () =>
    mongoose.connection.collection<{ _id: string; tolerates: string; endedAt: Date | null }>('migrations')

  it('migrates older data, once for two instances that start at the same time', async () => {
    await restoreFixture('0.1')
    const environment = { MONGODB_URI: await testDatabaseUri() }
    const instances = await Promise.all([startServiceProcess(environment), startServiceProcess(environment)])
    for (const { origin } of instances) expect((await fetch(`${origin}/readyz`)).status).to.equal(200)
    for (const instance of instances) expect(await instance.end('SIGTERM')).to.equal(0)
    const ended = await records()
      .find({ endedAt: { $ne: null } })
      .toArray()
    expect(ended.map(({ _id }) => _id).sort()).to.deep.equal(MIGRATIONS.map(({ name }) => name))
  })

  it('goes on with data that a newer version changed and this one may work on', async () => {
    await records().insertOne({ _id: '9998-newer', tolerates: PROGRAM_VERSION, endedAt: null })
    const instance = await startServiceProcess({ MONGODB_URI: await testDatabaseUri() })
    expect(await instance.end('SIGTERM')).to.equal(0)
  })

  it('refuses data that needs a newer version, in one line that names it', async () => {
    await records().insertOne({ _id: '9999-newer', tolerates: '99.1.0', endedAt: null })
    const { code, lines } = await failToStart({ MONGODB_URI: await testDatabaseUri() })
    expect(lines).to.deep.equal([
      `The data needs version 99.1.0 or newer since migration 9999-newer, this is ${PROGRAM_VERSION}. ` +
        'Start version 99.1.0 or newer, or restore the backup made before the upgrade',
    ])
    expect(code).to.equal(1)
  })
})
