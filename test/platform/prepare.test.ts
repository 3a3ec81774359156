import { expect } from 'chai'
import mongoose from 'mongoose'
import { StartupFault } from '../../config/startupFault.ts'
import '../../models/events.ts'
import { JOB_TICKS } from '../../models/jobTicks.ts'
import { LEASES } from '../../server/platform/database/lease.ts'
import { prepareDatabase } from '../../server/platform/database/prepare.ts'
import { useDatabase } from '../support/database.ts'

describe('preparing the database', () => {
  useDatabase()
  const events = () => mongoose.connection.collection('events')
  const names = async () => (await events().indexes()).map(({ name }) => name).sort()

  it('waits for nobody where everything is there', async () => {
    const session = await mongoose.startSession()
    session.startTransaction()
    await events().insertOne({ stream: 's', seq: 1 }, { session })
    await prepareDatabase()
    // Had it waited for the lock, the transaction would have come to the end of its life.
    await session.commitTransaction()
    await session.endSession()
    expect(await events().countDocuments({ stream: 's' })).to.equal(1)
    const ticks = mongoose.connection.collection(JOB_TICKS)
    expect((await ticks.indexes()).map(({ name }) => name)).to.include('findAndLockNextJobIndex')
  })

  it('leaves no collection of a lease to be created by whoever takes it first', async () => {
    const { db } = mongoose.connection
    for (const name of Object.values(LEASES)) await db?.dropCollection(name)
    await prepareDatabase()
    const found = await db?.listCollections({ name: { $in: Object.values(LEASES) } }, { nameOnly: true }).toArray()
    expect(found).to.have.length(Object.values(LEASES).length)
  })

  it('creates an index that is missing, and no other', async () => {
    const all = await names()
    await events().dropIndex('type_1_at_1__id_1')
    await prepareDatabase()
    expect(await names()).to.deep.equal(all)
  })

  it('reports an index that is another, under its name or under another name', async () => {
    await events().dropIndex('type_1_at_1__id_1')
    await events().createIndex({ type: 1, at: 1, _id: 1 }, { unique: true, name: 'type_1_at_1__id_1' })
    await events().dropIndex('at_1__id_1')
    await events().createIndex({ at: 1, _id: 1 }, { name: 'byHand' })
    const fault = await prepareDatabase().catch((error: unknown) => error)
    expect(fault).to.be.instanceOf(StartupFault)
    expect((fault as StartupFault).message).to.match(/events\.type_1_at_1__id_1.*Drop them and start again/)
    expect((fault as StartupFault).message).to.include('events.at_1__id_1')
    for (const name of ['type_1_at_1__id_1', 'byHand']) await events().dropIndex(name)
    await prepareDatabase()
  })
})
