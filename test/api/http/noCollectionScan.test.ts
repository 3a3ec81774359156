import { expect } from 'chai'
import mongoose from 'mongoose'
import { JOBS } from '../../../config/jobs.ts'
import { holdsPermission, ROLES, type Role } from '../../../config/permissions.ts'
import { jobDefinitions } from '../../../jobs/registry.ts'
import { countJobRuns } from '../../../models/jobRunCounts.ts'
import { RefusalError } from '../../../server/kernel/refusal.ts'
import type { Actor } from '../../../server/platform/acting/domain/actor.ts'
import { requestParser } from '../../../server/platform/http/parse.ts'
import type { AnyRoute } from '../../../server/platform/http/route.ts'
import { routes } from '../../../server/routes.ts'
import { collectionOf as collectionOfRoute } from '../../fuzz/requests.ts'
import { seedWorld, type World } from '../../fuzz/world.ts'
import { useService } from '../../support/app.ts'
import { SHIPPED } from '../../support/builders/definition.ts'
import { jobsOf, storedRuns } from '../../support/jobs.ts'
import { PERSON_NAMES, type Person } from '../../support/people.ts'
import {
  collectionOf,
  isScan,
  isSortedInMemory,
  ourCollections,
  type ProfiledQuery,
  poorQueriesDuring,
  shapeOf,
} from '../../support/profiler.ts'
import { type ListRequest, plainRequest, requestsByOneFilter, requestsByTwoFilters } from './listRequests.ts'
import { playMainFlow } from './mainFlow.ts'

/** Queries that may read a whole collection, and why. */
const SCANS: Readonly<Record<string, string>> = {
  'find attachmentFiles.files {}':
    'before an upload the driver looks at one file, whichever it is, to see if there is any',
}

/** Lists that may sort what they found in memory, and why. */
const SORTS: readonly { readonly of: RegExp; readonly why: string }[] = [
  { of: /"\$regex"/, why: 'what begins alike is a range of the index, in the order of the texts' },
  { of: /^find events .*"stream"/, why: 'a document has some dozens of events' },
  { of: /^find postings .*"subject"/, why: 'a policy or claim has some dozens of postings' },
  { of: /^find jobRuns /, why: 'a job runs once a day' },
  { of: /^find (organisations|users) .*"createdAt"/, why: 'some thousands, rarely listed by the day they came' },
  { of: /"state".*"state"/, why: 'a state one may not see: there is nothing to sort' },
]

/** Numbers of what is not in the database but in `config/`, by first path segment. */
const CONFIGURED: Readonly<Record<string, string>> = {
  products: 'FS-EQ',
  tariffs: 'FS-EQ-2026',
  'subsidy-rule-sets': 'UNI-2024',
}

/** What reads must be asked with to be answered, where any sample will not do. */
const ASKED: Readonly<Record<string, ListRequest>> = {
  '/definitions/:number/comparison': { with: SHIPPED.product, limit: '50', offset: '0' },
  '/definitions/:number/publication': { from: '2027-01-01' },
  '/catalogue-editions/:id/changes': { since: 'EQ-2024' },
}

const DOCUMENTS_TRIED = 20

const READS = routes.filter(({ method }) => method === 'get')
const isAboutOne = ({ path }: AnyRoute): boolean => path.includes('/:')

