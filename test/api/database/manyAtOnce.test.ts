import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import { type JobRequest, jobRequestStore } from '../../../models/jobRequests.ts'
import type { Stored } from '../../../models/store.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import { RefusalError } from '../../../server/kernel/refusal.ts'
import { useService } from '../../support/app.ts'

const COUNT = 300

describe('many documents written at once', () => {
  const service = useService()
  const content: Omit<JobRequest, keyof Stored> = {
    job: 'ledgerProof',
    bucket: '2026-03-02',
    kind: 'run',
    runId: 'ledgerProof:2026-03-02',
    requestedBy: 'USR1',
    reason: 'first',
  }
  const fact = { type: 'job.run-requested', payload: {} }
  const give = () =>
    service.act('administrator', async (work) => {
      const numbers = await work.nextNumbers('JR', COUNT)
      return work.createMany(
        jobRequestStore,
        numbers.map((id) => ({ id, content, fact })),
      )
    })
  const stored = (documents: readonly Stored[]) =>
    jobRequestStore.model
      .find({ _id: { $in: documents.map(({ _id }) => _id) } })
      .sort({ _id: 1 })
      .lean<(JobRequest & Stored)[]>()
  const changeAll = (documents: readonly (JobRequest & Stored)[]) =>
    service.act('administrator', (work) =>
      work.changeMany(
        jobRequestStore,
        documents.map((before) => ({ before, content: { reason: `second ${before._id}` }, fact })),
      ),
    )

  it('have numbers that follow each other, and are what one by one would have written', async () => {
    const created = await give()
    expect(await stored(created)).to.deep.equal(created)
    const numbers = created.map(({ _id }) => _id)
    expect(numbers).to.deep.equal(numbers.toSorted())
    expect(new Set(numbers).size).to.equal(COUNT)
    const changed = await changeAll(created)
    expect(await stored(created)).to.deep.equal(changed)
    expect(changed.every(({ _id, version, reason }) => version === 2 && reason === `second ${_id}`)).to.equal(true)
    const streams = created.map(({ _id }) => `jobRequest:${_id}`)
    expect(await EventModel.countDocuments({ stream: { $in: streams } })).to.equal(2 * COUNT)
    expect((await verifyChains({ keys: null })).broken).to.deep.equal([])
  })

  it('are all as they were where somebody was faster with one of them', async () => {
    const created = await give()
    const [first] = created
    if (!first) throw new Error('nothing was created')
    await changeAll([first])
    const refused = await changeAll(created).catch((error: unknown) => error)
    expect(refused).to.be.instanceOf(RefusalError)
    expect((refused as RefusalError).refusals.map(({ code }) => code)).to.deep.equal(['http.stale'])
    expect((await stored(created)).map(({ version }) => version)).to.deep.equal([2, ...Array(COUNT - 1).fill(1)])
    expect((await verifyChains({ keys: null })).broken).to.deep.equal([])
  })
})
