import { after, before } from 'mocha'
import winston from 'winston'
import { readConfig } from '../../config/env.ts'
import { MIGRATIONS } from '../../models/migrations/registry.ts'
import { createApp } from '../../server/app.ts'
import { authenticateRequest } from '../../server/business/party/identity/authenticateRequest.ts'
import { DEMONSTRATION_PASSWORD } from '../../server/demonstration/people.ts'
import { migrate } from '../../server/platform/database/migrations/migrate.ts'
import { prepareDatabase } from '../../server/platform/database/prepare.ts'
import type { AnswerCheck } from '../../server/platform/http/dependencies.ts'
import { routes } from '../../server/routes.ts'
import { ACCESS } from './access.ts'
import { inspectAnswer } from './answers.ts'
import { settleMongod } from './app.ts'
import { ApiClient } from './client.ts'
import { MovableClock } from './clock.ts'
import { useDatabase } from './database.ts'
import { restoreFixture } from './dataFixture.ts'
import { type Listening, listen } from './server.ts'
import { standStory } from './story.ts'

/** The day after the fixture of version 0.1 was told. */
const AT = '2026-11-30'
/** The day up to which the story is told in tests. */
const TOLD_ON = '2026-11-24'

export interface ToldService {
  readonly clock: MovableClock
  /** The client this account of the story is signed in with. */
  signIn(login: string): Promise<ApiClient>
}

/**
 * Gives the tests of a `describe` this program on the data of a past version, opened as a start opens it. Answers are not
 * held against what is declared where a test stores words that no version declares.
 */
export const usePastService = (version: string, { inspect }: Inspected = { inspect: inspectAnswer }): ToldService => {
  const stand: Stand = async ({ logger, clock }) => {
    await restoreFixture(version)
    await migrate(MIGRATIONS, { logger, access: ACCESS, clock })
    await prepareDatabase()
  }
  return useServiceOn(AT, stand, inspect)
}

/** Gives the tests of a `describe` the service with the told story in it. */
export const useStory = (): ToldService => useServiceOn(TOLD_ON, standStory, inspectAnswer)

interface Inspected {
  readonly inspect: AnswerCheck | null
}

type Stand = (telling: Parameters<typeof standStory>[0]) => Promise<void>

function useServiceOn(day: string, stand: Stand, inspect: AnswerCheck | null): ToldService {
  useDatabase()
  const clock = new MovableClock(day)
  const logger = winston.createLogger({ silent: true })
  const clients = new Map<string, Promise<ApiClient>>()
  let listening: Listening

  before(async function () {
    this.timeout(180_000)
    await settleMongod()
    await stand({ clock, logger, access: ACCESS })
    const { intake } = readConfig({})
    const app = createApp({
      routes,
      clock,
      logger,
      demonstration: true,
      intake,
      access: ACCESS,
      publicOrigin: 'http://firstcover.test',
      coolingOffHours: 0,
      trustProxy: 0,
      authenticate: authenticateRequest,
      ...(inspect && { inspect }),
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
