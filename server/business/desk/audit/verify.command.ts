import { readConfig } from '../../../../config/env.ts'
import { StartupFault } from '../../../../config/startupFault.ts'
import { openToLook } from '../../../platform/database/open.ts'
import { findRunningDatabase } from '../../../platform/database/running.ts'
import { createLogger } from '../../../platform/logging/logger.ts'
// Every context's collections: a stream can only be verified if its collection is known.
import '../../../routes.ts'
import { verifyChains } from './usecases/verifyChains.ts'

/**
 * `npm run audit:verify`: verifies the chains of MONGODB_URI, of a running embedded database or of one at rest. Exit code
 * 0 when all hold, 1 when one is broken, 2 when the database could not be opened.
 */
try {
  const { database, production } = readConfig()
  const uri = database.uri ?? (await findRunningDatabase(database.dataDir))
  const logger = createLogger({ production, logLevel: 'warn' })
  // Verifies what is there: an upgrade begins with a verification, not with a migration.
  const opened = await openToLook({ ...database, uri }, logger)
  const { events, streams, documents, broken } = await verifyChains().finally(opened.close)
  if (broken) {
    process.stdout.write(
      `BROKEN at ${broken.stream}#${broken.seq}: ${broken.fault} (${events} events verified before)\n`,
    )
    process.exitCode = 1
  } else {
    process.stdout.write(`${events} events in ${streams} streams and ${documents} documents: every chain holds\n`)
  }
} catch (error) {
  process.stderr.write(`${error instanceof StartupFault ? error.message : (error as Error).stack}\n`)
  process.exitCode = 2
}
