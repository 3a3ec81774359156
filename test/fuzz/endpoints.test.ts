import { expect } from 'chai'
import mongoose from 'mongoose'
import { EventModel } from '../../models/events.ts'
import { verifyChains } from '../../server/business/desk/audit/usecases/verifyChains.ts'
import { identityRoutes } from '../../server/business/party/identity/identity.routes.ts'
import { operationsRoutes } from '../../server/platform/operations/operations.routes.ts'
import { routes } from '../../server/routes.ts'
import { useService } from '../support/app.ts'
import type { ApiClient } from '../support/client.ts'
import { PERSON_NAMES, type PersonName } from '../support/people.ts'
import { type Attempt, attemptsAt, collectionOf, nameOf } from './requests.ts'
import { FUZZ_REQUESTS } from './sample.ts'
import { type Outcome, openAgent, send } from './send.ts'
import { seedWorld } from './world.ts'

const SEED = 20_261_125
/** All of them by `npm run fuzz`; `npm test` asks the first part of the same requests, so that it ends in minutes. */
const ALL = 20_000
const REQUESTS = Number(process.env[FUZZ_REQUESTS] ?? ALL)
/** What must have come of them for their silence to mean something: routes that did what they were asked, events, documents. */
const LEAST = REQUESTS < ALL ? { routes: 15, events: 50, documents: 120 } : { routes: 25, events: 100, documents: 200 }
const IN_FLIGHT = 8
/** Sessions and jobs are not tried: they would end what the others need. */
const TRIED = routes.filter((route) => !identityRoutes.includes(route) && !operationsRoutes.includes(route))

describe(`every endpoint, asked ${REQUESTS} times with seed ${SEED}`, () => {
  const service = useService({ trustProxy: 1 })
  const outcomes: { readonly attempt: Attempt; readonly index: number; readonly outcome: Outcome }[] = []
  const clients = new Map<PersonName, ApiClient>()

  before(async function () {
    this.timeout(600_000)
    const world = await seedWorld(service)
    for (const name of PERSON_NAMES) clients.set(name, await service.signIn(name))
    const amount = Math.ceil(REQUESTS / TRIED.length)
    const perRoute = TRIED.map((route, at) => attemptsAt(route, service, world, { seed: SEED + at, amount }))
    const attempts = Array.from({ length: amount }, (_, at) => perRoute.flatMap((made) => made[at] ?? [])).flat()
    const waiting = attempts.entries()
    const agent = openAgent(IN_FLIGHT)
    await Promise.all(
      Array.from({ length: IN_FLIGHT }, async () => {
        for (const [index, attempt] of waiting) outcomes.push({ attempt, index, outcome: await tried(attempt, index) })
      }),
    )
    agent.destroy()

    async function tried(attempt: Attempt, index: number): Promise<Outcome> {
      const client = attempt.who ? (clients.get(attempt.who) ?? null) : null
      const ifMatch = attempt.ifMatch === 'right' ? await versionTag(attempt) : attempt.ifMatch
      return send(attempt, { origin: service.origin, agent, client }, { index, requestId: requestIdOf(index), ifMatch })
    }
  })

  const requestIdOf = (index: number) => `fuzz-${SEED}-${index}`

  async function versionTag({ route, number }: Attempt): Promise<string | null> {
    if (route.method === 'get' || number === null) return null
    const stored = await mongoose.connection
      .collection<{ _id: string; version: number }>(collectionOf(route))
      .findOne({ _id: number }, { projection: { version: 1 } })
    return `"${stored?.version ?? 1}"`
  }

  /** Enough to ask the same again. */
  const shown = ({ attempt, index, outcome }: (typeof outcomes)[number]): string =>
    [
      `#${index} ${attempt.route.method} ${attempt.path} as ${attempt.who} (${attempt.type})`,
      attempt.body?.toString('utf8').slice(0, 2_000) ?? '',
      `-> ${outcome.status} ${outcome.text.slice(0, 500)}`,
    ].join('\n')

  it('answers all of them, none with a fault', () => {
    expect(outcomes.length).to.be.at.least(REQUESTS)
    const faults = outcomes.filter(({ outcome: { status } }) => status < 200 || status >= 500)
    expect(faults.map(shown).slice(0, 20).join('\n\n'), `${faults.length} faults`).to.equal('')
  })

  it('refuses in every way there is, and lets a good part do what it asks', () => {
    const statuses = new Set(outcomes.map(({ outcome }) => outcome.status))
    // Among few requests nobody may send the wrong kind of body where one is read, or change what another has changed.
    const rare = REQUESTS < ALL ? [] : [412, 415]
    expect([...statuses]).to.include.members([200, 201, 400, 401, 403, 404, 409, 413, ...rare, 422, 428])
    const done = outcomes.filter(
      ({ attempt: { route }, outcome: { status } }) => route.method !== 'get' && status < 300,
    )
    expect(new Set(done.map(({ attempt }) => nameOf(attempt.route))).size).to.be.at.least(LEAST.routes)
  })

  it('writes nothing for whom it refuses or who only reads', async () => {
    const still = outcomes
      .filter(({ attempt, outcome }) => outcome.status >= 400 || attempt.route.method === 'get')
      .map(({ index }) => requestIdOf(index))
    // Who reads a document first has it issued and printed.
    const type = { $nin: ['issuedDocument.issued', 'issuedDocument.printed'] }
    const found = await EventModel.find({ requestId: { $in: still }, type }, { requestId: 1, type: 1 }).lean()
    expect(found).to.deep.equal([])
    expect(await EventModel.countDocuments({ requestId: /^fuzz-/ })).to.be.at.least(LEAST.events)
  })

  it('leaves every chain of events whole', async () => {
    const { broken, documents } = await verifyChains()
    expect(broken, JSON.stringify(broken)).to.deep.equal([])
    expect(documents).to.be.at.least(LEAST.documents)
  })
})
