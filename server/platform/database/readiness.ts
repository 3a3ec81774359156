import { EventModel } from '../../../models/events.ts'

let looking: Promise<unknown> | null = null

/**
 * Resolves when the database answers a read as requests make it. A bare ping answers while every collection is locked.
 * One look at a time, however many ask, and none that goes on in the server after its time.
 */
export function readDatabase(withinMs: number): Promise<unknown> {
  looking ??= EventModel.findOne({}, { _id: 1 })
    .maxTimeMS(withinMs)
    .lean()
    .exec()
    .finally(() => {
      looking = null
    })
  return looking
}
