/**
 * The whole service for API and acceptance tests: real routes, real database, a port of its own, a clock that stands
 * still until moved, and one signed-in client per person.
 *
 *   describe('POST /claims', () => {
 *     const service = useService()
 *
 *     it('registers a notice of loss', async () => {
 *       const maker = await service.signIn('manufacturerA')            // names: test/support/people.ts
 *       const answer = await maker.post('/claims', { policyNo })       // CSRF and Idempotency-Key are sent by itself
 *       expect(answer.status).to.equal(201)
 *       const claim = answer.body as ClaimView
 *       await maker.post(`/claims/${claim.number}/x`, {}, { ifMatch: claim.version })   // sent as If-Match: "3"
 *       await maker.post('/claims', {}, { key: 'same-key-0001' })      // an Idempotency-Key of one's own
 *       await service.anonymous().get('/claims')                       // 401
 *     })
 *
 *     it('builds what it needs through use cases', async () => {
 *       const policy = await service.act('underwriterA', (work) => bindQuote(work, { submissionNo }))
 *       const reader = service.reader('underwriterA')                  // for read use cases
 *       service.clock.moveTo('2026-06-01')                             // 10:00 in Shanghai; also advance({ days: 3 })
 *       service.person('insurerFinanceA').actor                        // ids: .id, .organisationId
 *       service.organisation('insurerA')                               // 'ORG2026…'
 *     })
 *   })
 *
 * Every `useService()` begins with an empty database but for the people; nothing else is seeded. A client signs in again
 * by itself when the clock has moved on past its session.
 */
import { after, before } from 'mocha'
import mongoose from 'mongoose'
import winston, { type Logger } from 'winston'
import { type IntakeConfig, readConfig } from '../../config/env.ts'
import { createApp } from '../../server/app.ts'
import { authenticateRequest } from '../../server/business/party/identity/authenticateRequest.ts'
import { deviceOf } from '../../server/business/party/identity/sessionCookie.ts'
import type { Patience } from '../../server/listener.ts'
import type { AccessRules } from '../../server/platform/acting/domain/accessRules.ts'
import type { Actor } from '../../server/platform/acting/domain/actor.ts'
import type { SigningKey } from '../../server/platform/acting/domain/signingKey.ts'
import type { Reader } from '../../server/platform/database/reader.ts'
import { inUnitOfWork, type UnitOfWork } from '../../server/platform/database/unitOfWork.ts'
import type { AnyRoute } from '../../server/platform/http/route.ts'
import { routes as allRoutes } from '../../server/routes.ts'
import { ACCESS } from './access.ts'
import { inspectAnswer } from './answers.ts'
import { ApiClient } from './client.ts'
import { MovableClock } from './clock.ts'
import { useDatabase } from './database.ts'
import {
  type AccountHolder,
  type OrganisationName,
  type People,
  type Person,
  type PersonName,
  settlePeople,
} from './people.ts'
import { type Listening, listen } from './server.ts'

interface ServiceOptions {
  readonly routes?: readonly AnyRoute[]
  readonly demonstration?: boolean
  readonly trustProxy?: number
  readonly intake?: IntakeConfig
  readonly access?: AccessRules
  /** Hours a confirmed change waits before it takes effect; none unless the test is about it. */
  readonly coolingOffHours?: number
  /** Who is told what goes on; nobody unless a test listens. */
  readonly logger?: Logger
  /** Where the clock stands at the beginning. */
  readonly at?: string
  /** How long the port waits for whoever sends slowly, where a test is about that. */
  readonly patience?: Partial<Patience>
  readonly requestsPerAddress?: number
  /** What documents are signed with; not at all unless a test is about it. */
  readonly signingKey?: SigningKey
}

export interface TestService {
  readonly clock: MovableClock
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string
  /** The client this person is signed in with since the first test that asked for it. */
  signIn(name: PersonName): Promise<ApiClient>
  /** A client of its own, signed in by password. */
  signInAnew(name: PersonName): Promise<ApiClient>
  /** A client nobody is signed in with. */
  anonymous(): ApiClient
  person(name: PersonName): Person
  /** The organisation's id. */
  organisation(name: OrganisationName): string
  /** Number of the organisation's bank account. */
  bankAccount(name: AccountHolder): string
  /** What a read use case gets. */
  reader(who: PersonName | Actor): Reader
  /** Runs a write use case as this person, in a transaction of its own. */
  act<R>(who: PersonName | Actor, run: (work: UnitOfWork) => Promise<R>): Promise<R>
}

/** Gives the tests of a `describe` a running service with people in it. */
export function useService({
  routes = allRoutes,
  demonstration = false,
  trustProxy = 0,
  intake = readConfig({}).intake,
  access = ACCESS,
  coolingOffHours = 0,
  logger = winston.createLogger({ silent: true }),
  at = '2026-03-02',
  patience = {},
  requestsPerAddress,
  signingKey,
}: ServiceOptions = {}): TestService {
  useDatabase()
  const clock = new MovableClock(at)
  const clients = new Map<PersonName, Promise<ApiClient>>()
  let listening: Listening
  let people: People

  before(async () => {
    clock.moveTo(at)
    clients.clear()
    await settleMongod()
    people = await settlePeople()
    const app = createApp({
      routes,
      clock,
      logger,
      demonstration,
      intake,
      access,
      publicOrigin: 'http://firstcover.test',
      coolingOffHours,
      trustProxy,
      authenticate: authenticateRequest,
      inspect: inspectAnswer,
      deviceOf,
      requestsPerAddress,
      signingKey,
    })
    listening = await listen(app, patience)
  })
  after(() => listening?.close())

  const person = (name: PersonName): Person => people.persons[name]
  const signInAnew = (name: PersonName) => ApiClient.signedIn(listening.origin, clock, person(name))
  const reader = (who: PersonName | Actor): Reader => ({
    actor: typeof who === 'string' ? person(who).actor : who,
    now: clock.now(),
    businessDate: clock.businessDate(),
    requestId: 'test',
    logger,
    demonstration,
    intake,
    access,
    coolingOffHours,
    publicOrigin: 'http://firstcover.test',
  })
  return {
    clock,
    get origin() {
      return listening.origin
    },
    signIn: (name) => {
      const client = clients.get(name) ?? signInAnew(name)
      clients.set(name, client)
      return client
    },
    signInAnew,
    anonymous: () => new ApiClient(listening.origin, clock),
    person,
    organisation: (name) => people.organisations[name],
    bankAccount: (name) => people.bankAccounts[name],
    reader,
    act: (who, run) => inUnitOfWork(reader(who), run),
  }
}

/**
 * The test clock stands in the past; MongoDB would remove sessions that are live by it. And specs that make or drop a
 * collection can wait for a transaction that waits for them: MongoDB ends it sooner than a test's patience ends.
 */
export async function settleMongod(): Promise<void> {
  const admin = mongoose.connection.getClient().db('admin')
  await admin.command({ setParameter: 1, ttlMonitorEnabled: false })
  await admin.command({ setParameter: 1, transactionLifetimeLimitSeconds: 20 })
}