describe('every query is served by an index', () => {
  const service = useService()
  /** One person of every role, of tenants A. */
  let people: readonly Person[]
  let world: World
  /** What paths name besides the document they are about. */
  let further: Readonly<Record<string, string>> = {}

  before(() => {
    const byRole = new Map(PERSON_NAMES.toReversed().map((name) => [service.person(name).role, service.person(name)]))
    people = [...byRole.values()]
    expect(people.map(({ role }) => role)).to.have.members(Object.keys(ROLES))
  })

  const readersOf = ({ permission }: AnyRoute): readonly Person[] =>
    people.filter(({ role }) => permission === 'public' || holdsPermission([role], permission))

  /** Nothing but the filter of a list narrows what such a reader gets. */
  const seeingAll = (): Actor => ({
    ...service.person('underwriterA').actor,
    roles: Object.keys(ROLES) as Role[],
    via: 'command',
  })

  it('in the main flow, the jobs and the measurements', async function () {
    this.timeout(60_000)
    const poor = await poorQueriesDuring(async () => {
      world = await seedWorld(service, 1)
      await playMainFlow(service)
      await enterFigures(world)
      const jobs = jobsOf(jobDefinitions, service.clock, { plans: JOBS })
      await jobs.queueDue()
      await jobs.workOff()
      await countJobRuns()
    })
    expect((await storedRuns()).map(({ error }) => error)).to.deep.equal(Object.keys(JOBS).map(() => null))
    expect(scansAmong(poor)).to.deep.equal([])
  })

  it('in every read, for every role that may', async function () {
    this.timeout(60_000)
    const unanswered: string[] = []
    const labelled = await mongoose.connection.collection('attachments').findOne({ documentCode: 'typeTestReport' })
    further = { paperNo: String(labelled?._id) }
    const poor = await poorQueriesDuring(async () => {
      for (const route of READS) if (!(await isAnsweredToSomebody(route))) unanswered.push(route.path)
    })
    expect(unanswered).to.deep.equal([])
    expect(scansAmong(poor)).to.deep.equal([])
  })

  /** Asks as every reader, about one document after the other until somebody is answered. */
  async function isAnsweredToSomebody(route: AnyRoute): Promise<boolean> {
    const [known] = (world.bodies[`get ${route.path}`] ?? []) as ListRequest[]
    const query = known ?? ASKED[route.path] ?? plainRequest(route)
    // A PDF takes its time and is the same for all.
    const readers = readersOf(route).slice(0, route.produces === 'application/pdf' ? 1 : undefined)
    for (const number of isAboutOne(route) ? await numbersFor(route) : [null]) {
      const answers: unknown[] = []
      for (const { actor } of readers) answers.push(await answerOf(route, actor, query, number))
      if (answers.some((answer) => answer !== undefined)) return true
    }
    return false
  }

  async function enterFigures({ bodies }: World): Promise<void> {
    const entries = { '/sanctions': 'ministryOfficer', '/accumulation-limits': 'underwritingManagerA' } as const
    for (const [path, name] of Object.entries(entries)) {
      const answer = await (await service.signIn(name)).post(path, bodies[`post ${path}`]?.[0])
      expect(answer.status, JSON.stringify(answer.body)).to.equal(201)
    }
  }

  it('in every list by every filter in every order, for every kind of organisation', async function () {
    this.timeout(60_000)
    const manufacturer = service.organisation('manufacturerA')
    const values = { manufacturer, manufacturerId: manufacturer, subject: 'policy:FS2026000001' }
    let asked = 0
    const ask = async (route: AnyRoute, actor: Actor, request: ListRequest): Promise<void> => {
      asked += 1
      const page = (await answerOf(route, actor, request, null)) as { readonly nextCursor?: string | null } | undefined
      if (request.limit === '1' && page?.nextCursor)
        await ask(route, actor, { ...request, limit: '2', cursor: page.nextCursor })
    }
    const poor = await poorQueriesDuring(async () => {
      for (const route of READS.filter((each) => !isAboutOne(each))) {
        const kinds = new Map(readersOf(route).map(({ actor }) => [actor.organisationKind, actor]))
        const one = requestsByOneFilter(route, values)
        for (const actor of [...kinds.values(), seeingAll()])
          for (const request of one) await ask(route, actor, request)
        for (const request of requestsByTwoFilters(route, values)) await ask(route, seeingAll(), request)
      }
    })
    expect(asked).to.be.at.least(1_000)
    expect(scansAmong(poor)).to.deep.equal([])
    expect(await sortsAmong(poor)).to.deep.equal([])
  })

  /** What the use case of a read answers, undefined where it refuses. */
  async function answerOf(route: AnyRoute, actor: Actor, query: ListRequest, number: string | null): Promise<unknown> {
    if (route.method !== 'get') throw new Error(`${route.path} does not read`)
    const [name, ...others] = [...route.path.matchAll(/(?<=:)\w+/g)].map(([each]) => each)
    const params: Record<string, string> = name && number !== null ? { [name]: number } : {}
    for (const other of others) params[other] = further[other] ?? ''
    const input = requestParser(route.schema, false)({ params, query, body: {} })
    try {
      return (await route.useCase(service.reader(actor), input as never)) ?? null
    } catch (error) {
      if (error instanceof RefusalError) return undefined
      throw error
    }
  }

  async function numbersFor(route: AnyRoute): Promise<readonly string[]> {
    const configured = CONFIGURED[route.path.split('/')[1] ?? '']
    if (configured) return [configured]
    const stored = mongoose.connection.collection(collectionOfRoute(route)).find({}, { projection: { _id: 1 } })
    return (await stored.sort({ _id: 1 }).limit(DOCUMENTS_TRIED).toArray()).map(({ _id }) => String(_id))
  }
})

const shapesOf = (queries: readonly ProfiledQuery[]): string[] => [
  ...new Set(queries.filter((query) => ourCollections().includes(collectionOf(query))).map(shapeOf)),
]

const scansAmong = (queries: readonly ProfiledQuery[]): string[] =>
  shapesOf(queries.filter(isScan)).filter((shape) => !(shape in SCANS))

async function sortsAmong(queries: readonly ProfiledQuery[]): Promise<string[]> {
  const unexplained = queries.filter((query) => !SORTS.some(({ of }) => of.test(shapeOf(query))))
  const sorted = await Promise.all(unexplained.map(isSortedInMemory))
  return shapesOf(unexplained.filter((_, index) => sorted[index]))
}
