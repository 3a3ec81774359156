import mongoose from 'mongoose'
import type { Logger } from 'winston'
import type { DatabaseConfig } from '../../config/env.ts'
import { connectDatabase, withoutPassword } from './connect.ts'
import { startEmbeddedDatabase } from './embedded.ts'
import { prepareDatabase } from './prepare.ts'

/** The connected database, its collections and indexes in place. */
export interface Database {
  readonly uri: string
  /** Our own mongod, which may be filled with the demonstration story. */
  readonly embedded: boolean
  close(): Promise<void>
}

/** Opens the database named by MONGODB_URI, or starts the embedded one. All models must have been imported before. */
export async function openDatabase(config: DatabaseConfig, logger: Logger): Promise<Database> {
  const embedded = config.uri === null ? await startEmbeddedDatabase(config) : null
  const uri = config.uri ?? embedded?.uri ?? ''
  try {
    await connectDatabase(uri)
    await prepareDatabase()
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
