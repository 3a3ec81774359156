import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import {
  BSON,
  type CreateCollectionOptions,
  type CreateIndexesOptions,
  type Db,
  type Document,
  type IndexDescriptionInfo,
} from 'mongodb'

/** Begins a collection in a dump; its documents follow, one a line, in canonical extended JSON. */
interface CollectionHeader {
  readonly collection: string
  readonly options: CreateCollectionOptions
  readonly indexes: readonly IndexDescriptionInfo[]
}

/** A document begins with its `_id`. */
const HEADER = '{"collection":'

/** How many documents are inserted at once. */
const BATCH = 500

/** Writes every collection of a database, its indexes and documents, as gzipped lines that a restore makes the same of. */
export async function writeDump(database: Db, file: string): Promise<void> {
  await pipeline(linesOf(database), createGzip({ level: 9 }), createWriteStream(file))
}

/** Makes a database what it was when it was dumped: whatever it holds is dropped, indexes come back as they were. */
export async function restoreDump(database: Db, file: string): Promise<void> {
  // One by one: a server before 4.2 drops a database under a lock on everything, which waits for open transactions.
  for (const { name } of await database.listCollections({}, { nameOnly: true }).toArray())
    if (!name.startsWith('system.')) await database.dropCollection(name)
  await readDump(database, file, begin)
}

/** Puts the documents of a dump into a database whose collections and indexes are there, and hold nothing. */
export const restoreDocuments = (database: Db, file: string): Promise<void> =>
  readDump(database, file, async () => undefined)

async function readDump(database: Db, file: string, enter: typeof begin): Promise<void> {
  let name = ''
  let batch: Document[] = []
  const insertBatch = async () => {
    if (batch.length > 0) await database.collection(name).insertMany(batch)
    batch = []
  }
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    if (line.startsWith(HEADER)) {
      await insertBatch()
      const header = JSON.parse(line) as CollectionHeader
      name = header.collection
      await enter(database, header)
    } else {
      batch.push(BSON.EJSON.parse(line, { relaxed: false }) as Document)
      if (batch.length === BATCH) await insertBatch()
    }
  }
  await insertBatch()
}

async function* linesOf(database: Db): AsyncGenerator<string> {
  const collections = await database.listCollections().toArray()
  const lasting = collections.filter(({ name }) => !name.startsWith('system.'))
  for (const { name, ...rest } of lasting.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const indexes = await database.collection(name).indexes()
    const header: CollectionHeader = {
      collection: name,
      options: 'options' in rest ? (rest.options ?? {}) : {},
      // Servers before 4.4 name the database in each index.
      indexes: indexes.map(({ ns: _, ...index }) => index as IndexDescriptionInfo),
    }
    yield `${JSON.stringify(header)}\n`
    for await (const document of database.collection(name).find().sort({ _id: 1 }))
      yield `${BSON.EJSON.stringify(document, { relaxed: false })}\n`
  }
}

async function begin(database: Db, { collection, options, indexes }: CollectionHeader): Promise<void> {
  const created = await database.createCollection(collection, options)
  for (const { key, v: _, ...rest } of indexes)
    if (rest.name !== '_id_') await created.createIndex(key, rest as CreateIndexesOptions)
}
