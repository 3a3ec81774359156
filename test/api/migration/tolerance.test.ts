import { expect } from 'chai'
import mongoose, { Schema } from 'mongoose'
import winston from 'winston'
import { changeOf } from '../../../models/eventChange.ts'
import { EventModel, eventHash, type StoredEvent } from '../../../models/events.ts'
import { fillAdded } from '../../../models/fillAdded.ts'
import { organisationStore } from '../../../models/organisations.ts'
import { policyStore } from '../../../models/policies.ts'
import { allStores, defineStore, type Stored, storedDocuments } from '../../../models/store.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import { getVisible, type Reader } from '../../../server/platform/database/reader.ts'
import { inUnitOfWork } from '../../../server/platform/database/unitOfWork.ts'
import { usePastService } from '../../support/pastService.ts'

const reader: Reader = {
  actor: { userId: 'u', name: 'u', organisationId: 'o', organisationKind: 'platform', roles: [], via: 'command' },
  now: new Date('2026-11-30T02:00:00Z'),
  businessDate: '2026-11-30',
  requestId: 'tolerance',
  logger: winston.createLogger({ silent: true }),
}

interface Gauge {
  readonly name: string
  readonly parts: readonly { readonly size: number; readonly lineage: string | null }[]
  readonly accounts: readonly string[]
}

/** As a program has it whose earlier version knew neither accounts nor lineages. */
const gauges = defineStore<Gauge>({
  name: 'toleranceGauge',
  collection: 'toleranceGauges',
  visibility: () => ({}),
  definition: {
    name: { type: String, required: true },
    parts: { type: [Schema.Types.Mixed], required: true },
    accounts: { type: [String], required: true },
  },
  added: { accounts: [], 'parts[].lineage': null },
})

const collectionOf = (name: string) => mongoose.connection.collection<{ _id: string }>(name)

/** Changes a document as a newer program would: fields and values this one does not know, in an unbroken chain. */
async function changedByNewer(name: string, collection: string, id: string, fields: object): Promise<void> {
  const before = (await collectionOf(collection).findOne({ _id: id })) as unknown as Stored
  const stored = { ...before, ...fields, version: before.version + 1, updatedAt: reader.now }
  const last = await EventModel.findById(`${name}:${id}#${before.version}`).lean<StoredEvent>()
  const store = allStores().get(name)
  if (!last || !store) throw new Error('no event')
  const { _id, hash, ...covered } = last
  const event = {
    ...covered,
    ...changeOf(store, before, stored, undefined),
    at: reader.now,
    seq: stored.version,
    type: `${name}.renewed`,
    previousHash: last.hash,
  }
  const head = { eventHash: eventHash(event), stateHash: event.after }
  await EventModel.collection.insertOne({ _id: `${name}:${id}#${event.seq}`, ...event, hash: head.eventHash } as never)
  await collectionOf(collection).replaceOne({ _id: id }, { ...stored, ...head } as object)
}

/** Creates a gauge as the program did that knew neither accounts nor lineages. */
async function writtenByOlder(id: string): Promise<void> {
  await inUnitOfWork(reader, (work) =>
    work.create(gauges, id, { name: id, parts: [{ size: 1, lineage: null }], accounts: [] }, { type: 'gauge.made' }),
  )
}

const storedGauge = async (id: string) => (await storedDocuments(gauges, [id]))[0] as unknown as Record<string, unknown>

