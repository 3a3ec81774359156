import { after, before } from 'mocha'
import winston from 'winston'
import { readConfig } from '../../config/env.ts'
import { MIGRATIONS } from '../../models/migrations/registry.ts'
import { createApp } from '../../server/app.ts'
import { authenticateRequest } from '../../server/business/party/identity/authenticateRequest.ts'
import { DEMONSTRATION_PASSWORD } from '../../server/demonstration/people.ts'
import { migrate } from '../../server/platform/database/migrations/migrate.ts'
import { prepareDatabase } from '../../server/platform/database/prepare.ts'
import { routes } from '../../server/routes.ts'
import { ACCESS } from './access.ts'
import { ApiClient } from './client.ts'
import { MovableClock } from './clock.ts'
import { useDatabase } from './database.ts'
import { restoreFixture } from './dataFixture.ts'
import { type Listening, listen } from './server.ts'

/** The day after the fixture of version 0.1 was told. */
const AT = '2026-11-30'

export interface PastService {
  readonly clock: MovableClock
  /** The client this account of the story is signed in with. */
  signIn(login: string): Promise<ApiClient>
}

/** Gives the tests of a `describe` this program on the data of a past version, opened as a start opens it. */
export function usePastService(version: string): PastService {
  useDatabase()
  const clock = new MovableClock(AT)
  const logger = winston.createLogger({ silent: true })
  const clients = new Map<string, Promise<ApiClient>>()
  let listening: Listening

  before(async function () {
    this.timeout(60_000)
    await restoreFixture(version)
    await migrate(MIGRATIONS, { logger, access: ACCESS })
    await prepareDatabase()
    const { intake } = readConfig({})
    const app = createApp({
      routes,
      clock,
      logger,
      demonstration: true,
      intake,
      access: ACCESS,
      coolingOffHours: 0,
      trustProxy: 0,
      authenticate: authenticateRequest,
    })
    listening = await listen(app)
  })
  after(() => listening?.close())

  return {
    clock,
    signIn: (login) => {
      const client =
        clients.get(login) ?? ApiClient.signedIn(listening.origin, clock, { login, password: DEMONSTRATION_PASSWORD })
      clients.set(login, client)
      return client
    },
  }
}
