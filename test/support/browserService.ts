import { existsSync } from 'node:fs'
import { after, before } from 'mocha'
import winston from 'winston'
import { readConfig } from '../../config/env.ts'
import { projectPath } from '../../config/paths.ts'
import { createApp } from '../../server/app.ts'
import { systemClock } from '../../server/clock.ts'
import { seedDemonstration } from '../../server/demonstration/seed.ts'
import { clientRouter } from '../../server/http/client.ts'
import { securityHeaders } from '../../server/http/security.ts'
import { authenticate } from '../../server/identity/usecases/authenticate.ts'
import { routes } from '../../server/routes.ts'
import { useDatabase } from './database.ts'
import { type Listening, listen } from './server.ts'

/** The service as people meet it: built client, security headers and the demonstration story, on a port of its own. */
export function useDemonstrationService(): { readonly origin: string } {
  useDatabase()
  let listening: Listening
  before(async function () {
    this.timeout(90_000)
    if (!existsSync(projectPath('dist', 'web', 'index.html'))) throw new Error('the client is not built: npm run build')
    const clock = systemClock(null)
    const logger = winston.createLogger({ silent: true })
    await seedDemonstration({ clock, logger })
    const app = createApp({
      routes,
      clock,
      logger,
      demonstration: true,
      intake: readConfig({}).intake,
      authenticate,
      before: [securityHeaders(false)],
      after: [clientRouter(projectPath('dist', 'web'))],
    })
    listening = await listen(app)
  })
  after(() => listening?.close())
  return {
    get origin() {
      return listening.origin
    },
  }
}
