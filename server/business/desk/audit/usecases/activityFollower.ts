import type { ClientSession } from 'mongoose'
import { ActivityModel, type ActivityRow } from '../../../../../models/activity.ts'
import type { Follower } from '../../../../../models/follower.ts'

/**
 * Counts what happened by business date, kind of document and type of event, so that a day of a hundred thousand events is
 * told by some dozens of rows.
 */
export const activityFollower: Follower = {
  name: 'activity',
  revision: 1,
  follows: () => true,
  handle: async (events, { generation, session }) => {
    const counts = new Map<string, Omit<ActivityRow, '_id' | 'generation'>>()
    for (const { businessDate: day, stream, type } of events) {
      const kind = stream.slice(0, stream.indexOf(':'))
      const _id = `${generation}:${day}:${kind}:${type}`
      counts.set(_id, { day, kind, type, count: (counts.get(_id)?.count ?? 0) + 1 })
    }
    const writes = [...counts].map(([_id, { count, ...place }]) => ({
      updateOne: { filter: { _id }, update: { $set: { generation, ...place }, $inc: { count } }, upsert: true },
    }))
    await ActivityModel.collection.bulkWrite(writes as never, { session })
  },
  clear: async (generation) => {
    await ActivityModel.deleteMany({ generation })
  },
}

/** How many events the rows of a generation tell of. */
export async function countActivity(generation: number, session: ClientSession): Promise<number> {
  const [sum] = await ActivityModel.aggregate<{ events: number }>(
    [{ $match: { generation } }, { $group: { _id: null, events: { $sum: '$count' } } }],
    { session },
  )
  return sum?.events ?? 0
}
