import type { Db } from 'mongodb'
import type { Logger } from 'winston'
import { TRANSACTION_LIFETIME_SECONDS } from './waits.ts'

const UNAUTHORIZED = 13

/**
 * Says once, at start, what about the server would make the service wait longer: a transaction lifetime that lets a dead
 * instance's changes hold up the others. Refuses nothing.
 */
export async function checkServer(admin: Db, logger: Logger): Promise<void> {
  const wanted = `set it to ${TRANSACTION_LIFETIME_SECONDS} on every member, see docs/operations.md`
  try {
    const { transactionLifetimeLimitSeconds: seconds } = await admin.command({
      getParameter: 1,
      transactionLifetimeLimitSeconds: 1,
    })
    if (seconds <= TRANSACTION_LIFETIME_SECONDS) return
    logger.warn(`transactionLifetimeLimitSeconds is ${seconds}: a lost instance holds up others for longer; ${wanted}`)
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === UNAUTHORIZED
        ? 'this database user may not read it'
        : String(error)
    logger.warn(`transactionLifetimeLimitSeconds is not known (${reason}); ${wanted}`)
  }
}
