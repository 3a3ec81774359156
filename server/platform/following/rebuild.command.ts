import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '../../../config/env.ts'
import { StartupFault } from '../../../config/startupFault.ts'
import { findFollower } from '../../../models/followers.ts'
import { followers } from '../../followers.ts'
// Every context's collections: they are created when the database is opened.
import '../../routes.ts'
import { systemClock } from '../clock.ts'
import { openDatabase } from '../database/open.ts'
import { findRunningDatabase } from '../database/running.ts'
import { accessRulesOf } from '../keys.ts'
import { createLogger } from '../logging/logger.ts'
import { advanceRebuild, beginRebuild } from './usecases/rebuild.ts'

/** When a running service is as fast, it goes on after a moment. */
const PAUSE_MS = 20

/**
 * `npm run followers:rebuild -- NAME`: builds a follower's rows anew from the first seal on, while the service runs and its
 * rows are read, and puts them in the place of the old ones at one stroke; those the service removes a minute later. Stopped, it is gone on with by the service or by
 * the next call. Exit code 0 when done, 2 when the name or the database are wrong.
 */
try {
  const [name] = process.argv.slice(2)
  const follower = followers.find((each) => each.name === name)
  if (!follower)
    throw new StartupFault(`No follower ${name ?? ''}`, `Known are ${followers.map((each) => each.name).join(', ')}`)
  const { database, access, production, businessDate } = readConfig()
  const logger = createLogger({ production, logLevel: 'warn' })
  const uri = database.uri ?? (await findRunningDatabase(database.dataDir))
  const opened = await openDatabase({ ...database, uri }, logger, accessRulesOf(access, database.dataDir))
  try {
    const surroundings = { clock: systemClock(businessDate), logger }
    await beginRebuild(follower)
    while (await advanceRebuild(follower, surroundings)) await sleep(PAUSE_MS)
    const record = await findFollower(follower.name)
    const { generation, position } = record?.current ?? {}
    process.stdout.write(`${follower.name} is rebuilt as generation ${generation}, to seal ${position?.n}\n`)
  } finally {
    await opened.close()
  }
} catch (error) {
  process.stderr.write(`${error instanceof StartupFault ? error.message : (error as Error).stack}\n`)
  process.exitCode = 2
}
