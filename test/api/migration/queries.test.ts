import { expect } from 'chai'
import mongoose, { Schema } from 'mongoose'
import winston from 'winston'
import { fillAdded } from '../../../models/fillAdded.ts'
import { findPage, type ListSpec } from '../../../models/page.ts'
import type { Reader } from '../../../server/platform/database/reader.ts'
import { useDatabase } from '../../support/database.ts'

interface Gadget {
  readonly _id: string
  readonly kind: string
  readonly grade: string
  readonly dueOn: string | null
}

const schema = new Schema<Gadget>(
  { _id: String, kind: String, grade: String, dueOn: String },
  { collection: 'queriedGadgets', versionKey: false },
)
const added = { kind: 'plain', dueOn: null }
fillAdded(schema, added)
const gadgets = mongoose.model<Gadget>('QueriedGadget', schema)
const source = { model: gadgets, added, visibility: () => ({}) }

const reader: Reader = {
  actor: { userId: 'u', name: 'u', organisationId: 'o', organisationKind: 'platform', roles: [], via: 'command' },
  now: new Date('2026-11-30T02:00:00Z'),
  businessDate: '2026-11-30',
  requestId: 'queries',
  logger: winston.createLogger({ silent: true }),
}
const spec: ListSpec = {
  filters: { kind: { path: 'kind', match: 'equals' } },
  sorts: { dueOn: 'dueOn', kind: 'kind' },
  defaultSort: 'dueOn',
}

describe('a query about an added field', () => {
  useDatabase()

  before(async () => {
    await gadgets.collection.insertMany([
      { _id: 'G1' },
      { _id: 'G2', kind: 'rare', dueOn: '2026-12-01' },
      { _id: 'G3', dueOn: '2026-11-30' },
      { _id: 'G4', kind: 'plain' },
      { _id: 'G5', kind: 'rare', dueOn: null },
      { _id: 'G6', dueOn: '2026-12-01' },
    ] as never)
  })

  const listed = async (query: Record<string, unknown>) => {
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof findPage<Gadget>>> = await findPage(reader, source, spec, {
        limit: 1,
        ...query,
        ...(cursor !== null && { cursor }),
      })
      ids.push(...page.items.map(({ _id }) => _id))
      expect(page.total.count).to.equal(query.kind === undefined ? 6 : query.kind === 'rare' ? 2 : 4)
      cursor = page.nextCursor
    } while (cursor !== null)
    return ids
  }

  it('finds documents from before the field in lists, by what their absence means', async () => {
    expect(await listed({ kind: 'plain' })).to.deep.equal(['G1', 'G4', 'G3', 'G6'])
    expect(await listed({ kind: ['plain'] })).to.deep.equal(['G1', 'G4', 'G3', 'G6'])
    expect(await listed({ kind: 'rare' })).to.deep.equal(['G5', 'G2'])
  })

  it('leads through a list page by page in both orders, those without a value included', async () => {
    expect(await listed({ sort: 'dueOn' })).to.deep.equal(['G1', 'G4', 'G5', 'G3', 'G2', 'G6'])
    expect(await listed({ sort: '-dueOn' })).to.deep.equal(['G6', 'G2', 'G3', 'G5', 'G4', 'G1'])
  })

  it('does not order by a field whose absence has a place among its values', async () => {
    const fault = await findPage(reader, source, spec, { limit: 1, sort: 'kind' }).catch(String)
    expect(fault).to.contain('kind')
  })

  it('finds them alone, in counts, distinct values, aggregations and changes', async () => {
    expect(await gadgets.findOne({ _id: 'G1', kind: 'plain' }).lean()).to.deep.include({ kind: 'plain' })
    expect(await gadgets.countDocuments({ kind: { $ne: 'plain' } })).to.equal(2)
    expect(await gadgets.exists({ _id: 'G1', kind: { $exists: true } })).to.deep.equal({ _id: 'G1' })
    expect(await gadgets.distinct('_id', { kind: { $in: ['plain', 'other'] } })).to.have.members([
      'G1',
      'G3',
      'G4',
      'G6',
    ])
    expect(await gadgets.aggregate([{ $match: { kind: 'plain' } }, { $count: 'found' }])).to.deep.equal([{ found: 4 }])
    await gadgets.updateMany({ kind: 'plain' }, { $set: { grade: 'A' } })
    expect(await gadgets.distinct('_id', { grade: 'A' })).to.have.members(['G1', 'G3', 'G4', 'G6'])
    expect((await gadgets.deleteMany({ kind: { $nin: ['plain'] } })).deletedCount).to.equal(2)
  })
})
