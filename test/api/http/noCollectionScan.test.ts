import { expect } from 'chai'
import { JOBS } from '../../../config/jobs.ts'
import { countJobRuns } from '../../../models/jobRunCounts.ts'
import { seedWorld, type World } from '../../fuzz/world.ts'
import { useService } from '../../support/app.ts'
import { bringIn } from '../../support/bordereau/bringIn.ts'
import { jobDefinitions, jobsOf, storedRuns } from '../../support/jobs.ts'
import {
  collectionOf,
  isScan,
  isSortedInMemory,
  ourCollections,
  type ProfiledQuery,
  poorQueriesDuring,
  shapeOf,
} from '../../support/profiler.ts'
import { enterFigures, playMainFlow } from './mainFlow.ts'
import { readWalk } from './readWalk.ts'

/** Queries that may read a whole collection, and why. */
const SCANS: Readonly<Record<string, string>> = {
  'find attachmentFiles.files {}':
    'before an upload the driver looks at one file, whichever it is, to see if there is any',
  'aggregate organisations [{"$match":{"$and":[{"active":"?"}]}},{"$limit":"?"},{"$group":{"_id":"?","n":{"$sum":"?"}}}]':
    'some thousands, nearly all of them active: counting them by an index would read as many keys',
}

/** What the verification of the night goes through whole, to compare it with what it follows from. */
const OF_THE_NIGHT: readonly string[] = [
  ...['organisations', 'users', 'policies', 'quotes', 'claims', 'sanctions', 'definitions'].map(
    (name) => `find ${name} {}`,
  ),
  ...[
    'catalogueEditions',
    'catalogueEntries',
    'authorityGrants',
    'bankAccounts',
    'bankCredits',
    'pendingChanges',
    'renewals',
  ].map((name) => `find ${name} {}`),
  'find claims {"approval":{"$ne":"?"}}',
]

/** Lists that may sort what they found in memory, and why. */
const SORTS: readonly { readonly of: RegExp; readonly why: string }[] = [
  { of: /"\$regex"/, why: 'what begins alike is a range of the index, in the order of the texts' },
  { of: /^find events .*"stream"/, why: 'a document has some dozens of events' },
  { of: /^find ledgerTransactions .*"subject"/, why: 'a policy or claim has some dozens of transactions' },
  { of: /^find secondFactors /, why: 'a person has one' },
  { of: /^find definitions .*"effective.from"/, why: 'an insurer has some dozens, read once and kept in memory' },
  { of: /^find activity /, why: 'each day has some dozens of kinds and types' },
  { of: /^find jobRuns /, why: 'a job runs once a day' },
  { of: /^find (organisations|users) .*"createdAt"/, why: 'some thousands, rarely listed by the day they came' },
  { of: /"state".*"state"/, why: 'a state one may not see: there is nothing to sort' },
]

describe('every query is served by an index', () => {
  const service = useService()
  const { everyRead, everyList } = readWalk(service)
  let world: World
  let further: Readonly<Record<string, string>>

  it('in the main flow, the jobs and the measurements', async function () {
    this.timeout(240_000)
    const poor = await poorQueriesDuring(async () => {
      world = await seedWorld(service, 1)
      further = await playMainFlow(service)
      await bringIn(service)
      await enterFigures(service, world)
      const jobs = jobsOf(jobDefinitions, service.clock, { plans: JOBS })
      await jobs.queueDue()
      await jobs.workOff()
      await countJobRuns()
    })
    expect((await storedRuns()).map(({ error }) => error)).to.deep.equal(Object.keys(JOBS).map(() => null))
    expect(scansAmong(poor).filter((shape) => !OF_THE_NIGHT.includes(shape))).to.deep.equal([])
  })

  it('in every read, for every role that may', async function () {
    this.timeout(240_000)
    let unanswered: readonly string[] = []
    const poor = await poorQueriesDuring(async () => {
      unanswered = await everyRead(world, further)
    })
    expect(unanswered).to.deep.equal([])
    expect(scansAmong(poor)).to.deep.equal([])
  })

  it('in every list by every filter in every order, for every kind of organisation', async function () {
    this.timeout(240_000)
    let asked = 0
    const poor = await poorQueriesDuring(async () => {
      asked = await everyList()
    })
    expect(asked).to.be.at.least(1_000)
    expect(scansAmong(poor)).to.deep.equal([])
    expect(await sortsAmong(poor)).to.deep.equal([])
  })
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
