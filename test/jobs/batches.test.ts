import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import mongoose from 'mongoose'
import winston from 'winston'
import { batchOfKind } from '../../jobs/batch/definition.ts'
import { jobOfBatch } from '../../jobs/batch/jobOfBatch.ts'
import { Pulse } from '../../jobs/batch/pulse.ts'
import { Tender } from '../../jobs/batch/tender.ts'
import { BATCH_TIMING, type BatchTiming, backOffAfter, momentOf } from '../../jobs/batch/timing.ts'
import type { JobDefinition } from '../../jobs/definition.ts'
import { type Batch, BatchModel, findBatch } from '../../models/batches.ts'
import { BatchRangeModel, claimRange, postponeRange, RangeLost, saveRange } from '../../models/batchRanges.ts'
import { JobRunModel, queueBucket, requeueRun } from '../../models/jobRuns.ts'
import { ACCESS } from '../support/access.ts'
import { giveBatch } from '../support/batches.ts'
import { MovableClock } from '../support/clock.ts'
import { countingBatch, miscounted } from '../support/countingBatch.ts'
import { emptyDatabase, useDatabase } from '../support/database.ts'
import { jobsOf, storedRuns } from '../support/jobs.ts'

const OPTIONS = { numbers: 100, perRange: 10, perPiece: 5, pauseMs: 0 }
/** Claims side by side with somebody's looks: some fall between two of them. */
const CLAIMS = 200
/** No wait: the clock of these tests stands still. */
const timing = { beatMs: 1_000, lostMs: 4_000, tendMs: 100, pickUpMs: 50, maxAttempts: 2, backOffMs: 0 }

describe('a job that is done as a batch', () => {
  useDatabase()
  const clock = new MovableClock('2026-03-02')
  const jobOf = (options: Partial<Parameters<typeof countingBatch>[0]> = {}): JobDefinition<string> => {
    const batch = countingBatch({ ...OPTIONS, ...options })
    return { name: 'counting', batch, run: ({ follow }) => follow(batch) }
  }
  const work = async (definition: JobDefinition<string>) => {
    await jobsOf([definition], clock, { batchTiming: timing }).workOff()
    return (await storedRuns()).at(0)
  }

  beforeEach(async () => {
    await emptyDatabase()
    await queueBucket('counting', '2026-03-02', clock.now())
  })

  it('is cut, worked on and closed; the run says what it came to', async () => {
    const run = await work(jobOf())
    expect([run?.state, run?.result, run?.progress]).to.deep.equal([
      'succeeded',
      { counted: 100 },
      { done: 10, total: 10 },
    ])
    expect(await miscounted(100)).to.deep.equal([])
    const [batch] = await BatchModel.find().lean()
    expect(batch).to.deep.include({
      kind: 'counting',
      businessDate: '2026-03-02',
      runId: 'counting:2026-03-02',
      revisions: { counting: 1 },
      state: 'succeeded',
      ranges: { total: 10, done: 10, failed: 0 },
    })
  })

  it('tries a range again that failed, and fails with it; asked again, it does only that range', async () => {
    let broken = true
    const tried: number[] = []
    const definition = jobOf({
      onPiece: async (next) => {
        tried.push(next)
        if (broken && next === 35) throw new Error('a wall')
      },
    })
    const failed = await work(definition)
    expect([failed?.state, failed?.error]).to.deep.equal(['failed', 'range 4: a wall'])
    // The first claim had got further, and does not count.
    expect(tried.filter((next) => next === 35)).to.have.length(timing.maxAttempts + 1)
    expect(
      tried.filter((next) => next === 30),
      'what was committed is not done again',
    ).to.have.length(1)
    expect(await miscounted(100)).to.deep.equal(['35: 0', '36: 0', '37: 0', '38: 0', '39: 0'])
    broken = false
    tried.length = 0
    await mongoose.connection.withSession((session) =>
      requeueRun('counting:2026-03-02', ['failed'], true, clock.now(), session),
    )
    const again = await work(definition)
    expect([again?.state, again?.result]).to.deep.equal(['succeeded', { counted: 100 }])
    expect(tried).to.deep.equal([35])
    expect(await miscounted(100)).to.deep.equal([])
  })

  it('begins anew when it is asked for from the beginning', async () => {
    await work(jobOf())
    await mongoose.connection.withSession((session) =>
      requeueRun('counting:2026-03-02', ['succeeded'], false, clock.now(), session),
    )
    expect((await work(jobOf()))?.state).to.equal('succeeded')
    expect(await BatchModel.countDocuments()).to.equal(2)
  })

  it('goes on with the same batch when its run was taken over', async () => {
    await queueBucket('counting', '2026-03-02', clock.now())
    let pieces = 0
    const stopping = jobsOf(
      [
        jobOf({
          onPiece: async () => {
            pieces += 1
            if (pieces === 5) void stopping.stop()
          },
        }),
      ],
      clock,
      { batchTiming: timing },
    )
    await stopping.workOff()
    expect((await storedRuns())[0]).to.include({ state: 'queued', attempts: 0 })
    expect(await BatchRangeModel.countDocuments({ state: 'claimed' })).to.equal(0)
    const run = await work(jobOf())
    expect([run?.state, run?.result]).to.deep.equal(['succeeded', { counted: 100 }])
    expect(await BatchModel.countDocuments()).to.equal(1)
    expect(await miscounted(100)).to.deep.equal([])
  })

  it('finds what its kind finds', async () => {
    const findings = [{ where: 'range', fault: 'found' }]
    const finding = jobOfBatch<number, number>('figures', {
      revisions: () => ({}),
      cut: async () => [1],
      work: async ({ key }) => key,
      close: async () => ({ result: {}, findings, findingCount: 1, error: '1 finding' }),
    })
    await queueBucket('figures', '2026-03-02', clock.now())
    await jobsOf([finding], clock).workOff()
    const run = await JobRunModel.findById('figures:2026-03-02').lean()
    expect([run?.state, run?.error, run?.result]).to.deep.equal(['failed', '1 finding', { findings, findingCount: 1 }])
    expect(run?.attempts).to.equal(1)
  })
})

