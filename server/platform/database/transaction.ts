import { setTimeout as sleep } from 'node:timers/promises'
import { type ClientSession as DriverSession, MongoError, MongoNetworkError, type TransactionOptions } from 'mongodb'
import mongoose, { type ClientSession } from 'mongoose'
import { beginRevisions } from './revisions.ts'
import { isConnectionLost } from './unavailable.ts'
import { WAITS } from './waits.ts'

const FIRST_PAUSE_MS = 5
const PAUSE_GROWTH = 1.5
const LONGEST_PAUSE_MS = 500

/**
 * Runs something as one transaction. Conflicts with others, elections and lost connections are tried again on fresh
 * state, each time after a longer pause, until the time for a unit of work is used up; the last error is thrown then.
 */
export async function inTransaction<R>(
  run: (session: ClientSession) => Promise<R>,
  options: TransactionOptions,
): Promise<R> {
  let tries = 0
  return mongoose.connection.getClient().withSession((session) => {
    labelsCommitErrors(session)
    return session.withTransaction(
      async () => {
        if (tries > 0) await sleep(pauseBefore(tries))
        else letsQueriesGoOn(session)
        tries += 1
        beginRevisions(session as ClientSession)
        return run(session as ClientSession).catch((error: unknown) => {
          throw isConnectionLost(error) ? labelled(error, 'TransientTransactionError') : error
        })
      },
      { ...options, timeoutMS: WAITS.unitOfWorkMs },
    )
  }) as Promise<R>
}

/**
 * A commit whose answer did not come is asked for again, which commits once. `withTransaction` goes by a label that only
 * the driver's own errors can have; whatever else a commit fails with came from the connection.
 */
function labelsCommitErrors(session: DriverSession): void {
  const commit = session.commitTransaction.bind(session)
  session.commitTransaction = (options) =>
    commit(options).catch((error: unknown) => {
      const own = error instanceof MongoError && !isConnectionLost(error)
      throw own ? error : labelled(error, 'UnknownTransactionCommitResult')
    })
}

/** What the driver limits the time of a session's commands by. */
interface TimeLimit {
  addMaxTimeMSToCommand(command: object, options: object): void
}

/**
 * Driver 6.16 sets a time limit on asking for the second batch of a query in a transaction, which MongoDB refuses: whatever
 * found more than a first batch of 101 documents would fail. The transaction's own limit stays.
 */
function letsQueriesGoOn(session: DriverSession): void {
  const limit = Reflect.get(session, 'timeoutContext') as TimeLimit | null | undefined
  if (!limit) return
  const add = limit.addMaxTimeMSToCommand.bind(limit)
  limit.addMaxTimeMSToCommand = (command, options) => {
    if (!('getMore' in command)) add(command, options)
  }
}

/** Thrown where a transaction is to be given up and run again on fresh state. */
export const runAgain = (why: string): Error => labelled(why, 'TransientTransactionError')

/** A broken connection as the driver says it elsewhere. */
function labelled(cause: unknown, label: string): MongoNetworkError {
  const networkError = new MongoNetworkError(String(cause), cause instanceof Error ? { cause } : {})
  networkError.addErrorLabel(label)
  return networkError
}

/** Two that met must not meet again: the pause is any part of its greatest length. */
const pauseBefore = (tries: number): number =>
  Math.random() * Math.min(FIRST_PAUSE_MS * PAUSE_GROWTH ** (tries - 1), LONGEST_PAUSE_MS)
