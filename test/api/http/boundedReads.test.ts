import { expect } from 'chai'
import mongoose from 'mongoose'
import { attachmentSweep } from '../../../jobs/attachmentSweep.ts'
import { figures } from '../../../jobs/figures.ts'
import { pendingChanges } from '../../../jobs/pendingChanges.ts'
import { referralReminders } from '../../../jobs/referralReminders.ts'
import { assessPolicies } from '../../../server/business/subsidy/usecases/assessPolicies.ts'
import { followers } from '../../../server/followers.ts'
import { groupBy } from '../../../server/kernel/groupBy.ts'
import { inUnitOfWork } from '../../../server/platform/database/unitOfWork.ts'
import { followOnce } from '../../../server/platform/following/runner.ts'
import { seedWorld, type World } from '../../fuzz/world.ts'
import { useService } from '../../support/app.ts'
import { bringIn } from '../../support/bordereau/bringIn.ts'
import { askingDuring, callSites } from '../../support/callSites.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { seedCrowd } from '../../support/crowd.ts'
import { followingAt } from '../../support/following.ts'
import { jobsOf, storedRuns } from '../../support/jobs.ts'
import { PERSON_NAMES } from '../../support/people.ts'
import { busyQueriesDuring, collectionOf, ourCollections, type ProfiledQuery, shapeOf } from '../../support/profiler.ts'
import { sealEverything } from '../../support/sealing.ts'
import { enterFigures, playMainFlow } from './mainFlow.ts'
import { readWalk } from './readWalk.ts'
import { OF_THE_NIGHT, UNASKED } from './unasked.ts'

/** A query may look at so many keys or documents, and beyond that at so many times what it gives. */
const ALLOWANCE = 200
const TIMES = 5

/** Queries that may look at more, how much more, and why. They look at keys of an index alone where nothing else is said. */
const WHOLE: readonly {
  readonly of: RegExp
  readonly most: number
  readonly documents?: true
  readonly why: string
}[] = [
  {
    of: /^aggregate figures .*"\$facet"/,
    most: 15_000,
    why: 'the largest accumulations: each place, maker or user with the days on which its cover changed',
  },
  {
    of: /^aggregate figures /,
    most: 15_000,
    why: 'a sum of days is a range of the index: for each insurer, product and region some keys a day, however many documents there are',
  },
  {
    of: /^(?:find|aggregate) events .*"stream"/,
    most: 1_000,
    documents: true,
    why: 'what became of one document between two days: as many as it was ever changed',
  },
  {
    of: /^find ledgerTransactions .*"earns\.to"/,
    most: 10_000,
    why: 'premium that was written before and still runs: the keys tell it from what was written later',
  },
  {
    of: /^find policies .*\{"period\.to":\{"\$lte":"\?"\}\}.* \{"createdAt":-1,"_id":-1\}$/,
    most: 2_000,
    documents: true,
    why: 'what is over, the latest written first, comes after what is in force',
  },
]

