import { parseArgs } from 'node:util'
import { readConfig } from '../../../config/env.ts'
import { StartupFault } from '../../../config/startupFault.ts'
import { MIGRATIONS } from '../../../models/migrations/registry.ts'
import { type MigrationStatus, migrationStatus } from '../database/migrations/migrate.ts'
import { openDatabase, openToLook } from '../database/open.ts'
import { findRunningDatabase } from '../database/running.ts'
import { accessRulesOf } from '../keys.ts'
import { createLogger } from '../logging/logger.ts'
// Every context's collections: their indexes are built when the database is opened.
import '../../routes.ts'

/**
 * `npm run migrate`: brings the data of MONGODB_URI, of a running embedded database or of one at rest to what this version
 * expects, as a start would do; `--status` only lists. Exit code 0 when done, 2 when it could not be.
 */
try {
  const { values } = parseArgs({ options: { status: { type: 'boolean', default: false } } })
  const { database, access, production, logLevel } = readConfig()
  const uri = database.uri ?? (await findRunningDatabase(database.dataDir))
  const logger = createLogger({ production, logLevel: values.status ? 'warn' : logLevel })
  const found = { ...database, uri }
  const opened = values.status
    ? await openToLook(found, logger)
    : await openDatabase(found, logger, accessRulesOf(access, database.dataDir))
  const statuses = await migrationStatus(MIGRATIONS).finally(opened.close)
  process.stdout.write(`${statuses.map(lineOf).join('\n') || 'no migrations'}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof StartupFault ? error.message : (error as Error).stack}\n`)
  process.exitCode = 2
}

function lineOf({ name, tolerates, record }: MigrationStatus): string {
  const steps = Object.values(record?.steps ?? {}).map(
    ({ collection, looked, changed }) => `${collection}: ${changed} of ${looked} changed`,
  )
  const state = record === null ? 'pending' : `${record.endedAt ? 'done' : 'begun'} by ${record.program}`
  const findings = (record?.findings ?? []).map((finding) => `  ${finding}`)
  return [`${name}: ${[state, `needs ${tolerates} or newer`, ...steps].join('; ')}`, ...findings].join('\n')
}
