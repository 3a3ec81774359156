import { expect } from 'chai'
import { isRanged, rangeOf } from '../../../models/listSpec.ts'
import { policyStore } from '../../../models/policies.ts'
import { findPolicies, policyList } from '../../../server/business/policy/policy/usecases/policies.ts'
import { RefusalError } from '../../../server/kernel/refusal.ts'
import { useService } from '../../support/app.ts'
import type { PersonName } from '../../support/people.ts'
import { examinedDuring } from '../../support/profiler.ts'

const POLICIES = 100_000
const MAKERS = 400
const BATCH = 10_000
const PAGE = 25
/** A page of keys for each value of the choice that an order leads through, and one to see that there is more. */
const MOST_KEYS = 2 * (PAGE + 1) + 2

describe('a list of 100,000 policies', () => {
  const service = useService()
  const insurer = () => service.organisation('insurerA')

  before(async function () {
    this.timeout(240_000)
    const { collection } = policyStore.model
    const indexes = (await collection.indexes()).filter(({ name }) => name !== '_id_')
    await collection.dropIndexes()
    for (let from = 0; from < POLICIES; from += BATCH) {
      const heads = Array.from({ length: BATCH }, (_, at) => head(from + at))
      await collection.insertMany(heads as never[], { ordered: false, writeConcern: { w: 1, journal: false } })
    }
    for (const { key, v, ...options } of indexes) await collection.createIndex(key, options)
  })

  /** Every fifth is another insurer's; one in 49 waits to be issued; amounts and days come in no order. */
  function head(index: number): object {
    const scattered = (index * 7_919) % POLICIES
    const day = new Date(Date.UTC(2020, 0, 1 + (scattered % 2_000))).toISOString().slice(0, 10)
    return {
      _id: `FS2099${String(index).padStart(6, '0')}`,
      parties: {
        insurerIds: index % 5 === 0 ? ['another'] : [insurer()],
        manufacturerId: `maker-${scattered % MAKERS}`,
        userIds: [],
        recommenderId: `recommender-${index % 30}`,
      },
      state: index % 49 === 0 ? 'bound' : 'issued',
      premiumFen: scattered * 100,
      period: { from: day, to: '2030-01-01' },
      createdAt: new Date(Date.UTC(2020, 0, 1) + index * 60_000),
    }
  }

  const orders = Object.entries(policyList.columns ?? {}).flatMap(([name, column]) => {
    if (!isRanged(column)) return []
    const [from, to] = rangeOf(name)
    const value = { amount: 5_000_000, day: '2022-06-01', instant: new Date('2020-02-01') }[column.is]
    return [{ sort: name }, { sort: `-${name}` }, { [from]: value }, { [to]: value }]
  })
  const narrowed = [
    {},
    { manufacturer: 'maker-7' },
    { state: ['bound'] },
    { state: ['issued'], manufacturer: 'maker-7' },
  ]

  for (const who of ['underwriterA', 'supervisor'] as const satisfies readonly PersonName[])
    it(`gives ${who} a page in every order, from and to any value, of any state and maker, for little more keys than rows`, async function () {
      this.timeout(120_000)
      const reader = service.reader(service.person(who).actor)
      const faults: string[] = []
      for (const query of orders.flatMap((order) => narrowed.map((narrow) => ({ ...order, ...narrow })))) {
        let more: string | null = null
        const [page] = await examinedDuring(async () => {
          const { items, nextCursor } = await findPolicies(reader, { ...query, limit: PAGE, counting: 'none' })
          expect(items.length, JSON.stringify(query)).to.equal(PAGE)
          more = nextCursor
        }, policyStore.model.collection.name)
        const { keysExamined, docsExamined } = page ?? { keysExamined: POLICIES, docsExamined: POLICIES }
        if (keysExamined > MOST_KEYS || docsExamined > MOST_KEYS || more === null)
          faults.push(`${JSON.stringify(query)}: ${keysExamined} keys, ${docsExamined} documents`)
      }
      expect(faults).to.deep.equal([])
    })

  it('counts in every order by keys alone, where no range is asked for', async function () {
    this.timeout(60_000)
    for (const who of ['underwriterA', 'supervisor'] as const)
      for (const query of [{ sort: '-premiumFen' }, { sort: 'startsOn', manufacturer: 'maker-7' }]) {
        let count = 0
        const examined = await examinedDuring(async () => {
          const { total } = await findPolicies(service.reader(who), { ...query, limit: PAGE })
          count = total.count
        }, policyStore.model.collection.name)
        expect(count, who).to.be.above(MOST_KEYS)
        expect(Math.max(...examined.map(({ docsExamined }) => docsExamined)), who).to.be.at.most(MOST_KEYS)
      }
  })

  it('goes through a range to its end, in both directions, each row once and in order', async function () {
    this.timeout(60_000)
    const reader = service.reader(service.person('supervisor').actor)
    for (const sort of ['premiumFen', '-premiumFen']) {
      const amounts: number[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof findPolicies>> = await findPolicies(reader, {
          sort,
          premiumFenFrom: 100_000,
          premiumFenTo: 199_900,
          limit: 100,
          ...(cursor && { cursor }),
        })
        amounts.push(...page.items.map(({ premiumFen }) => premiumFen))
        cursor = page.nextCursor
      } while (cursor)
      const expected = Array.from({ length: 1_000 }, (_, at) => 100_000 + at * 100)
      expect(amounts).to.deep.equal(sort === 'premiumFen' ? expected : expected.toReversed())
    }
  })

  it('refuses a range in the order of another column, and two ranges, saying which orders they have', async () => {
    const reader = service.reader(service.person('supervisor').actor)
    const refusals = async (query: object) => {
      const error = await findPolicies(reader, { limit: 5, ...query }).then(
        () => null,
        (caught: unknown) => caught,
      )
      return error instanceof RefusalError ? error.refusals : error
    }
    const own = { code: 'http.order', field: 'premiumFenFrom', value: 'premiumFen' }
    expect(await refusals({ sort: 'startsOn', premiumFenFrom: 1 })).to.deep.equal([own])
    const other = { code: 'http.order', field: 'startsOnTo', value: 'startsOn' }
    expect(await refusals({ premiumFenFrom: 1, startsOnTo: '2022-01-01' })).to.have.deep.members([own, other])
    expect(await refusals({ sort: 'premiumFen', coverStatus: 'inForce' })).to.deep.equal([
      { code: 'http.order', field: 'coverStatus', value: 'createdAt' },
    ])
    expect(await refusals({ premiumFenFrom: 1, premiumFenTo: 2 })).to.equal(null)
  })
})
