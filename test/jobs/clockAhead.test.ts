import { expect } from 'chai'
import mongoose from 'mongoose'
import winston from 'winston'
import type { JobDefinition } from '../../jobs/definition.ts'
import { JobRunModel, queueBucket } from '../../models/jobRuns.ts'
import { JOB_TICKS } from '../../models/jobTicks.ts'
import { ClockReferee } from '../../server/platform/database/clockReferee.ts'
import { ApartClock, MovableClock } from '../support/clock.ts'
import { emptyDatabase, useDatabase } from '../support/database.ts'
import { jobsOf, storedRuns } from '../support/jobs.ts'
import { until } from '../support/until.ts'

const DAY_MS = 24 * 3_600_000
const YEAR_MS = 365 * DAY_MS

describe('jobs after a process whose clock was ahead', () => {
  useDatabase()
  const clock = new MovableClock('2026-03-02')
  const seen: string[] = []
  const counting: JobDefinition<string> = { name: 'count', run: async ({ bucket }) => ({ at: seen.push(bucket) }) }
  const jobs = (pickUpMs?: number) => jobsOf([counting], clock, pickUpMs === undefined ? {} : { pickUpMs })
  const ahead = () => new Date(clock.now().getTime() + YEAR_MS)
  const ticks = () => mongoose.connection.collection(JOB_TICKS)

  beforeEach(async () => {
    await emptyDatabase()
    clock.moveTo('2026-03-02')
    seen.length = 0
  })

  it('do not do days after today, and do today', async () => {
    await queueBucket('count', '2026-03-03', clock.now())
    await queueBucket('count', '2027-03-02', clock.now())
    await jobs().queueDue()
    await jobs().workOff()
    expect(seen).to.deep.equal(['2026-03-02'])
    clock.moveTo('2026-03-03')
    await jobs().queueDue()
    await jobs().workOff()
    expect(seen).to.deep.equal(['2026-03-02', '2026-03-03'])
    expect((await storedRuns()).at(-1)).to.include({ bucket: '2027-03-02', state: 'queued' })
  })

  it('do a day when it comes though it was done, or is being done, too early', async () => {
    for (const [bucket, state] of [
      ['2026-03-03', 'succeeded'],
      ['2026-03-04', 'running'],
    ] as const) {
      await queueBucket('count', bucket, clock.now())
      await JobRunModel.updateOne({ bucket }, { $set: { state, heartbeatAt: ahead(), claimNo: 1, attempts: 1 } })
    }
    await jobs().queueDue()
    await jobs().workOff()
    clock.moveTo('2026-03-04')
    await jobs().queueDue()
    await jobs().workOff()
    expect(seen).to.deep.equal(['2026-03-02', '2026-03-03', '2026-03-04'])
  })

  it('take over a run whose sign of life lies in the future', async () => {
    await queueBucket('count', '2026-03-02', clock.now())
    await JobRunModel.updateOne({}, { $set: { state: 'running', heartbeatAt: ahead(), claimNo: 1, attempts: 1 } })
    await jobs().workOff()
    expect(seen).to.deep.equal(['2026-03-02'])
  })

  it('do not wait for a next try that is later than any wait', async () => {
    await queueBucket('count', '2026-03-02', clock.now())
    await JobRunModel.updateOne({}, { $set: { notBefore: ahead() } })
    await jobs().workOff()
    expect(seen).to.deep.equal(['2026-03-02'])
  })

  it('tick again from their start, however late the next tick and its lock were set', async () => {
    const late = new Date(Date.now() + YEAR_MS)
    for (const name of ['count', 'pickUp'])
      await ticks().insertOne({ name, type: 'single', priority: 0, nextRunAt: late, lockedAt: late })
    const running = jobs(50)
    await running.start()
    await until(async () => seen.length === 1)
    await running.stop()
    const latest = await ticks()
      .find({ nextRunAt: { $gt: new Date(Date.now() + YEAR_MS / 2) } })
      .toArray()
    expect(latest).to.deep.equal([])
  })

  it('tick on when a process was lost that held the lock of their tick', async () => {
    const running = jobs(50)
    await running.start()
    await until(async () => seen.length === 1)
    // Sixteen seconds ago by its lock, and nobody has finished.
    const lost = { lockedAt: new Date(Date.now() - 16_000), nextRunAt: new Date(Date.now() - 16_000) }
    await ticks().updateOne({ name: 'pickUp' }, { $set: lost })
    await queueBucket('count', '2026-03-01', clock.now())
    await until(async () => seen.length === 2)
    await running.stop()
  })
})

describe('jobs of a process whose own clock is wrong', () => {
  useDatabase()
  const right = new ApartClock()
  const wrong = new ApartClock()
  const seen: string[] = []
  const counting = (by: string): JobDefinition<string> => ({
    name: 'count',
    run: async ({ bucket }) => ({ at: seen.push(`${by} ${bucket}`) }),
  })
  const refereeOf = (clock: ApartClock) =>
    new ClockReferee(
      mongoose.connection.getClient().db('admin'),
      () => clock.now(),
      winston.createLogger({ silent: true }),
    )
  const judgedJobs = (by: string, clock: ApartClock) => {
    const referee = refereeOf(clock)
    const timing = { pickUpMs: 50, lookAfterTicksMs: 50 }
    return { referee, ...jobsOf([counting(by)], clock, { ...timing, instance: by, judgeClock: () => referee.judge() }) }
  }

  beforeEach(async () => {
    await emptyDatabase()
    seen.length = 0
  })

  for (const [days, verdict] of [
    [1, 'ahead'],
    [-1, 'behind'],
  ] as const) {
    it(`do nothing while it is ${verdict}, and leave what others have done and are to do`, async () => {
      wrong.aheadMs = days * DAY_MS
      const today = right.businessDate()
      const off = judgedJobs('wrong', wrong)
      await off.start()
      expect(off.referee.verdict()).to.equal(verdict)
      await off.workOff()
      expect(await storedRuns()).to.deep.equal([])
      expect(await mongoose.connection.collection(JOB_TICKS).countDocuments()).to.equal(0)

      const exact = judgedJobs('right', right)
      await exact.start()
      await until(async () => seen.length === 1)
      await off.workOff()
      await exact.stop()
      await off.stop()
      expect(seen).to.deep.equal([`right ${today}`])
      expect((await storedRuns()).map(({ bucket, state }) => [bucket, state])).to.deep.equal([[today, 'succeeded']])
    })
  }

  it('begin by themselves when it is set right, and end when it is set wrong', async () => {
    wrong.aheadMs = DAY_MS
    const jobs = judgedJobs('once wrong', wrong)
    await jobs.start()
    expect(jobs.referee.verdict()).to.equal('ahead')
    wrong.aheadMs = 0
    await until(async () => seen.length === 1)
    expect(seen).to.deep.equal([`once wrong ${right.businessDate()}`])
    wrong.aheadMs = DAY_MS
    await until(async () => jobs.referee.verdict() === 'ahead')
    await queueBucket('count', wrong.businessDate(), wrong.now())
    await jobs.workOff()
    await jobs.stop()
    expect(seen).to.have.length(1)
  })

  for (const [seconds, verdict] of [
    [15, 'right'],
    [-15, 'right'],
    [25, 'ahead'],
    [-25, 'behind'],
  ] as const) {
    it(`is ${verdict} when it differs by ${seconds} seconds`, async () => {
      expect(await refereeOf(new ApartClock(seconds * 1_000)).judge()).to.equal(verdict)
    })
  }
})
