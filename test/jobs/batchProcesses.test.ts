import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import mongoose from 'mongoose'
import { BatchRangeModel } from '../../models/batchRanges.ts'
import { EventModel } from '../../models/events.ts'
import { endedBatch, giveBatch } from '../support/batches.ts'
import { type CountingOptions, miscounted } from '../support/countingBatch.ts'
import { emptyDatabase, testDatabaseUri, useDatabase } from '../support/database.ts'
import { until } from '../support/until.ts'

const SCRIPT = fileURLToPath(new URL('../support/batchProcess.ts', import.meta.url))
/** A range of a lost process is gone on with some seconds later; the longest waits are those of a machine busy with other tests. */
const USUAL_MS = 12_000
const LONGEST_MS = 40_000
const ROUNDS = 4

interface WorkerProcess {
  readonly child: ChildProcess
  readonly heap: number[]
  readonly ready: Promise<void>
  readonly gone: Promise<unknown>
}

describe('processes that share a batch', function () {
  this.timeout(480_000)
  useDatabase()
  const workers: WorkerProcess[] = []

  async function startWorker(options: Omit<CountingOptions, 'onPiece'>): Promise<WorkerProcess> {
    const args = ['--import', 'tsx', SCRIPT, await testDatabaseUri(), JSON.stringify(options)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const heap: number[] = []
    const ready = new Promise<void>((resolve) => {
      child.stdout?.on('data', (data: Buffer) => {
        for (const line of String(data).split('\n').filter(Boolean)) line === 'ready' ? resolve() : heap.push(+line)
      })
    })
    const worker = { child, heap, ready, gone: new Promise((resolve) => child.once('exit', resolve)) }
    workers.push(worker)
    return worker
  }
  const startThree = async (options: Omit<CountingOptions, 'onPiece'>) => {
    await Promise.all([1, 2, 3].map(() => startWorker(options)))
    await Promise.all(workers.map(({ ready }) => ready))
  }
  const ofWorker = ({ child }: WorkerProcess) => ({ worker: new RegExp(`^worker-${child.pid}:`) })
  /** A range that a process has, and has kept something of, with enough left that it is not done before the process is killed. */
  const rangeInTheMiddle = (worker: WorkerProcess) =>
    until(() =>
      BatchRangeModel.findOne({
        state: 'claimed',
        seq: { $gt: 0 },
        'saved.counted': { $lte: 10 },
        ...ofWorker(worker),
      }).lean(),
    )
  const goneOnWith = (range: { _id: string; fence: number }) =>
    until(() => BatchRangeModel.exists({ _id: range._id, fence: { $gt: range.fence } }))

  beforeEach(() => emptyDatabase())
  afterEach(async () => {
    for (const { child } of workers) child.kill('SIGKILL')
    await Promise.all(workers.map(({ gone }) => gone))
    workers.length = 0
  })

  it('lose and double nothing however many are killed, and go on with their ranges within seconds', async () => {
    // So many that some are left for the last to be killed.
    const options = { numbers: 2_400, perRange: 20, perPiece: 5, pauseMs: 250 }
    await startThree(options)
    const id = await giveBatch('counting', new Date())
    const waits: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const [victim] = workers
      if (!victim) throw new Error('no process is left')
      const range = await rangeInTheMiddle(victim)
      const killedAt = performance.now()
      victim.child.kill('SIGKILL')
      workers.shift()
      void startWorker(options)
      await goneOnWith(range)
      waits.push(Math.round(performance.now() - killedAt))
    }
    const [shortest = Number.POSITIVE_INFINITY] = waits.toSorted((a, b) => a - b)
    expect(shortest, `gone on with after ${waits.join(', ')} ms`).to.be.lessThan(USUAL_MS)
    expect(Math.max(...waits)).to.be.lessThan(LONGEST_MS)
    const batch = await until(() => endedBatch(id))
    expect([batch.state, batch.outcome?.error]).to.deep.equal(['succeeded', null])
    expect(await miscounted(options.numbers)).to.deep.equal([])
    expect(batch.outcome?.result).to.deep.equal({ counted: options.numbers })
    expect(await EventModel.countDocuments({ type: 'job.run-requested' })).to.equal(options.numbers)
    const starts = await mongoose.connection.collection('countedStarts').find().toArray()
    expect(new Set(starts.map(({ range }) => range)).size).to.equal(options.numbers / options.perRange)
    expect(starts.filter(({ range, next }) => next > range).length, 'gone on in the middle').to.be.at.least(1)
  })

  it('let one that was paused and wakes up commit nothing of what another has gone on with', async () => {
    const options = { numbers: 600, perRange: 60, perPiece: 5, pauseMs: 30 }
    await startThree(options)
    const id = await giveBatch('counting', new Date())
    const [sleeper] = workers
    if (!sleeper) throw new Error('no process')
    const range = await rangeInTheMiddle(sleeper)
    sleeper.child.kill('SIGSTOP')
    const pausedAt = performance.now()
    await goneOnWith(range)
    expect(performance.now() - pausedAt).to.be.lessThan(LONGEST_MS)
    await sleep(200)
    sleeper.child.kill('SIGCONT')
    const batch = await until(() => endedBatch(id))
    expect([batch.state, batch.outcome?.error]).to.deep.equal(['succeeded', null])
    expect(batch.outcome?.result).to.deep.equal({ counted: options.numbers })
    expect(await miscounted(options.numbers)).to.deep.equal([])
  })

  it('share it: each does a part, with a memory that does not grow with the batch', async () => {
    const options = { numbers: 12_000, perRange: 200, perPiece: 100, pauseMs: 0 }
    await startThree(options)
    const id = await giveBatch('counting', new Date())
    const did = new Set<string>()
    const batch = await until(async () => {
      for (const { worker } of await BatchRangeModel.find({ state: 'claimed' }, { worker: 1 }).lean())
        if (worker) did.add(worker)
      return endedBatch(id)
    })
    expect([batch.state, batch.ranges]).to.deep.equal(['succeeded', { total: 60, done: 60, failed: 0 }])
    expect(did.size).to.equal(3)
    expect(await miscounted(options.numbers)).to.deep.equal([])
    expect(await BatchRangeModel.countDocuments(), 'ranges of a batch that has ended').to.equal(0)
    for (const { heap } of workers) expect(Math.max(...heap)).to.be.lessThan(150 * 1024 * 1024)
  })
})
