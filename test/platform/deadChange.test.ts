import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from 'chai'
import { after, before } from 'mocha'
import { UUID } from 'mongodb'
import mongoose from 'mongoose'
import { connectDatabase } from '../../server/platform/database/connect.ts'
import { inTransaction } from '../../server/platform/database/transaction.ts'
import { isDatabaseUnavailable } from '../../server/platform/database/unavailable.ts'
import { problemOf } from '../../server/platform/http/problem.ts'
import { startTestMongod } from '../support/mongod.ts'

/** Changes a document in a transaction, says in which session, and does nothing more until it is killed. */
const CHANGES = `
  import { MongoClient } from 'mongodb'
  const client = await MongoClient.connect(process.argv[1])
  const session = client.startSession()
  session.startTransaction()
  await client.db().collection('changed').updateOne({ _id: 'one' }, { $set: { by: 'the dead' } }, { session })
  process.stdout.write(session.id.id.toString('hex'))
  setInterval(() => {}, 1000)`

describe('a change of what a dead instance was changing', function () {
  this.timeout(120_000)
  let mongod: Awaited<ReturnType<typeof startTestMongod>>

  before(async () => {
    mongod = await startTestMongod()
    await connectDatabase(mongod.uri)
    await changed().insertOne({ _id: 'one', by: 'nobody' })
  })
  after(async () => {
    await mongoose.disconnect()
    await mongod?.stop()
  })

  const changed = () => mongoose.connection.collection<{ _id: string; by: string }>('changed')
  const admin = () => mongoose.connection.getClient().db('admin')
  const change = (by: string) =>
    inTransaction((session) => changed().updateOne({ _id: 'one' }, { $set: { by } }, { session }), {
      writeConcern: { w: 'majority' },
    })
  const by = async () => (await changed().findOne({ _id: 'one' }))?.by

  /** The session it leaves open. */
  const killInItsChange = async (): Promise<UUID> => {
    const instance = spawn(process.execPath, ['--input-type=module', '-e', CHANGES, mongod.uri])
    const [session] = (await once(instance.stdout, 'data')) as [Buffer]
    instance.kill('SIGKILL')
    await once(instance, 'close')
    return new UUID(session.toString())
  }

  it('is done when the embedded server has ended the dead one’s transaction, sooner than anybody gives up', async () => {
    await killInItsChange()
    expect(await admin().command({ getParameter: 1, transactionLifetimeLimitSeconds: 1 })).to.include({
      transactionLifetimeLimitSeconds: 15,
    })
    await change('the living')
    expect(await by()).to.equal('the living')
  })

  it('is given up with 503 where a server lets transactions live too long, and is not done', async () => {
    await admin().command({ setParameter: 1, transactionLifetimeLimitSeconds: 600 })
    const session = await killInItsChange()
    const failure = await change('too late').then(
      () => null,
      (error: unknown) => error,
    )
    expect(isDatabaseUnavailable(failure)).to.equal(true)
    expect(problemOf(failure, 'request')).to.deep.include({ status: 503, retryAfterSeconds: 5 })
    await admin().command({ killSessions: [{ id: session }] })
    expect(await by()).to.equal('the living')
    await change('the next')
    expect(await by()).to.equal('the next')
  })
})
