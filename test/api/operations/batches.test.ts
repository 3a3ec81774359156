import { expect } from 'chai'
import { BatchModel } from '../../../models/batches.ts'
import { BatchRangeModel } from '../../../models/batchRanges.ts'
import { EventModel } from '../../../models/events.ts'
import { JobRunModel, queueBucket } from '../../../models/jobRuns.ts'
import type { BatchView, JobRequestView } from '../../../server/platform/operations/operations.contract.ts'
import { useService } from '../../support/app.ts'
import { giveBatch } from '../../support/batches.ts'
import { countingBatch, miscounted } from '../../support/countingBatch.ts'
import { jobsOf, storedRuns } from '../../support/jobs.ts'

const reason = 'the figures are not in yet'
const timing = { beatMs: 1_000, lostMs: 5_000, tendMs: 100, pickUpMs: 50, maxAttempts: 1, backOffMs: 0 }

describe('batches over the API', () => {
  const service = useService()
  const administrator = () => service.signIn('administrator')
  const shown = async () => ((await (await administrator()).get('/batches')).body as { items: BatchView[] }).items
  let broken = true
  const batch = countingBatch({
    numbers: 60,
    perRange: 10,
    perPiece: 5,
    pauseMs: 0,
    onPiece: async (next) => {
      if (broken && next === 35) throw new Error('a wall')
      if (asked === 'cancel' && next === 20) {
        asked = null
        await cancel()
      }
    },
  })
  let asked: 'cancel' | null = null
  const work = () =>
    jobsOf([{ name: 'counting', batch, run: ({ follow }) => follow(batch) }], service.clock, {
      batchTiming: timing,
    }).workOff()
  const cancel = async () => {
    const [open] = await shown()
    const answer = await (await administrator()).post(`/batches/${open?.id}/cancel`, { reason })
    expect(answer.status).to.equal(202)
    return answer.body as JobRequestView
  }

  beforeEach(async () => {
    await Promise.all([BatchModel.deleteMany({}), BatchRangeModel.deleteMany({}), JobRunModel.deleteMany({})])
    broken = true
    asked = null
  })

  it('are listed with their progress while they are under way', async () => {
    await giveBatch('counting', service.clock.now())
    expect(await shown()).to.deep.include.members([
      {
        id: 'counting:0',
        kind: 'counting',
        title: { zh: 'counting', en: 'counting' },
        businessDate: '2026-03-02',
        state: 'open',
        progress: { done: 0, total: null },
        failedRanges: 0,
        result: null,
        error: null,
        findings: [],
        findingCount: 0,
        cancelReason: null,
        openedAt: service.clock.now().toISOString(),
        endedAt: null,
        durationMs: null,
        cancelAllowed: true,
        retryAllowed: false,
      },
    ])
  })

  it('name the range that failed, and have it done again with a reason, which the run waits for', async () => {
    await queueBucket('counting', '2026-03-02', service.clock.now())
    await work()
    const [failed] = await shown()
    expect(failed).to.deep.include({ state: 'failed', failedRanges: 1, error: 'range 4: a wall', retryAllowed: true })
    expect(failed?.progress).to.deep.equal({ done: 5, total: 6 })
    broken = false
    const answer = await (await administrator()).post(`/batches/${failed?.id}/retry`, { reason })
    expect([answer.status, answer.body]).to.deep.include.members([202])
    const request = answer.body as JobRequestView
    expect(request).to.include({ kind: 'retry', runId: failed?.id, reason })
    const event = await EventModel.findOne({ stream: `jobRequest:${request.number}` }).lean()
    expect([event?.type, event?.reason]).to.deep.equal(['batch.retry-requested', reason])
    await work()
    expect((await shown())[0]).to.deep.include({ state: 'succeeded', progress: { done: 6, total: 6 } })
    expect((await storedRuns())[0]).to.include({ state: 'succeeded' })
    expect(await miscounted(60)).to.deep.equal([])
    expect((await (await administrator()).post(`/batches/${failed?.id}/retry`, { reason })).problem.code).to.equal(
      'batch.nothing-failed',
    )
  })

  it('are cancelled with a reason: what is under way comes to its end, the rest is not started', async () => {
    broken = false
    asked = 'cancel'
    await queueBucket('counting', '2026-03-02', service.clock.now())
    await work()
    const [cancelled] = await shown()
    expect(cancelled).to.deep.include({ state: 'cancelled', cancelReason: reason, cancelAllowed: false })
    expect(cancelled?.progress).to.deep.equal({ done: 3, total: 6 })
    const [run] = await storedRuns()
    expect([run?.state, run?.error]).to.deep.equal(['failed', `cancelled: ${reason}`])
    const again = await (await administrator()).post(`/batches/${cancelled?.id}/cancel`, { reason })
    expect([again.status, again.problem.code]).to.deep.equal([409, 'batch.not-open'])
    expect(await EventModel.countDocuments({ type: 'batch.cancel-requested' })).to.equal(1)
  })

  it('are for administrators, and nobody else knows of one', async () => {
    await giveBatch('counting', service.clock.now())
    const underwriter = await service.signIn('underwriterA')
    expect((await underwriter.get('/batches')).status).to.equal(403)
    expect((await underwriter.post('/batches/counting:0/cancel', { reason })).status).to.equal(403)
    expect((await (await administrator()).post('/batches/nothing/cancel', { reason })).status).to.equal(404)
    expect((await (await administrator()).post('/batches/counting:0/cancel', {})).status).to.equal(400)
  })
})
