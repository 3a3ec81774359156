import { setTimeout as sleep } from 'node:timers/promises'
import { type ClientSession as DriverSession, MongoNetworkError, type TransactionOptions } from 'mongodb'
import mongoose, { type ClientSession } from 'mongoose'
import { isSocketError } from './unavailable.ts'
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
        tries += 1
        return run(session as ClientSession).catch((error: unknown) => {
          throw labelled(error, 'TransientTransactionError')
        })
      },
      { ...options, timeoutMS: WAITS.unitOfWorkMs },
    )
  }) as Promise<R>
}

/** A commit whose answer did not come is asked for again, which commits once; `withTransaction` goes by the label. */
function labelsCommitErrors(session: DriverSession): void {
  const commit = session.commitTransaction.bind(session)
  session.commitTransaction = (options) =>
    commit(options).catch((error: unknown) => {
      throw labelled(error, 'UnknownTransactionCommitResult')
    })
}

/** A broken connection as the driver says it elsewhere; anything else as it is. */
function labelled(error: unknown, label: string): unknown {
  if (!(error instanceof Error && isSocketError(error))) return error
  const networkError = new MongoNetworkError(error.message, { cause: error })
  networkError.addErrorLabel(label)
  return networkError
}

/** Two that met must not meet again: the pause is any part of its greatest length. */
const pauseBefore = (tries: number): number =>
  Math.random() * Math.min(FIRST_PAUSE_MS * PAUSE_GROWTH ** (tries - 1), LONGEST_PAUSE_MS)
