import { expect } from 'chai'
import { ObjectId } from 'mongodb'
import { EventModel, eventHash, type StoredEvent } from '../../../models/events.ts'
import { type JobRequest, jobRequestStore } from '../../../models/jobRequests.ts'
import { userStore } from '../../../models/users.ts'
import type { BrokenLink } from '../../../server/business/desk/audit/usecases/links.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import { verifyStream } from '../../../server/business/desk/audit/usecases/verifyStream.ts'
import { ACCESS } from '../../support/access.ts'
import { useService } from '../../support/app.ts'

const content: JobRequest = {
  job: 'ledgerProof',
  bucket: '2026-03-01',
  kind: 'run',
  runId: 'ledgerProof:2026-03-01',
  requestedBy: 'USR2026000001',
  reason: 'test',
}
const STREAM = 'jobRequest:JR1'

describe('verifying the chains', () => {
  const service = useService()

  beforeEach(async () => {
    await EventModel.deleteMany({ stream: /^jobRequest:/ })
    await jobRequestStore.model.deleteMany({})
    for (const id of ['JR0', 'JR1', 'JR2']) {
      await service.act('administrator', async (work) => {
        const payload = { runId: 'r', absent: undefined }
        const first = await work.create(jobRequestStore, id, content, { type: 'job.run-requested', payload })
        const second = await work.change(jobRequestStore, first, { reason: 'second' }, { type: 'job.changed' })
        await work.change(jobRequestStore, second, { reason: 'third' }, { type: 'job.changed' })
      })
    }
  })

  it('finds nothing wrong where nothing is, and counts what it saw', async () => {
    const { broken, ...counts } = await verifyChains()
    expect(broken).to.deep.equal([])
    expect(counts.events).to.equal(await EventModel.countDocuments())
    expect(counts.streams).to.equal(counts.documents)
    expect(counts.streams).to.be.greaterThan(3)
  })

  const brokenAt = async () => {
    const { broken } = await verifyChains()
    return broken.map(({ stream, seq, fault }) => [stream, seq, fault])
  }
  const event = (seq: number) => ({ _id: `${STREAM}#${seq}` })

  it('names an event whose content was changed', async () => {
    await EventModel.updateOne(event(2), { $set: { payload: { runId: 'other' } } })
    expect(await brokenAt()).to.deep.equal([[STREAM, 2, 'event-changed']])
  })

  it('names the event after one that was removed', async () => {
    await EventModel.deleteOne(event(2))
    expect(await brokenAt()).to.deep.equal([[STREAM, 3, 'sequence-gap']])
    await EventModel.deleteOne(event(1))
    expect(await brokenAt()).to.deep.equal([[STREAM, 3, 'sequence-gap']])
  })

  it('names the end of a stream whose last event was removed', async () => {
    await EventModel.deleteOne(event(3))
    expect(await brokenAt()).to.deep.equal([[STREAM, 2, 'head-mismatch']])
  })

  it('names an event that was rewritten with a hash of its own', async () => {
    const stored = await EventModel.findOne(event(2)).lean()
    const forged = { ...stored, reason: 'forged' } as NonNullable<typeof stored>
    await EventModel.updateOne(event(2), { $set: { reason: 'forged', hash: eventHash(forged) } })
    expect(await brokenAt()).to.deep.equal([[STREAM, 3, 'wrong-predecessor']])
  })

  it('names a document that was changed behind its events', async () => {
    await jobRequestStore.model.collection.updateOne({ _id: 'JR1' as never }, { $set: { reason: 'quietly' } })
    expect(await brokenAt()).to.deep.equal([[STREAM, 3, 'document-changed']])
  })

  it('names a document that was removed, and one that came without an event', async () => {
    const document = await jobRequestStore.model.collection.findOneAndDelete({ _id: 'JR1' as never })
    expect(await brokenAt()).to.deep.equal([[STREAM, 3, 'document-missing']])
    await EventModel.deleteMany({ stream: STREAM })
    await jobRequestStore.model.collection.insertOne(document as never)
    expect(await brokenAt()).to.deep.equal([[STREAM, 3, 'document-without-events']])
  })

  it('names a stream that belongs to no collection', async () => {
    const stored = await EventModel.findOne(event(1)).lean()
    const stray = { ...stored, _id: 'moon:1#1', stream: 'moon:1' } as NonNullable<typeof stored>
    await EventModel.collection.insertOne({ ...stray, hash: eventHash(stray) } as never)
    expect(await brokenAt()).to.deep.equal([['moon:1', 1, 'unknown-store']])
    await EventModel.deleteOne({ stream: 'moon:1' })
  })

  /** Rewrites an event with the hash its new content has, and the heads of what follows as who forges them would. */
  const rewrite = async (seq: number, fields: Partial<StoredEvent>) => {
    const stored = await EventModel.findOne(event(seq)).lean<StoredEvent>()
    const forged = { ...stored, ...fields } as StoredEvent
    const hash = eventHash(forged)
    await EventModel.updateOne(event(seq), { $set: { ...fields, hash } })
    return hash
  }
  const setDocument = (fields: object) =>
    jobRequestStore.model.collection.updateOne({ _id: 'JR1' as never }, { $set: fields })

  it('names an event whose change is another than the document went through', async () => {
    const patch = JSON.stringify({ edits: [{ set: ['reason'], to: 'never' }] })
    await setDocument({ eventHash: await rewrite(3, { patch }) })
    expect(await brokenAt()).to.deep.equal([[STREAM, 3, 'rebuilt-otherwise']])
  })

  it('names an event whose change does not fit, is none, or was taken out', async () => {
    for (const patch of ['{"edits":[{"unset":["nothing"]}]}', 'no JSON', '{}']) {
      await setDocument({ eventHash: await rewrite(3, { patch }) })
      expect(await brokenAt(), patch).to.deep.equal([[STREAM, 3, 'rebuilt-otherwise']])
    }
    const { patch, ...without } = (await EventModel.findOne(event(3)).lean<StoredEvent>()) as StoredEvent
    await EventModel.collection.replaceOne(event(3) as never, { ...without, hash: eventHash(without) } as never)
    await setDocument({ eventHash: eventHash(without) })
    expect(await brokenAt()).to.deep.equal([[STREAM, 3, 'rebuilt-otherwise']])
  })

  it('names the change that was made after somebody changed the document behind its events', async () => {
    await setDocument({ bucket: '2026-03-02' })
    await service.act('administrator', async (work) => {
      const before = await work.loadForChange(jobRequestStore, 'JR1')
      await work.change(jobRequestStore, before, { reason: 'fourth' }, { type: 'job.changed' })
    })
    expect(await brokenAt()).to.deep.equal([[STREAM, 4, 'rebuilt-otherwise']])
  })

  it('names an event that does not begin with what the one before left behind', async () => {
    await setDocument({ eventHash: await rewrite(3, { before: 'f'.repeat(64) }) })
    expect(await brokenAt()).to.deep.equal([[STREAM, 3, 'wrong-before']])
  })

  it('names a document that says it was made or changed at another time, or to another state', async () => {
    const stored = await jobRequestStore.model.collection.findOne({ _id: 'JR1' as never })
    for (const fields of [{ createdAt: new Date(0) }, { updatedAt: new Date(0) }, { stateHash: 'f'.repeat(64) }]) {
      await setDocument(fields)
      expect(await brokenAt()).to.deep.equal([[STREAM, 3, 'document-changed']])
      await jobRequestStore.model.collection.replaceOne({ _id: 'JR1' as never }, stored as never)
    }
    expect(await brokenAt()).to.deep.equal([])
  })

  it('names every stream that is broken, and each once', async () => {
    await EventModel.deleteOne({ _id: 'jobRequest:JR0#1' })
    await EventModel.updateOne(event(2), { $set: { payload: { runId: 'other' } } })
    await EventModel.updateOne(event(3), { $set: { reason: 'other' } })
    await jobRequestStore.model.collection.updateOne({ _id: 'JR2' as never }, { $set: { reason: 'quietly' } })
    expect(await brokenAt()).to.have.deep.members([
      ['jobRequest:JR0', 2, 'sequence-gap'],
      [STREAM, 2, 'event-changed'],
      ['jobRequest:JR2', 3, 'document-changed'],
    ])
  })

  it('names a document and an event that no text numbers', async () => {
    const document = await jobRequestStore.model.collection.findOne({ _id: 'JR1' as never })
    for (const _id of [7, new ObjectId(), null, { JR: 1 }])
      await jobRequestStore.model.collection.insertOne({ ...document, _id } as never)
    expect((await brokenAt()).map(([, , fault]) => fault)).to.deep.equal(Array(4).fill('document-without-events'))
    await jobRequestStore.model.collection.deleteMany({ _id: { $not: { $type: 'string' } } })
    const stored = await EventModel.findOne(event(1)).lean<StoredEvent>()
    const stray = { ...stored, stream: 5 } as never as StoredEvent
    await EventModel.collection.insertOne({ ...stray, _id: '5#1', hash: eventHash(stray) } as never)
    expect(await brokenAt()).to.deep.equal([['5', 1, 'unknown-store']])
    await EventModel.collection.deleteOne({ _id: '5#1' as never })
  })

  it('rebuilds every document from its events', async () => {
    const { documents, rebuilt } = await verifyChains()
    expect(rebuilt).to.equal(documents)
  })

  it('is not disturbed by people who write meanwhile', async () => {
    let stop = false
    const writing = (async () => {
      for (let round = 0; !stop; round += 1) {
        await service.act('administrator', async (work) => {
          const before = await work.loadForChange(jobRequestStore, 'JR2')
          await work.change(jobRequestStore, before, { reason: `round ${round}` }, { type: 'job.changed' })
        })
      }
    })()
    for (let round = 0; round < 10; round += 1) expect(await brokenAt()).to.deep.equal([])
    stop = true
    await writing
  })
  it('names nobody whose data is erased, or who is renamed, while the stream is being verified', async () => {
    const stream = `user:${service.person('underwriterB').id}`
    let [stop, erasures] = [false, 0]
    const erasing = (async () => {
      for (; !stop; erasures += 1)
        for (const name of ['USR1', `名${erasures}`, `新名${erasures}`])
          await service.act('administrator', async (work) => {
            const before = await work.loadForChange(userStore, service.person('underwriterB').id)
            await work.change(userStore, before, { name, login: name }, { type: 'user.changed' })
          })
    })()
    const found: (BrokenLink | null)[] = []
    while (erasures < 40) found.push(await verifyStream(stream, ACCESS.keys))
    stop = true
    await erasing
    expect(found.filter((broken) => broken !== null)).to.deep.equal([])
    expect(await verifyStream(stream, ACCESS.keys)).to.equal(null)
  })
})