describe('every query looks at little more than it gives, among 100,000 documents', () => {
  const service = useService()
  const { everyRead, everyList } = readWalk(service)
  let world: World
  let further: Readonly<Record<string, string>>
  const asked = new Set<string>()

  /** What looked at much while something ran; which places asked is remembered. */
  const measured = (run: () => Promise<void>) =>
    busyQueriesDuring(async () => {
      for (const place of await askingDuring(run)) asked.add(place)
    }, ALLOWANCE)

  before(async function () {
    this.timeout(300_000)
    world = await seedWorld(service, 1)
    const { noticed, registered, assessed, approved, paid, declined } = claimStages(service)
    for (const waiting of [noticed, registered, assessed, approved, paid, declined]) await waiting()
    further = await playMainFlow(service)
    await bringIn(service)
    await enterFigures(service, world)
    expect(await seedCrowd()).to.be.at.least(100_000)
  })

  it('in every read, for every role that may', async function () {
    this.timeout(300_000)
    const busy = await measured(async () => {
      await everyRead(world, further)
    })
    expect(await unboundedAmong(busy)).to.deep.equal([])
  })

  it('in every list by every filter in every order, for every kind of organisation', async function () {
    this.timeout(300_000)
    const busy = await measured(async () => {
      expect(await everyList()).to.be.at.least(1_000)
    })
    expect(await unboundedAmong(busy)).to.deep.equal([])
  })

  it('from submission to a claim that is paid and a premium that is subsidised, and in what the night does with a range of them', async function () {
    this.timeout(300_000)
    const context = service.reader({ ...service.person('underwriterA').actor, via: 'job:test', roles: [] })
    const busy = await measured(async () => {
      await playMainFlow(service, {
        period: { from: '2026-07-01', to: '2027-07-01' },
        deliveredOn: '2026-07-02',
        acceptedOn: '2026-07-03',
        lossOn: '2026-07-05',
        knownOn: '2026-07-06',
        today: '2026-07-10',
      })
      const range = { from: 'FS2099011991', to: 'FS2099011999', after: null, limit: 5 }
      await inUnitOfWork(context, (work) => assessPolicies(work, range))
      const jobs = jobsOf([figures, pendingChanges, referralReminders, attachmentSweep], service.clock)
      await jobs.queueDue()
      await jobs.workOff()
      expect((await storedRuns()).map(({ state }) => state)).to.deep.equal(Array(4).fill('succeeded'))
      await sealEverything(service.clock.now())
      for (const follower of followers) await followOnce(follower, followingAt(service.clock))
      for (const name of PERSON_NAMES) await (await service.signIn(name)).get('/session')
    })
    expect(await unboundedAmong(busy)).to.deep.equal([])
  })

  it('wherever the database is asked, but for places that are named', () => {
    const silent = callSites().filter(
      ({ file, from, to }) => !OF_THE_NIGHT.test(file) && !lines(from, to).some((line) => asked.has(`${file}:${line}`)),
    )
    const named = new Map(UNASKED.flatMap(({ places }) => Object.entries(places)))
    const further = [...groupBy(silent, ({ file }) => file)].filter(([file, at]) => at.length > (named.get(file) ?? 0))
    expect(further.map(([file, at]) => `${file}: ${at.map(({ from }) => from).join(', ')}`)).to.deep.equal([])
    expect([...named.keys()].filter((file) => !callSites().some((site) => site.file === file))).to.deep.equal([])
  })
})

const lines = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, more) => from + more)

/** The shapes of queries that looked at more than they may, with what they looked at and gave. */
async function unboundedAmong(queries: readonly ProfiledQuery[]): Promise<string[]> {
  const unbounded = new Map<string, string>()
  for (const query of queries) {
    const shape = shapeOf(query)
    if (unbounded.has(shape) || !ourCollections().includes(collectionOf(query))) continue
    const { keysExamined = 0, docsExamined = 0, nreturned = 0, nModified = 0, ndeleted = 0 } = query
    const allowed = (given: number) => ALLOWANCE + TIMES * given
    const examined = Math.max(keysExamined, docsExamined)
    const excepted = WHOLE.find(({ of }) => of.test(shape))
    if (examined <= allowed(nreturned + nModified + ndeleted)) continue
    if (excepted && examined <= excepted.most && (excepted.documents || docsExamined === 0)) continue
    const counted = await countedBy(query)
    if (examined > allowed(counted ?? nreturned))
      unbounded.set(shape, `${shape}: ${keysExamined} keys, ${docsExamined} documents for ${counted ?? nreturned}`)
  }
  return [...unbounded.values()]
}

/** What a count came to, which the profiler does not say; null for a query that is none. */
async function countedBy({ command }: ProfiledQuery): Promise<number | null> {
  const { aggregate, pipeline, hint } = command as { aggregate?: string; pipeline?: object[]; hint?: object }
  if (!aggregate || !pipeline || JSON.stringify(pipeline.at(-1)) !== COUNTING) return null
  const [counted] = await mongoose.connection
    .collection(aggregate)
    .aggregate(pipeline, hint && { hint })
    .toArray()
  return (counted as { n?: number } | undefined)?.n ?? 0
}

const COUNTING = JSON.stringify({ $group: { _id: 1, n: { $sum: 1 } } })
