import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { readConfig } from '../../../../config/env.ts'
import Joi from '../../../../config/joi.ts'
import { StartupFault } from '../../../../config/startupFault.ts'
import { RefusalError } from '../../../kernel/refusal.ts'
import { systemClock } from '../../../platform/clock.ts'
import { openDatabase } from '../../../platform/database/open.ts'
import { findRunningDatabase } from '../../../platform/database/running.ts'
import { inUnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { accessRulesOf } from '../../../platform/keys.ts'
import { createLogger } from '../../../platform/logging/logger.ts'
// Every context's collections: they are created when the database is opened.
import '../../../routes.ts'
import type { Actor } from '../../../platform/acting/domain/actor.ts'
import { refusalText } from '../../../refusals.ts'
import { firstAdministratorOptions } from './identity.schemas.ts'
import { createFirstAdministrator } from './usecases/createFirstAdministrator.ts'

const USAGE =
  'npm run administrator -- --login LOGIN --name NAME --organisation-zh NAME --organisation-en NAME --uscc CODE --region 110000'

const OPERATOR: Actor = {
  userId: 'operator',
  name: 'operator',
  organisationId: 'operator',
  organisationKind: 'platform',
  roles: [],
  via: 'command',
}

/**
 * `npm run administrator`: puts the platform and its first administrator into the database of MONGODB_URI, of a running
 * embedded database or of one at rest, and prints login and one-time password. Exit code 0 when done, 1 when refused, 2 when the options or the database are wrong.
 */
try {
  const names = ['login', 'name', 'organisation-zh', 'organisation-en', 'uscc', 'region']
  const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) })
  const options = Joi.attempt(values, firstAdministratorOptions, { abortEarly: false })
  const { database, production, businessDate, ...config } = readConfig()
  const access = accessRulesOf(config.access, database.dataDir)
  const logger = createLogger({ production, logLevel: 'warn' })
  const clock = systemClock(businessDate)
  const context = {
    actor: OPERATOR,
    now: clock.now(),
    businessDate: clock.businessDate(),
    requestId: randomUUID(),
    logger,
    access,
  }
  const wanted = {
    login: options.login,
    name: options.name,
    organisation: {
      nameZh: options['organisation-zh'],
      nameEn: options['organisation-en'],
      uscc: options.uscc,
      region: options.region,
    },
  }
  const uri = database.uri ?? (await findRunningDatabase(database.dataDir))
  const opened = await openDatabase({ ...database, uri }, logger, access)
  const { user, oneTimePassword } = await inUnitOfWork(context, (work) =>
    createFirstAdministrator(work, wanted),
  ).finally(opened.close)
  process.stdout.write(`${user.login} ${oneTimePassword}\n`)
} catch (error) {
  process.exitCode = error instanceof RefusalError ? 1 : 2
  process.stderr.write(`${reasonOf(error)}\n`)
}

function reasonOf(error: unknown): string {
  if (error instanceof RefusalError) return error.refusals.map(({ code }) => refusalText(code).en).join('; ')
  if (error instanceof StartupFault) return String(error.message)
  return `${error instanceof Error ? error.message : String(error)}\n${USAGE}`
}