describe('the range of a batch', () => {
  useDatabase()
  const clock = new MovableClock('2026-03-02')
  const logger = winston.createLogger({ silent: true })
  const moment = () => momentOf(clock.now(), BATCH_TIMING)
  const tenderWith = (other: Partial<BatchTiming>) =>
    new Tender({
      definitions: [countingBatch(OPTIONS)],
      now: () => clock.now(),
      today: () => clock.businessDate(),
      logger,
      access: ACCESS,
      timing: { ...timing, ...other },
    })
  beforeEach(() => emptyDatabase())

  it('is of the last who claimed it: whoever had it before writes nothing', async () => {
    const range = `${await giveBatch('counting', clock.now())}#0`
    const first = await claimRange(range, 'first', moment())
    expect(first?.fence).to.equal(1)
    expect(await claimRange(range, 'second', moment()), 'one at a time').to.equal(null)
    await BatchRangeModel.updateOne({ _id: range }, { $set: { state: 'waiting' } })
    const second = await claimRange(range, 'second', moment())
    expect(second?.fence).to.equal(2)
    if (!first || !second) throw new Error('not claimed')
    const refused = await saveRange(first, 'mine').catch((error: unknown) => error)
    expect(refused).to.be.instanceOf(RangeLost)
    await saveRange(second, 'mine')
    expect((await BatchRangeModel.findById(range).lean())?.saved).to.equal('mine')
  })

  it('waits after a fault, but no longer than it can have to: a clock that was ahead holds up nothing', async () => {
    const range = `${await giveBatch('counting', clock.now())}#0`
    const postpone = async (milliseconds: number) => {
      const claim = await claimRange(range, 'first', moment())
      if (!claim) throw new Error('not claimed')
      await postponeRange(claim, 'a fault', new Date(clock.now().getTime() + milliseconds))
    }
    await postpone(3_600_000)
    await postpone(backOffAfter(BATCH_TIMING, BATCH_TIMING.maxAttempts))
    expect(await claimRange(range, 'second', moment())).to.equal(null)
  })

  it('stays with a process whose ranges are shorter than a beat', async () => {
    const id = await giveBatch('counting', clock.now())
    const pulse = new Pulse('busy', timing.beatMs, logger)
    const tender = tenderWith({ lostMs: 50 })
    expect(await claimRange(`${id}#0`, 'busy', moment())).to.include({ state: 'claimed' })
    const batch = (await findBatch(id)) as Batch
    for (let range = 0; range < 3; range += 1) {
      await pulse.during(async () => {
        // A beat is seen as soon as the majority has it.
        await sleep(100)
        await tender.tend(batch, null)
      })
    }
    expect(await BatchRangeModel.findById(`${id}#0`).lean()).to.include({ state: 'claimed', worker: 'busy' })
  })

  it('that is claimed while somebody looks keeps its batch from ending', async () => {
    const id = await giveBatch('counting', clock.now())
    const batch = (await findBatch(id)) as Batch
    const tender = tenderWith({})
    for (let round = 0; round < CLAIMS; round += 1) {
      await BatchRangeModel.updateOne({ batch: id }, { $set: { state: 'waiting', worker: null } })
      await Promise.all([tender.tend(batch, null), claimRange(`${id}#0`, 'first', moment())])
      expect(await findBatch(id), `round ${round}`).to.include({ state: 'open' })
    }
  })

  it('is no business of a process that does not know its kind', async () => {
    const id = await giveBatch('counting', clock.now())
    const unknowing = jobsOf([], clock, {
      batches: [batchOfKind({ ...countingBatch(OPTIONS), kind: 'other' })],
      batchTiming: timing,
      pickUpMs: 50,
    })
    await unknowing.start()
    await new Promise((resolve) => setTimeout(resolve, 500))
    await unknowing.stop()
    expect((await BatchRangeModel.findById(`${id}#0`).lean())?.state).to.equal('waiting')
  })
})
