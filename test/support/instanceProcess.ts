/**
 * Another instance of the service that a test has, a process of its own on the same database:
 * `instanceProcess.ts <mongodb address> <day>`; tells its origin.
 */
import winston from 'winston'
import { readConfig } from '../../config/env.ts'
import { createApp } from '../../server/app.ts'
import { authenticateRequest } from '../../server/business/party/identity/authenticateRequest.ts'
import { connectDatabase } from '../../server/platform/database/connect.ts'
import { routes } from '../../server/routes.ts'
import { ACCESS } from './access.ts'
import { MovableClock } from './clock.ts'
import { listen } from './server.ts'

const [uri = '', day = ''] = process.argv.slice(2)
await connectDatabase(uri)
const { origin } = await listen(
  createApp({
    routes,
    clock: new MovableClock(day),
    logger: winston.createLogger({ silent: true }),
    demonstration: false,
    intake: readConfig({}).intake,
    access: ACCESS,
    publicOrigin: 'http://firstcover.test',
    coolingOffHours: 0,
    authenticate: authenticateRequest,
  }),
)
process.send?.(origin)
