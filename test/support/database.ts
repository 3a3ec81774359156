import { after, before } from 'mocha'
import mongoose from 'mongoose'
import { connectDatabase } from '../../server/platform/database/connect.ts'
import { prepareDatabase } from '../../server/platform/database/prepare.ts'
import { SHARED_MONGODB, startTestMongod } from './mongod.ts'

let own: Awaited<ReturnType<typeof startTestMongod>> | undefined
let users = 0
let prepared = 0

/**
 * Gives the tests of a `describe` a real replica set: before the first test all registered collections exist with their
 * indexes and hold nothing. One mongod serves the whole test process, with a database of the process's own.
 */
export function useDatabase(): void {
  before(async function () {
    // Some hundred indexes are made at the first time, while other processes make theirs in the same server.
    this.timeout(180_000)
    users++
    if (mongoose.connection.readyState !== mongoose.ConnectionStates.connected)
      await connectDatabase(await testDatabaseUri())
    await dropLarge()
    await prepareOnce()
    await emptyDatabase()
  })
  after(async () => {
    users--
    if (users === 0) await mongoose.disconnect()
  })
}

/** To remove so many documents from all their indexes takes longer than to make the collection anew. */
const LARGE = 5_000

async function dropLarge(): Promise<void> {
  for (const { collection } of Object.values(mongoose.models)) {
    if ((await collection.estimatedDocumentCount()) < LARGE) continue
    await collection.drop()
    prepareAnew()
  }
}

/** Collections and indexes stay from one `describe` to the next, unless a spec has registered a model since. */
async function prepareOnce(): Promise<void> {
  const registered = Object.keys(mongoose.models).length
  if (registered > prepared) await prepareDatabase()
  prepared = registered
}

/** Says that collections or indexes are no longer what they were: the next `describe` has them prepared anew. */
export function prepareAnew(): void {
  prepared = 0
}

/** Removes every document; collections and indexes stay. */
export async function emptyDatabase(): Promise<void> {
  const { db } = mongoose.connection
  if (!db) throw new Error('not connected')
  const collections = await db.listCollections({}, { nameOnly: true }).toArray()
  await Promise.all(
    collections.filter(({ name }) => !name.startsWith('system.')).map(({ name }) => db.collection(name).deleteMany({})),
  )
}

/** Address of this process's test database; starts a mongod unless the runner shares one. */
export async function testDatabaseUri(): Promise<string> {
  const shared = process.env[SHARED_MONGODB]
  if (shared === undefined) own ??= await startTestMongod()
  const address = new URL(shared ?? own?.uri ?? '')
  address.pathname = `/test_${process.pid}`
  return address.href
}

/** On the root suite, because this file is read while mocha loads the specs: runs once, after all of them. */
after(async function () {
  this.timeout(30_000)
  await own?.stop()
  own = undefined
  prepared = 0
})
