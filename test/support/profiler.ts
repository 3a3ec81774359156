import type { Collection } from 'mongodb'
import mongoose from 'mongoose'

const PROFILE_BYTES = 256 * 2 ** 20

/** A query as MongoDB's profiler tells of it. */
export interface ProfiledQuery {
  readonly op: string
  readonly ns: string
  readonly command: Readonly<Record<string, unknown>>
  /** What a `getMore` goes on with. */
  readonly originatingCommand?: Readonly<Record<string, unknown>>
  readonly planSummary?: string
  /** What no index gave in order was sorted in memory. */
  readonly hasSortStage?: true
  readonly keysExamined?: number
  readonly docsExamined?: number
  /** What a read gave back, what a write changed or removed. */
  readonly nreturned?: number
  readonly nModified?: number
  readonly ndeleted?: number
}

/** Runs something with the profiler on and gives every query that an index did not serve, by reading or by order. */
export const poorQueriesDuring = (run: () => Promise<void>): Promise<ProfiledQuery[]> =>
  queriesDuring(run, { $or: [{ planSummary: /COLLSCAN/ }, { hasSortStage: true }] })

/** Runs something with the profiler on and gives every query that looked at more than so many keys or documents. */
export const busyQueriesDuring = (run: () => Promise<void>, examined: number): Promise<ProfiledQuery[]> =>
  queriesDuring(run, { $or: [{ keysExamined: { $gt: examined } }, { docsExamined: { $gt: examined } }] })

/** Runs something with the profiler on and gives every command on a collection. */
export const allQueriesDuring = (run: () => Promise<void>): Promise<ProfiledQuery[]> => queriesDuring(run, {})

const queriesDuring = (run: () => Promise<void>, wanted: object): Promise<ProfiledQuery[]> =>
  profiled(run, async (profile) => {
    const queries = await profile.countDocuments({ op: 'query' })
    if (queries === 0) throw new Error('the profiler saw no query')
    return profile.find(wanted).toArray()
  })

/** Runs something with the profiler on, then reads what it wrote down. */
async function profiled<T>(
  run: () => Promise<void>,
  read: (profile: Collection<ProfiledQuery>) => Promise<T>,
): Promise<T> {
  const database = mongoose.connection.getClient().db(mongoose.connection.name)
  const profile = database.collection<ProfiledQuery>('system.profile')
  const forget = async () => {
    await database.command({ profile: 0 })
    const kept = await database.listCollections({ name: profile.collectionName }).toArray()
    if (kept.length > 0) await profile.drop()
  }
  // A spec that ran out of its time is still at it, with the profiler on.
  await forget()
  // The collection MongoDB would make itself forgets everything but the last megabyte.
  await database.createCollection('system.profile', { capped: true, size: PROFILE_BYTES })
  await database.command({ profile: 2 })
  try {
    await run()
    await database.command({ profile: 0 })
    return await read(profile)
  } finally {
    await forget()
  }
}

/**
 * Runs something with MongoDB's profiler on and gives every query that read one of the collections without an index, as
 * `collection command`. All our collections are watched unless some are named.
 */
export async function scansDuring(
  run: () => Promise<void>,
  collections: readonly string[] = ourCollections(),
): Promise<string[]> {
  return (await poorQueriesDuring(run))
    .filter((query) => isScan(query) && collections.includes(collectionOf(query)))
    .map(({ ns, command }) => `${ns} ${JSON.stringify(command)}`)
}

/** How much a query read to answer. */
export interface Examined {
  readonly keysExamined: number
  readonly docsExamined: number
}

/** Runs something with the profiler on and gives what each read of a collection looked at, in order. */
export const examinedDuring = (run: () => Promise<void>, collection: string): Promise<Examined[]> =>
  profiled(run, async (profile) => {
    const ns = `${mongoose.connection.name}.${collection}`
    const found = await profile
      .find<Examined>({ ns, docsExamined: { $exists: true } })
      .sort({ ts: 1 })
      .toArray()
    return found.map(({ keysExamined, docsExamined }) => ({ keysExamined, docsExamined }))
  })

/** Whether a query read its whole collection. */
export const isScan = ({ planSummary = '' }: ProfiledQuery): boolean => planSummary.includes('COLLSCAN')

/**
 * Whether no index could have given a query's order. Which of several plans MongoDB takes is a race among few documents;
 * that one of them needs no sorting is not.
 */
export async function isSortedInMemory({
  hasSortStage,
  ns,
  command,
  originatingCommand,
}: ProfiledQuery): Promise<boolean> {
  const { find, filter, sort } = originatingCommand ?? command
  if (!hasSortStage || !find) return hasSortStage ?? false
  const database = mongoose.connection.getClient().db(ns.slice(0, ns.indexOf('.')))
  const { queryPlanner } = await database.command({ explain: { find, filter, sort }, verbosity: 'queryPlanner' })
  const plans: readonly unknown[] = [queryPlanner.winningPlan, ...queryPlanner.rejectedPlans]
  return plans.every((plan) => JSON.stringify(plan).includes('"stage":"SORT"'))
}

export const collectionOf = ({ ns }: ProfiledQuery): string => ns.slice(ns.indexOf('.') + 1)

export const ourCollections = (): string[] => Object.values(mongoose.models).map(({ collection }) => collection.name)

/** A query without its values: the same for the same question about other documents. */
export function shapeOf(profiled: ProfiledQuery): string {
  const command = profiled.originatingCommand ?? profiled.command
  const { find, aggregate, distinct, pipeline, filter, query, q, sort } = command
  const verb = find ? 'find' : aggregate ? 'aggregate' : distinct ? 'distinct' : profiled.op
  const asked = [withoutValues(pipeline ?? filter ?? query ?? q ?? {}), ...(sort ? [sort] : [])]
  return [verb, collectionOf(profiled), ...asked.map((part) => JSON.stringify(part))].join(' ')
}

function withoutValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutValues)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return '?'
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === '$in' || key === '$nin' ? '?' : withoutValues(part)]),
  )
}
