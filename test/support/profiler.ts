import mongoose from 'mongoose'

const PROFILE_BYTES = 256 * 2 ** 20

/**
 * Runs something with MongoDB's profiler on and gives every query that read one of the collections without an index, as
 * `collection command`. All our collections are watched unless some are named.
 */
export async function scansDuring(
  run: () => Promise<void>,
  collections: readonly string[] = ourCollections(),
): Promise<string[]> {
  const database = mongoose.connection.getClient().db(mongoose.connection.name)
  // The collection MongoDB would make itself forgets everything but the last megabyte.
  await database.createCollection('system.profile', { capped: true, size: PROFILE_BYTES })
  await database.command({ profile: 2 })
  try {
    await run()
  } finally {
    await database.command({ profile: 0 })
  }
  const profile = database.collection('system.profile')
  const profiled = await profile.find({ planSummary: /COLLSCAN/ }).toArray()
  const queries = await profile.countDocuments({ op: 'query' })
  await profile.drop()
  if (queries === 0) throw new Error('the profiler saw no query')
  return profiled
    .filter(({ ns }) => collections.includes(String(ns).split('.').at(-1) ?? ''))
    .map(({ ns, command }) => `${ns} ${JSON.stringify(command)}`)
}

const ourCollections = (): string[] => Object.values(mongoose.models).map(({ collection }) => collection.name)
