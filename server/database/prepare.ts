import type { IndexDescription } from 'mongodb'
import mongoose from 'mongoose'

/**
 * Creates every registered model's collection and indexes. Done at start-up for all of them, because MongoDB before 4.4
 * cannot create a collection inside a transaction. All indexes of a collection go in one command.
 */
export async function prepareDatabase(): Promise<void> {
  await Promise.all(
    Object.values(mongoose.models).map(async (model) => {
      await model.createCollection()
      const indexes = model.schema.indexes().map(([key, options]) => ({ ...options, key }) as IndexDescription)
      if (indexes.length > 0) await model.collection.createIndexes(indexes)
    }),
  )
}

/** Whether no registered collection holds a document. */
export async function isDatabaseEmpty(): Promise<boolean> {
  const found = await Promise.all(Object.values(mongoose.models).map((model) => model.exists({})))
  return found.every((document) => document === null)
}

/** Removes every document of every registered collection; collections and indexes stay. */
export async function clearDatabase(): Promise<void> {
  await Promise.all(Object.values(mongoose.models).map((model) => model.collection.deleteMany({})))
}