describe('a document written by another version', () => {
  const service = usePastService('0.1', { inspect: null })

  it('keeps what this version does not know through a change, and in its hash', async () => {
    const [{ _id: id = '' } = {}] = await organisationStore.model.find().limit(1).lean()
    await changedByNewer('organisation', 'organisations', id, { rating: { agency: 'X', grade: 'AA' } })
    const administrator = { ...reader, actor: { ...reader.actor, userId: 'admin' } }
    await inUnitOfWork(administrator, async (work) => {
      const organisation = await getVisible(work, organisationStore, id)
      await work.change(organisationStore, organisation, { nameEn: 'Renamed' }, { type: 'organisation.changed' })
    })
    expect(await collectionOf('organisations').findOne({ _id: id })).to.deep.include({
      nameEn: 'Renamed',
      rating: { agency: 'X', grade: 'AA' },
    })
    expect((await verifyChains()).broken).to.deep.equal([])
  })

  it('keeps a value this version does not know through a change of another field', async () => {
    const [{ _id: id = '' } = {}] = await policyStore.model.find({ state: 'issued' }).limit(1).lean()
    await changedByNewer('policy', 'policies', id, { currency: 'HKD' })
    await inUnitOfWork(reader, async (work) => {
      const policy = await getVisible(work, policyStore, id)
      await work.change(policyStore, policy, { continuousYears: 9 }, { type: 'policy.changed' })
    })
    expect(await collectionOf('policies').findOne({ _id: id })).to.deep.include({ currency: 'HKD', continuousYears: 9 })
    expect((await verifyChains()).broken).to.deep.equal([])
  })

  it('is shown with what this version knows of it', async () => {
    const [{ _id: id = '' } = {}] = await policyStore.model.find({ currency: 'HKD' }).lean()
    const regulator = await service.signIn('regulator')
    expect((await regulator.get(`/policies/${id}`)).status).to.equal(200)
    expect((await regulator.get('/policies')).status).to.equal(200)
  })

  it('still lets no field in that nobody defined', async () => {
    await writtenByOlder('G-unknown')
    const fault = await inUnitOfWork(reader, async (work) => {
      const gauge = await getVisible(work, gauges, 'G-unknown')
      return work.change(gauges, gauge, { typo: 1 } as object, { type: 'gauge.changed' })
    }).then(
      () => 'none',
      (error: Error) => error.name,
    )
    expect(fault).to.equal('StrictModeError')
  })

  it('is read with what its absent fields mean: alone, in lists and by cursors', async () => {
    await writtenByOlder('G1')
    expect(await storedGauge('G1'))
      .to.deep.include({ parts: [{ size: 1 }] })
      .and.not.to.have.property('accounts')
    const whole = { accounts: [], parts: [{ size: 1, lineage: null }] }
    expect(await getVisible(reader, gauges, 'G1')).to.deep.include(whole)
    expect((await gauges.model.find({ _id: 'G1' }).lean())[0]).to.deep.include(whole)
    for await (const gauge of gauges.model.find({ _id: 'G1' }).lean().cursor()) expect(gauge).to.deep.include(whole)
  })

  it('is read no further than it was asked for', async () => {
    await writtenByOlder('G2')
    const [gauge] = await gauges.model.find({ _id: 'G2' }, { name: 1 }).lean()
    expect(gauge).to.deep.equal({ _id: 'G2', name: 'G2' })
  })

  it('is stored and hashed as before by a change that says nothing of the new fields', async () => {
    await writtenByOlder('G3')
    const change = (fields: Partial<Gauge>) =>
      inUnitOfWork(reader, async (work) =>
        work.change(gauges, await getVisible(work, gauges, 'G3'), fields, { type: 'gauge.changed' }),
      )
    await change({ name: 'other' })
    expect(await storedGauge('G3')).not.to.have.property('accounts')
    expect(await change({ accounts: ['6222'] })).to.deep.include({ accounts: ['6222'], name: 'other' })
    expect(await storedGauge('G3')).to.deep.include({ accounts: ['6222'] })
    await change({ accounts: [] })
    expect(await storedGauge('G3')).not.to.have.property('accounts')
    const events = await EventModel.find({ stream: 'toleranceGauge:G3' }).sort({ seq: 1 }).lean()
    expect(events.slice(1).map(({ before }) => before)).to.deep.equal(events.slice(0, -1).map(({ after }) => after))
    expect((await verifyChains()).broken).to.deep.equal([])
  })

  it('of a collection without events is filled alike', async () => {
    const schema = new Schema({ _id: String, code: String }, { collection: 'toleranceNotes', versionKey: false })
    fillAdded(schema, { pages: 1 })
    const notes = mongoose.model('ToleranceNote', schema)
    await notes.collection.insertOne({ _id: 'N1', code: 'a', later: true } as never)
    expect(await notes.findById('N1').lean()).to.deep.equal({ _id: 'N1', code: 'a', later: true, pages: 1 })
    expect(
      await notes.findOneAndUpdate({ _id: 'N1' }, { $set: { code: 'b' } }, { new: true, lean: true }),
    ).to.deep.include({ code: 'b', later: true, pages: 1 })
  })
})
