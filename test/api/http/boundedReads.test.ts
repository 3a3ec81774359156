import { expect } from 'chai'
import mongoose from 'mongoose'
import { remindReferrals } from '../../../server/business/offer/underwriting/usecases/remindReferrals.ts'
import { settleDueChanges } from '../../../server/business/party/changes/usecases/settleDueChanges.ts'
import { assessPolicies } from '../../../server/business/subsidy/usecases/assessPolicies.ts'
import { foldOpenFigures } from '../../../server/platform/operations/usecases/foldOpenFigures.ts'
import { seedWorld, type World } from '../../fuzz/world.ts'
import { useService } from '../../support/app.ts'
import { seedBoundPolicy } from '../../support/builders/policy.ts'
import { seedCrowd } from '../../support/crowd.ts'
import { busyQueriesDuring, collectionOf, ourCollections, type ProfiledQuery, shapeOf } from '../../support/profiler.ts'
import { enterFigures, playMainFlow } from './mainFlow.ts'
import { readWalk } from './readWalk.ts'

/** A query may look at so many keys or documents, and beyond that at so many times what it gives. */
const ALLOWANCE = 300
const TIMES = 5

/** Queries that may look at more, and why. */
const WHOLE: readonly { readonly of: RegExp; readonly why: string }[] = [
  { of: /^aggregate figures /, why: 'a sum is a range of the index alone, as many keys as there are days' },
  {
    of: /"parties\.\w+":"\?"\},\{"parties\.\w+":"\?"/,
    why: 'cases of one party that are also another’s: as many as the one of the two has that has fewer',
  },
  {
    of: /quotes .*"approvedAt":\{"\$ne":"\?"\}\}\]\},\{"state":\{"\$in":"\?"\}\}/,
    why: 'a state that the insurer keeps to itself: as many as are under way',
  },
  {
    of: /quotes .*"\$and":\[\{\},\{"state":"\?","expiresOn"/,
    why: 'whoever accepts a quote is its maker, none sees those of all',
  },
]

describe('every query looks at little more than it gives, among 100,000 documents', () => {
  const service = useService()
  const { everyRead, everyList } = readWalk(service)
  let world: World
  let further: Readonly<Record<string, string>>

  before(async function () {
    this.timeout(120_000)
    world = await seedWorld(service, 1)
    further = await playMainFlow(service)
    await enterFigures(service, world)
    expect(await seedCrowd()).to.be.at.least(100_000)
  })

  it('in every read, for every role that may', async function () {
    this.timeout(120_000)
    const busy = await busyQueriesDuring(async () => {
      await everyRead(world, further)
    }, ALLOWANCE)
    expect(await unboundedAmong(busy)).to.deep.equal([])
  })

  it('in every list by every filter in every order, for every kind of organisation', async function () {
    this.timeout(120_000)
    const busy = await busyQueriesDuring(async () => {
      expect(await everyList()).to.be.at.least(1_000)
    }, ALLOWANCE)
    expect(await unboundedAmong(busy)).to.deep.equal([])
  })

  it('from submission to a bound policy, and in what the night does with a range of them', async function () {
    this.timeout(60_000)
    const { logger, ...context } = service.reader({
      ...service.person('underwriterA').actor,
      via: 'job:test',
      roles: [],
    })
    const night = { ...context, logger }
    const busy = await busyQueriesDuring(async () => {
      await seedBoundPolicy(service, { period: { from: '2026-07-01', to: '2027-07-01' } })
      await assessPolicies(night, { businessDate: night.businessDate, afterPolicyNo: 'FS2099011990', limit: 5 })
      await remindReferrals(night)
      await settleDueChanges(night)
      await foldOpenFigures(async () => {})
    }, ALLOWANCE)
    expect(await unboundedAmong(busy)).to.deep.equal([])
  })
})

/** The shapes of queries that looked at more than they may, with what they looked at and gave. */
async function unboundedAmong(queries: readonly ProfiledQuery[]): Promise<string[]> {
  const unbounded = new Map<string, string>()
  for (const query of queries) {
    const shape = shapeOf(query)
    if (unbounded.has(shape) || !ourCollections().includes(collectionOf(query))) continue
    const { keysExamined = 0, docsExamined = 0, nreturned = 0, nModified = 0, ndeleted = 0 } = query
    const allowed = (given: number) => ALLOWANCE + TIMES * given
    const examined = Math.max(keysExamined, docsExamined)
    if (examined <= allowed(nreturned + nModified + ndeleted) || WHOLE.some(({ of }) => of.test(shape))) continue
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
