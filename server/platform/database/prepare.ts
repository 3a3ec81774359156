import { isDeepStrictEqual } from 'node:util'
import type { IndexDescription, IndexDescriptionInfo } from 'mongodb'
import mongoose from 'mongoose'
import { StartupFault } from '../../../config/startupFault.ts'
import { allStores } from '../../../models/store.ts'
import { LEASES } from './lease.ts'

const NAMESPACE_NOT_FOUND = 26
const NAMESPACE_EXISTS = 48

/**
 * Creates what is missing of the registered models' collections and indexes, and of the leases' collections. Done at
 * start-up for all of them, because MongoDB before 4.4 cannot create a collection inside a transaction, and outside one
 * the first write creates it. Creating takes an exclusive lock, even of what is there: it waits for every open
 * transaction, a dead instance's too, and everybody else waits behind it. Looking does not, so what is there is looked at
 * only. Refuses an index that is there and is another.
 */
export async function prepareDatabase(): Promise<void> {
  await Promise.all(Object.values(LEASES).map((name) => createIfMissing(byName(name))))
  const conflicts = await Promise.all(Object.values(mongoose.models).map(prepareCollection))
  const found = conflicts.flat()
  if (found.length === 0) return
  throw new StartupFault(
    `The database has indexes that are not as they should be: ${found.join(', ')}`,
    'Drop them and start again, see docs/operations.md',
  )
}

/** Creates the collections that are not there, without their indexes: a transaction could not. */
export async function createCollections(): Promise<void> {
  for (const model of Object.values(mongoose.models)) await createIfMissing(model)
}

/** What can be looked at and created. */
interface Creatable {
  readonly collection: Pick<mongoose.Model<unknown>['collection'], 'indexes'>
  createCollection(): Promise<unknown>
}

/** A collection without a model. */
const byName = (name: string): Creatable => ({
  collection: mongoose.connection.collection(name),
  createCollection: () => mongoose.connection.createCollection(name),
})

/** Creates a collection, without its indexes, unless it is there: then it waits for nobody. */
export async function createIfMissing(collection: Creatable): Promise<void> {
  if ((await findIndexes(collection)) === null) await createCollection(collection)
}

/** Creates what is missing; names the indexes that differ. */
async function prepareCollection(model: mongoose.Model<unknown>): Promise<string[]> {
  const wanted = model.schema.indexes().map(([key, options]) => ({ ...options, key }) as IndexDescription)
  const present = await findIndexes(model)
  if (present === null) await createCollection(model)
  const missing = wanted.filter((index) => !present?.some((other) => isInPlaceOf(other, index)))
  if (missing.length > 0) await model.collection.createIndexes(missing)
  const differing = wanted.filter((index) =>
    present?.some((other) => isInPlaceOf(other, index) && !isSame(index, other)),
  )
  return differing.map((index) => `${model.collection.collectionName}.${nameOf(index)}`)
}

/** The indexes of a collection, or null where there is no such collection. */
async function findIndexes(model: Pick<Creatable, 'collection'>): Promise<IndexDescriptionInfo[] | null> {
  try {
    return await model.collection.indexes()
  } catch (error) {
    if (hasCode(error, NAMESPACE_NOT_FOUND)) return null
    throw error
  }
}

/** Another instance that starts at the same moment may be first. */
async function createCollection(model: Creatable): Promise<void> {
  try {
    await model.createCollection()
  } catch (error) {
    if (!hasCode(error, NAMESPACE_EXISTS)) throw error
  }
}

const hasCode = (error: unknown, code: number): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** Whether an index is there that leaves no room for the wanted one: MongoDB allows one of a name and one of a key. */
const isInPlaceOf = (present: IndexDescriptionInfo, wanted: IndexDescription): boolean =>
  nameOf(wanted) === present.name || isDeepStrictEqual(essentials(wanted).key, essentials(present).key)

const isSame = (wanted: IndexDescription, present: IndexDescriptionInfo): boolean =>
  nameOf(wanted) === present.name && isDeepStrictEqual(essentials(wanted), essentials(present))

/** What an index does, apart from its name and how it is built; keys in their order. */
function essentials(index: IndexDescription | IndexDescriptionInfo) {
  const { key, unique, sparse, expireAfterSeconds, partialFilterExpression, collation } = index
  return {
    key: Object.entries(key instanceof Map ? Object.fromEntries(key) : key),
    unique: unique ?? false,
    sparse: sparse ?? false,
    expireAfterSeconds: expireAfterSeconds ?? null,
    partialFilterExpression: partialFilterExpression ?? null,
    collated: collation !== undefined,
  }
}

/** The name MongoDB gives an index that was not given one. */
const nameOf = ({ name, key }: IndexDescription): string =>
  name ??
  Object.entries(key instanceof Map ? Object.fromEntries(key) : key)
    .flat()
    .join('_')

/** Whether there is no document of anything: what instances note of themselves does not count. */
export async function isDatabaseEmpty(): Promise<boolean> {
  const found = await Promise.all([...allStores().values()].map(({ model }) => model.exists({})))
  return found.every((document) => document === null)
}

/** Removes every document of every registered collection; collections and indexes stay. */
export async function clearDatabase(): Promise<void> {
  await Promise.all(Object.values(mongoose.models).map((model) => model.collection.deleteMany({})))
}
