import { expect } from 'chai'
import { JOB_NAMES } from '../../../config/jobs.ts'
import { EventModel } from '../../../models/events.ts'
import { JobRunModel, queueBucket } from '../../../models/jobRuns.ts'
import type {
  JobListView,
  JobRequestView,
  JobRunView,
} from '../../../server/platform/operations/operations.contract.ts'
import { useService } from '../../support/app.ts'

const reason = 'figures were corrected'

describe('jobs over the API', () => {
  const service = useService()
  beforeEach(() => JobRunModel.deleteMany({}))

  it('lists every job with its next time and its latest run', async () => {
    await queueBucket('ledgerProof', '2026-03-01', service.clock.now())
    const administrator = await service.signIn('administrator')
    const answer = await administrator.get('/jobs')
    const { items } = answer.body as JobListView
    expect(items.map(({ name }) => name)).to.deep.equal(JOB_NAMES)
    const proof = items.find(({ name }) => name === 'ledgerProof')
    expect(proof?.nextRunAt).to.equal('2026-03-02T18:30:00.000Z')
    expect([proof?.latestRun?.bucket, proof?.waitingRuns, proof?.failedRuns]).to.deep.equal(['2026-03-01', 1, 0])
  })

  it('lists runs, latest business date first, filtered by state', async () => {
    for (const bucket of ['2026-02-27', '2026-02-28', '2026-03-01'])
      await queueBucket('ledgerProof', bucket, service.clock.now())
    await JobRunModel.updateOne({ bucket: '2026-02-28' }, { $set: { state: 'failed', error: 'broken' } })
    const administrator = await service.signIn('administrator')
    const all = await administrator.get('/job-runs?limit=2')
    expect((all.body as { items: JobRunView[] }).items.map(({ bucket }) => bucket)).to.deep.equal([
      '2026-03-01',
      '2026-02-28',
    ])
    const failed = await administrator.get('/job-runs?state=failed')
    expect((failed.body as { items: JobRunView[] }).items).to.have.length(1)
    expect((failed.body as { items: JobRunView[] }).items[0]).to.include({ error: 'broken', retryAllowed: true })
  })

  it('says what a verification found by codes, beside the error in words', async () => {
    await queueBucket('ledgerProof', '2026-03-01', service.clock.now())
    const administrator = await service.signIn('administrator')
    const latest = async () => {
      const answer = await administrator.get('/job-runs')
      const [run] = (answer.body as { items: JobRunView[] }).items
      return [run?.findings, run?.findingCount]
    }
    expect(await latest()).to.deep.equal([[], 0])
    const findings = [{ where: 'LT:claim:CL2026000001#4.1', fault: 'posting-amount-differs', detail: 'found=1' }]
    const result = { findingCount: 30, findings }
    await JobRunModel.updateOne({}, { $set: { state: 'failed', error: '30 findings', result } })
    expect(await latest()).to.deep.equal([findings, 30])
  })

  it('queues a run for today and records who asked why', async () => {
    const administrator = await service.signIn('administrator')
    const answer = await administrator.post('/jobs/ledgerProof/run', { reason })
    expect(answer.status).to.equal(202)
    const request = answer.body as JobRequestView
    expect(request).to.include({ runId: 'ledgerProof:2026-03-02', kind: 'run', reason })
    expect((await JobRunModel.findById(request.runId).lean())?.state).to.equal('queued')
    const event = await EventModel.findOne({ stream: `jobRequest:${request.number}` }).lean()
    expect([event?.type, event?.reason, event?.actor.userId]).to.deep.equal([
      'job.run-requested',
      reason,
      service.person('administrator').id,
    ])
  })

  it('runs a business date again from the beginning', async () => {
    await queueBucket('ledgerProof', '2026-02-28', service.clock.now())
    await JobRunModel.updateMany({}, { $set: { state: 'succeeded', cursor: 'x', attempts: 1 } })
    const administrator = await service.signIn('administrator')
    const answer = await administrator.post('/jobs/ledgerProof/run', { businessDate: '2026-02-28', reason })
    expect(answer.status).to.equal(202)
    expect(await JobRunModel.findOne().lean()).to.include({ state: 'queued', cursor: null, attempts: 0 })
  })

  it('refuses a date to come, a run that waits and a job nobody knows', async () => {
    await queueBucket('ledgerProof', '2026-03-01', service.clock.now())
    const administrator = await service.signIn('administrator')
    const future = await administrator.post('/jobs/ledgerProof/run', { businessDate: '2026-03-03', reason })
    expect([future.status, future.problem.code]).to.deep.equal([409, 'job.future-date'])
    const waiting = await administrator.post('/jobs/ledgerProof/run', { businessDate: '2026-03-01', reason })
    expect([waiting.status, waiting.problem.code]).to.deep.equal([409, 'job.in-progress'])
    expect((await administrator.post('/jobs/moonshine/run', { reason })).status).to.equal(404)
    expect((await administrator.post('/jobs/ledgerProof/run', {})).status).to.equal(400)
  })

  it('tries a failed run again from where it stopped, and only a failed one', async () => {
    await queueBucket('ledgerProof', '2026-03-01', service.clock.now())
    const administrator = await service.signIn('administrator')
    const early = await administrator.post('/job-runs/ledgerProof:2026-03-01/retry', { reason })
    expect([early.status, early.problem.code]).to.deep.equal([409, 'job.not-failed'])
    await JobRunModel.updateOne({}, { $set: { state: 'failed', cursor: 'FS2026000007', attempts: 5 } })
    const answer = await administrator.post('/job-runs/ledgerProof:2026-03-01/retry', { reason })
    expect(answer.status).to.equal(202)
    expect(await JobRunModel.findOne().lean()).to.include({ state: 'queued', cursor: 'FS2026000007', attempts: 0 })
    expect((await administrator.post('/job-runs/ledgerProof:1999-01-01/retry', { reason })).status).to.equal(404)
  })

  it('is for administrators', async () => {
    const underwriter = await service.signIn('underwriterA')
    expect((await underwriter.get('/jobs')).status).to.equal(403)
    expect((await underwriter.post('/jobs/ledgerProof/run', { reason })).status).to.equal(403)
    expect((await service.anonymous().get('/job-runs')).status).to.equal(401)
  })
})
