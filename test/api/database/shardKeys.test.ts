import { expect } from 'chai'
import mongoose from 'mongoose'
import { figures } from '../../../jobs/figures.ts'
import { SHARD_KEYS, type ShardKey } from '../../../models/shardKeys.ts'
import { useService } from '../../support/app.ts'
import { jobsOf } from '../../support/jobs.ts'
import { allQueriesDuring, collectionOf, type ProfiledQuery, shapeOf } from '../../support/profiler.ts'
import { playMainFlow } from '../http/mainFlow.ts'

const fieldsOf = ({ key }: ShardKey): string[] => Object.keys(key)

/** The condition by which a command looks for documents, and whether it would insert where it finds none. */
interface Looked {
  readonly filter: Readonly<Record<string, unknown>>
  readonly writes: boolean
  readonly upserts: boolean
}

function lookedBy({ op, command }: ProfiledQuery): Looked | null {
  const { filter, q, query, upsert, pipeline } = command as Record<string, unknown>
  const [match] = (pipeline ?? []) as { $match?: object }[]
  const found = filter ?? q ?? query ?? match?.$match
  if (typeof found !== 'object' || found === null || op === 'getmore' || op === 'insert') return null
  return {
    filter: flat(found as Record<string, unknown>),
    writes: op === 'update' || op === 'remove' || 'findAndModify' in command,
    upserts: upsert === true,
  }
}

/** Conditions that are said together in one object, as `$and` does. */
const flat = (filter: Record<string, unknown>): Readonly<Record<string, unknown>> =>
  Object.assign({}, filter, ...((filter.$and ?? []) as Record<string, unknown>[]).map(flat)) as Record<string, unknown>

/** Whether a condition names values of a field, so that they say which shards to ask. */
function names(filter: Looked['filter'], field: string): boolean {
  const condition = filter[field]
  if (condition === undefined || condition === null) return false
  if (typeof condition !== 'object' || '_bsontype' in condition) return true
  return '$in' in condition || '$eq' in condition || '$gte' in condition || '$gt' in condition
}

describe('the shard keys of large collections', () => {
  const service = useService()
  const uniqueOf = (collection: string): readonly string[][] => {
    const model = Object.values(mongoose.models).find(({ collection: { name } }) => name === collection)
    if (!model) throw new Error(`no collection ${collection}`)
    const unique = model.schema.indexes().filter(([, options]) => options.unique)
    return unique.map(([fields]) => Object.keys(fields))
  }

  it('begin every unique index; one by the hash of the number allows no other', () => {
    expect(SHARD_KEYS.length).to.be.greaterThan(5)
    for (const shardKey of SHARD_KEYS)
      for (const fields of uniqueOf(shardKey.collection))
        expect(fields.slice(0, fieldsOf(shardKey).length), shardKey.collection).to.deep.equal(fieldsOf(shardKey))
  })

  it('would be named if a collection with other unique indexes were sharded', () => {
    expect(uniqueOf('ledgerTransactions').map(([first]) => first)).to.have.members([
      'corrects',
      'bankReference.account',
    ])
    expect(SHARD_KEYS.map(({ collection }) => collection)).not.to.include('ledgerTransactions')
  })

  it('have an index of their own to be cut by', async () => {
    for (const shardKey of SHARD_KEYS.filter(({ key }) => !('_id' in key))) {
      const indexes = await mongoose.connection.collection(shardKey.collection).indexes()
      const first = fieldsOf(shardKey)[0]
      expect(
        indexes.some(({ key }) => Object.keys(key)[0] === first),
        shardKey.collection,
      ).to.equal(true)
    }
  })

  it('are contradicted by nothing from submission to subsidy and in the folding of the night', async function () {
    this.timeout(120_000)
    const queries = await allQueriesDuring(async () => {
      await playMainFlow(service)
      const jobs = jobsOf([figures], service.clock)
      await jobs.queueDue()
      await jobs.workOff()
    })
    const seen = new Set<string>()
    const wrong = new Set<string>()
    for (const query of queries) {
      const shardKey = SHARD_KEYS.find(({ collection }) => collection === collectionOf(query))
      const looked = shardKey && lookedBy(query)
      if (!shardKey || !looked) continue
      seen.add(shardKey.collection)
      const targeted = fieldsOf(shardKey).every((field) => names(looked.filter, field))
      const byId = names(looked.filter, '_id')
      if (looked.upserts && !targeted) wrong.add(`inserts on no shard: ${shapeOf(query)}`)
      if (looked.writes && !targeted && !byId) wrong.add(`writes on every shard: ${shapeOf(query)}`)
      if (!looked.writes && !targeted && shardKey.scattered === null) wrong.add(`asks every shard: ${shapeOf(query)}`)
    }
    expect([...seen]).to.include.members(['events', 'policies', 'quotes', 'claims', 'termSegments', 'figures'])
    expect([...wrong]).to.deep.equal([])
  })

  it('make numbers that are unique on one shard unique on all: what is not the key begins with it', async () => {
    for (const { collection, key } of SHARD_KEYS) {
      const [field = ''] = Object.keys(key)
      if (field === '_id' || field === 'figure' || field === 'files_id') continue
      const some = await mongoose.connection.collection(collection).find().limit(500).toArray()
      const foreign = some.filter((document) => !String(document._id).startsWith(String(document[field])))
      expect(
        foreign.map(({ _id }) => _id),
        collection,
      ).to.deep.equal([])
    }
  })
})
