import winston from 'winston'
import { readConfig } from '../config/env.ts'
import { createApp } from '../server/app.ts'
import { authenticateRequest } from '../server/business/party/identity/authenticateRequest.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import { systemClock } from '../server/platform/clock.ts'
import { connectDatabase } from '../server/platform/database/connect.ts'
import { prepareDatabase } from '../server/platform/database/prepare.ts'
import type { Reader } from '../server/platform/database/reader.ts'
import { inUnitOfWork, type UnitOfWork } from '../server/platform/database/unitOfWork.ts'
import { routes } from '../server/routes.ts'
import { ACCESS } from '../test/support/access.ts'
import { type PersonName, settlePeople } from '../test/support/people.ts'
import { type Listening, listen } from '../test/support/server.ts'

/** An empty database with the people of the tests in it; use cases run as one of them, by the clock of this machine. */
export async function openScene(uri: string) {
  const clock = systemClock(null)
  const logger = winston.createLogger({ silent: true })
  await connectDatabase(uri)
  await prepareDatabase()
  const { persons, organisations } = await settlePeople()
  const reader = (who: PersonName | Actor): Reader => {
    const actor = typeof who === 'string' ? persons[who].actor : who
    return { actor, now: clock.now(), businessDate: clock.businessDate(), requestId: 'bench', logger }
  }
  return {
    clock,
    persons,
    organisations,
    organisation: (name: keyof typeof organisations) => organisations[name],
    reader,
    act: <R>(who: PersonName | Actor, run: (work: UnitOfWork) => Promise<R>): Promise<R> =>
      inUnitOfWork(reader(who), run),
    /** The whole API on a port of its own. */
    serve: (): Promise<Listening> =>
      listen(
        createApp({
          routes,
          clock,
          logger,
          demonstration: false,
          intake: readConfig({}).intake,
          access: ACCESS,
          publicOrigin: 'http://firstcover.test',
          coolingOffHours: 0,
          authenticate: authenticateRequest,
        }),
      ),
  }
}
