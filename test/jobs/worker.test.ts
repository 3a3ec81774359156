import { expect } from 'chai'
import mongoose from 'mongoose'
import { type JobDefinition, JobFinding, type JobStart } from '../../jobs/definition.ts'
import { JobRunModel, queueBucket, requeueRun } from '../../models/jobRuns.ts'
import { MovableClock } from '../support/clock.ts'
import { emptyDatabase, useDatabase } from '../support/database.ts'
import { jobsOf, storedRuns } from '../support/jobs.ts'

const job = (run: (start: JobStart) => Promise<Record<string, number>>, name = 'count'): JobDefinition<string> => ({
  name,
  run,
})

describe('jobs', () => {
  useDatabase()
  const clock = new MovableClock('2026-03-02')
  beforeEach(async () => {
    await emptyDatabase()
    clock.moveTo('2026-03-02')
  })

  it('catch up missed business dates, oldest first, each once', async () => {
    const seen: string[] = []
    const jobs = jobsOf([job(async ({ bucket }) => ({ at: seen.push(bucket) }))], clock)
    await jobs.queueDue()
    await jobs.workOff()
    clock.moveTo('2026-03-05')
    await Promise.all([jobs.queueDue(), jobs.queueDue()])
    await jobs.workOff()
    await jobs.workOff()
    expect(seen).to.deep.equal(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'])
    expect((await storedRuns()).map(({ _id, state, attempts }) => [_id, state, attempts])).to.deep.equal(
      seen.map((bucket) => [`count:${bucket}`, 'succeeded', 1]),
    )
  })

  it('give use cases the business date of the bucket and a job as actor', async () => {
    let context: unknown
    const jobs = jobsOf(
      [
        job(async (start) => {
          const { actor, businessDate, now } = start.context()
          context = { via: actor.via, roles: actor.roles, businessDate, now }
          return {}
        }),
      ],
      clock,
    )
    await queueBucket('count', '2026-02-28', clock.now())
    await jobs.workOff()
    expect(context).to.deep.equal({ via: 'job:count', roles: [], businessDate: '2026-02-28', now: clock.now() })
  })

  it('try a fault again after a growing wait, hold back younger buckets, then fail', async () => {
    let tries = 0
    const jobs = jobsOf(
      [
        job(async ({ bucket }) => {
          if (bucket === '2026-03-01') throw new Error(`try ${++tries}`)
          return {}
        }),
      ],
      clock,
    )
    await queueBucket('count', '2026-03-01', clock.now())
    await queueBucket('count', '2026-03-02', clock.now())
    const waits = []
    for (let round = 0; round < 4; round += 1) {
      await jobs.workOff()
      const [run, younger] = await storedRuns()
      expect(younger?.state).to.equal('queued')
      waits.push((Number(run?.notBefore) - clock.now().getTime()) / 60_000)
      await jobs.workOff()
      expect(tries).to.equal(round + 1)
      clock.advance({ minutes: 2 ** round })
    }
    expect(waits).to.deep.equal([1, 2, 4, 8])
    await jobs.workOff()
    expect((await storedRuns()).map(({ state, attempts, error }) => [state, attempts, error])).to.deep.equal([
      ['failed', 5, 'try 5'],
      ['succeeded', 1, null],
    ])
  })

  it('fail at once on a finding, and run again when asked', async () => {
    let broken = true
    const jobs = jobsOf(
      [
        job(async () => {
          if (broken) throw new JobFinding('claim:CL1#2 is broken')
          return { fine: 1 }
        }),
      ],
      clock,
    )
    await jobs.queueDue()
    await jobs.workOff()
    const [failed] = await storedRuns()
    expect([failed?.state, failed?.error, failed?.attempts]).to.deep.equal(['failed', 'claim:CL1#2 is broken', 1])
    broken = false
    await mongoose.connection.withSession(async (session) => {
      expect(await requeueRun('count:2026-03-02', ['succeeded'], false, clock.now(), session)).to.equal(false)
      expect(await requeueRun('count:2026-03-02', ['failed'], true, clock.now(), session)).to.equal(true)
    })
    await jobs.workOff()
    const [again] = await storedRuns()
    expect([again?.state, again?.error, again?.result]).to.deep.equal(['succeeded', null, { fine: 1 }])
  })

  it('take over a run without a sign of life, from where it was; the first owner writes no more', async () => {
    const starts: (string | null)[] = []
    let letGo = () => {}
    const firstStarted = new Promise<void>((started) => {
      const held = new Promise<void>((resolve) => {
        letGo = resolve
      })
      const slow = job(async ({ progress }) => {
        await progress.save({ done: 5, total: 10, cursor: 'five' })
        started()
        await held
        await progress.save({ done: 9, cursor: 'nine' })
        return { by: 1 }
      })
      const first = jobsOf([slow], clock, { instance: 'first' })
      after(() => first.stop())
      void queueBucket('count', '2026-03-02', clock.now()).then(() => first.workOff())
    })
    await firstStarted
    const second = jobsOf(
      [
        job(async ({ progress }) => {
          starts.push(progress.cursor)
          return { by: 2, from: progress.done }
        }),
      ],
      clock,
      { instance: 'second' },
    )
    await second.workOff()
    expect(starts, 'still alive').to.deep.equal([])
    clock.advance({ minutes: 2 })
    await second.workOff()
    letGo()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const [run] = await storedRuns()
    expect(starts).to.deep.equal(['five'])
    expect([run?.state, run?.result, run?.instance, run?.attempts]).to.deep.equal([
      'succeeded',
      { by: 2, from: 5 },
      'second',
      2,
    ])
  })

  it('give up on a run that kills its process again and again', async () => {
    await queueBucket('count', '2026-03-02', clock.now())
    await JobRunModel.updateOne({}, { $set: { state: 'running', attempts: 5, heartbeatAt: new Date(0), claimNo: 5 } })
    await jobsOf([job(async () => ({}))], clock).workOff()
    const [run] = await storedRuns()
    expect([run?.state, run?.error]).to.deep.equal(['failed', 'stopped without an end 5 times'])
  })

  it('run a job once at a time over several processes, different jobs side by side', async () => {
    let running = 0
    let most = 0
    const counted = async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 20))
      running -= 1
      return {}
    }
    for (const bucket of ['2026-02-28', '2026-03-01', '2026-03-02']) await queueBucket('count', bucket, clock.now())
    const processes = ['a', 'b', 'c'].map((instance) => jobsOf([job(counted)], clock, { instance }))
    await Promise.all(processes.map((jobs) => jobs.workOff()))
    await Promise.all(processes.map((jobs) => jobs.workOff()))
    expect(most).to.equal(1)
    expect((await storedRuns()).map(({ attempts, state }) => [attempts, state])).to.deep.equal(
      Array(3).fill([1, 'succeeded']),
    )
  })

  it('tick by agenda and give back the run under way when stopped', async () => {
    let saves = 0
    const endless = job(async ({ progress }) => {
      for (let done = progress.done + 1; ; done += 1) {
        await progress.save({ done, cursor: String(done) })
        saves = done
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    })
    const jobs = jobsOf([endless], clock, { pickUpMs: 50 })
    await jobs.start()
    while (saves < 3) await new Promise((resolve) => setTimeout(resolve, 10))
    await jobs.stop()
    const [run] = await storedRuns()
    expect([run?.state, run?.attempts, run?.heartbeatAt]).to.deep.equal(['queued', 0, null])
    expect(Number(run?.cursor)).to.be.at.least(saves)
  })
})
