import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { readConfig } from '../../../../config/env.ts'
import { StartupFault } from '../../../../config/startupFault.ts'
import { systemClock } from '../../../platform/clock.ts'
import { openDatabase } from '../../../platform/database/open.ts'
import { findRunningDatabase } from '../../../platform/database/running.ts'
import { accessRulesOf } from '../../../platform/keys.ts'
import { createLogger } from '../../../platform/logging/logger.ts'
import { keptErasures } from '../../../platform/sealing/usecases/takeHeadOut.ts'
// Every context's collections: they are created when the database is opened.
import '../../../routes.ts'
import type { Actor } from '../../../platform/acting/domain/actor.ts'
import { eraseAgain } from './usecases/eraseAgain.ts'

const USAGE = 'npm run erasures:replay -- --by NAME USR2026000012 …, or without numbers those in SEAL_HEAD_DIR'
const NUMBER = /^USR\d+(?:[A-J]\d+)?$/

/**
 * `npm run erasures:replay`: after restoring an older backup, erases again whom it has brought back: the people named by
 * number, else those that the latest head in SEAL_HEAD_DIR names. Exit code 0 when done, 2 when the options or the database are
 * wrong.
 */
try {
  const { values, positionals } = parseArgs({ options: { by: { type: 'string' } }, allowPositionals: true })
  const by = values.by?.trim()
  if (!by || positionals.some((number) => !NUMBER.test(number)))
    throw new StartupFault('A name and numbers of people are needed', USAGE)
  const { database, production, businessDate, heads, ...config } = readConfig()
  const access = accessRulesOf(config.access, database.dataDir)
  const logger = createLogger({ production, logLevel: 'warn' })
  const clock = systemClock(businessDate)
  const operator: Actor = {
    userId: 'operator',
    name: by,
    organisationId: 'operator',
    organisationKind: 'platform',
    roles: [],
    via: 'command',
  }
  const context = {
    actor: operator,
    now: clock.now(),
    businessDate: clock.businessDate(),
    requestId: randomUUID(),
    logger,
    access,
  }
  const uri = database.uri ?? (await findRunningDatabase(database.dataDir))
  const opened = await openDatabase({ ...database, uri }, logger, access)
  const numbers = positionals.length > 0 ? positionals : keptErasures(heads.dir)
  const erased = await eraseAgain(context, numbers, 'backup restored').finally(opened.close)
  process.stdout.write(`${numbers.length} people to be erased, erased again: ${erased.join(', ') || 'none'}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof StartupFault ? `${error.message}: ${USAGE}` : (error as Error).stack}\n`)
  process.exitCode = 2
}
