import mongoose from 'mongoose'
import type { Logger } from 'winston'
import type { DatabaseConfig } from '../../../config/env.ts'
import { MIGRATIONS } from '../../../models/migrations/registry.ts'
import { beginPlatformMark } from '../../../models/revisions.ts'
import type { AccessRules } from '../acting/domain/accessRules.ts'
import { connectDatabase, withoutPassword } from './connect.ts'
import { type EmbeddedDatabase, startEmbeddedDatabase, type Watcher } from './embedded.ts'
import { migrate } from './migrations/migrate.ts'
import { prepareDatabase } from './prepare.ts'

/** The connected database, its collections and indexes in place. */
export interface Database {
  readonly uri: string
  /** Our own mongod, which may be filled with the demonstration story. */
  readonly embedded: boolean
  close(): Promise<void>
}

/** Starts the embedded database unless MONGODB_URI names another; null then. */
export async function startOwn(config: DatabaseConfig, watcher?: Watcher): Promise<EmbeddedDatabase | null> {
  return config.uri === null ? startEmbeddedDatabase(config, watcher) : null
}

/**
 * Opens the database named by MONGODB_URI, or the embedded one, to work on it: brings it to what this program expects,
 * migrations first, then indexes. All models must have been imported before.
 */
export const openDatabase = (
  config: DatabaseConfig,
  logger: Logger,
  access: AccessRules,
  starting: ReturnType<typeof startOwn> = startOwn(config),
): Promise<Database> =>
  opened(config, logger, starting, async () => {
    await migrate(MIGRATIONS, { logger, access })
    await prepareDatabase()
    await beginPlatformMark()
  })

/** Opens the database only to look at it as it is: nothing is migrated and no index built. */
export const openToLook = (config: DatabaseConfig, logger: Logger): Promise<Database> =>
  opened(config, logger, startOwn(config), () => migrate([], { logger }))

async function opened(
  config: DatabaseConfig,
  logger: Logger,
  starting: ReturnType<typeof startOwn>,
  prepare: () => Promise<void>,
): Promise<Database> {
  const embedded = await starting
  const uri = config.uri ?? embedded?.uri ?? ''
  try {
    await connectDatabase(uri)
    await prepare()
  } catch (error) {
    await mongoose.disconnect()
    await embedded?.stop()
    throw error
  }
  logger.info('database ready', { uri: withoutPassword(uri), embedded: embedded !== null })
  return {
    uri,
    embedded: embedded !== null,
    close: async () => {
      await mongoose.disconnect()
      await embedded?.stop()
    },
  }
}
