import { parseArgs } from 'node:util'
import { readConfig } from '../../../config/env.ts'
import { StartupFault } from '../../../config/startupFault.ts'
import { takeLease } from '../database/lease.ts'
import { openDatabase } from '../database/open.ts'
import { findRunningDatabase } from '../database/running.ts'
import { accessRulesOf } from '../keys.ts'
import { createLogger } from '../logging/logger.ts'
import { headOf } from './domain/seal.ts'
// Every context's collections: they are created when the database is opened.
import '../../routes.ts'
import { anchorSeals } from './usecases/anchorSeals.ts'
import { SEALER_LEASE } from './usecases/sealEvents.ts'
import { readHead } from './usecases/takeHeadOut.ts'

const USAGE = 'npm run audit:anchor -- --reason TEXT --by NAME [--lost N:HASH]'

/**
 * `npm run audit:anchor`: begins the chain of seals anew after a restore, and prints its new head. `--lost` is the latest
 * head that the log or a kept file knows. Exit code 0 when done, 2 when the options or the database are wrong.
 */
try {
  const { values } = parseArgs({
    options: { reason: { type: 'string' }, by: { type: 'string' }, lost: { type: 'string' } },
  })
  const [reason, by] = [values.reason?.trim(), values.by?.trim()]
  if (!reason || !by) throw new StartupFault('A reason and a name are needed', USAGE)
  const lost = values.lost === undefined ? null : readHead(values.lost)
  const { database, production, ...config } = readConfig()
  const access = accessRulesOf(config.access, database.dataDir)
  const logger = createLogger({ production, logLevel: 'warn' })
  const uri = database.uri ?? (await findRunningDatabase(database.dataDir))
  const opened = await openDatabase({ ...database, uri }, logger, access)
  try {
    const lease = await takeLease(SEALER_LEASE, { onWait: () => logger.warn('waiting for an instance that seals') })
    const seal = await anchorSeals({ keys: access.keys, lease, now: new Date(), reason, by, lost }).finally(
      lease.release,
    )
    const { n, hash } = headOf(seal)
    process.stdout.write(`anchored anew after seal ${seal.anchor?.after}: the head is ${n}:${hash}\n`)
  } finally {
    await opened.close()
  }
} catch (error) {
  process.stderr.write(`${error instanceof StartupFault ? error.message : (error as Error).stack}\n`)
  process.exitCode = 2
}
