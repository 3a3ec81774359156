import type { ClientSession } from 'mongoose'
import type { Reader } from './reader.ts'
import { inTransaction } from './transaction.ts'

/**
 * Reads several collections as they stood at one moment, whatever others write meanwhile. A transaction that only reads:
 * it must be done within a transaction's lifetime, and may be repeated.
 */
export const inSnapshot = <R>(read: (session: ClientSession) => Promise<R>): Promise<R> =>
  inTransaction(read, { readConcern: { level: 'snapshot' } })

/** The same for whoever may be in a transaction already, whose moment it is then. */
export const ofOneMoment = <R>(
  { session }: Pick<Reader, 'session'>,
  read: (session: ClientSession) => Promise<R>,
): Promise<R> => (session ? read(session) : inSnapshot(read))
