import type { Db } from 'mongodb'
import type { Logger } from 'winston'
import { TRANSACTION_LIFETIME_SECONDS } from './waits.ts'

const UNAUTHORIZED = 13
const CLOCKS_APART_MS = 5_000

/**
 * Says once, at start, what about the server would make the service wait longer or decide by a wrong day: a transaction
 * lifetime that lets a dead instance's changes hold up the others, a clock that is not the server's. Refuses nothing.
 */
export async function checkServer(admin: Db, logger: Logger): Promise<void> {
  await checkTransactionLifetime(admin, logger)
  await checkClock(admin, logger)
}

async function checkTransactionLifetime(admin: Db, logger: Logger): Promise<void> {
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

async function checkClock(admin: Db, logger: Logger): Promise<void> {
  const asked = Date.now()
  const { localTime } = await admin.command({ isMaster: 1 })
  if (!(localTime instanceof Date)) return
  const apartMs = localTime.getTime() - (asked + Date.now()) / 2
  if (Math.abs(apartMs) > CLOCKS_APART_MS)
    logger.warn('the clocks of this machine and of the database are apart; set both by NTP', {
      seconds: Math.round(Math.abs(apartMs) / 1_000),
      ahead: apartMs > 0 ? 'database' : 'this machine',
    })
}
