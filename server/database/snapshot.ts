import mongoose, { type ClientSession } from 'mongoose'

/**
 * Reads several collections as they stood at one moment, whatever others write meanwhile. A transaction that only reads:
 * it must be done within a minute, and the driver may repeat it.
 */
export async function inSnapshot<R>(read: (session: ClientSession) => Promise<R>): Promise<R> {
  return mongoose.connection
    .getClient()
    .withSession((session) =>
      session.withTransaction(() => read(session as ClientSession), { readConcern: { level: 'snapshot' } }),
    ) as Promise<R>
}
