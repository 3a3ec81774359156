import { expect } from 'chai'
import { EventModel, eventHash } from '../../../models/events.ts'
import { type JobRequest, jobRequestStore } from '../../../models/jobRequests.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
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
    expect(broken).to.equal(null)
    expect(counts.events).to.equal(await EventModel.countDocuments())
    expect(counts.streams).to.equal(counts.documents)
    expect(counts.streams).to.be.greaterThan(3)
  })

  const brokenAt = async () => {
    const { broken } = await verifyChains()
    return broken && [broken.stream, broken.seq, broken.fault]
  }
  const event = (seq: number) => ({ _id: `${STREAM}#${seq}` })

  it('names an event whose content was changed', async () => {
    await EventModel.updateOne(event(2), { $set: { payload: { runId: 'other' } } })
    expect(await brokenAt()).to.deep.equal([STREAM, 2, 'event-changed'])
  })

  it('names the event after one that was removed', async () => {
    await EventModel.deleteOne(event(2))
    expect(await brokenAt()).to.deep.equal([STREAM, 3, 'sequence-gap'])
    await EventModel.deleteOne(event(1))
    expect(await brokenAt()).to.deep.equal([STREAM, 3, 'sequence-gap'])
  })

  it('names the end of a stream whose last event was removed', async () => {
    await EventModel.deleteOne(event(3))
    expect(await brokenAt()).to.deep.equal([STREAM, 2, 'head-mismatch'])
  })

  it('names an event that was rewritten with a hash of its own', async () => {
    const stored = await EventModel.findOne(event(2)).lean()
    const forged = { ...stored, reason: 'forged' } as NonNullable<typeof stored>
    await EventModel.updateOne(event(2), { $set: { reason: 'forged', hash: eventHash(forged) } })
    expect(await brokenAt()).to.deep.equal([STREAM, 3, 'wrong-predecessor'])
  })

  it('names a document that was changed behind its events', async () => {
    await jobRequestStore.model.collection.updateOne({ _id: 'JR1' as never }, { $set: { reason: 'quietly' } })
    expect(await brokenAt()).to.deep.equal([STREAM, 3, 'document-changed'])
  })

  it('names a document that was removed, and one that came without an event', async () => {
    const document = await jobRequestStore.model.collection.findOneAndDelete({ _id: 'JR1' as never })
    expect(await brokenAt()).to.deep.equal([STREAM, 3, 'document-missing'])
    await EventModel.deleteMany({ stream: STREAM })
    await jobRequestStore.model.collection.insertOne(document as never)
    expect(await brokenAt()).to.deep.equal([STREAM, 3, 'document-without-events'])
  })

  it('names a stream that belongs to no collection', async () => {
    const stored = await EventModel.findOne(event(1)).lean()
    const stray = { ...stored, _id: 'moon:1#1', stream: 'moon:1' } as NonNullable<typeof stored>
    await EventModel.collection.insertOne({ ...stray, hash: eventHash(stray) } as never)
    expect(await brokenAt()).to.deep.equal(['moon:1', 1, 'unknown-store'])
    await EventModel.deleteOne({ stream: 'moon:1' })
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
    for (let round = 0; round < 10; round += 1) expect(await brokenAt()).to.equal(null)
    stop = true
    await writing
  })
})
