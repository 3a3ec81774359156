/** A process of its own that migrates slowly: `migratingProcess.ts <mongodb address> <pause before each document in ms>`. */
import { setTimeout as sleep } from 'node:timers/promises'
import '../../server/routes.ts'
import { connectDatabase } from '../../server/platform/database/connect.ts'
import { migrate } from '../../server/platform/database/migrations/migrate.ts'
import { createLogger } from '../../server/platform/logging/logger.ts'
import { ACCESS } from './access.ts'
import { renaming } from './migrating.ts'

const [uri = '', pause = '0'] = process.argv.slice(2)
await connectDatabase(uri)
await migrate([renaming(() => sleep(Number(pause)))], {
  logger: createLogger({ production: true, logLevel: 'info' }),
  access: ACCESS,
})
process.exit(0)
