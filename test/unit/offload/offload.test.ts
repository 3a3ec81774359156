import { expect } from 'chai'
import { OffloadFault, runOffThread, taskOf } from '../../../server/platform/offload/offload.ts'

const task = taskOf<string, unknown>(import.meta.url, '../../support/offload/tasks')
const run = (what: string, timeMs = 20_000) => runOffThread(task, () => what, { timeMs })
const failure = (what: string, timeMs?: number) =>
  run(what, timeMs).then(
    () => null,
    (error: unknown) => error,
  )

describe('a task in a thread of its own', () => {
  it('answers with plain values', async () => {
    const answer = (await run('answer')) as { bytes: Uint8Array; number: number }
    expect([Buffer.from(answer.bytes).toString(), answer.number]).to.deep.equal(['abc', 5])
  })

  it('is stopped when its time is over, while this thread goes on', async () => {
    let ticks = 0
    const ticking = setInterval(() => {
      ticks += 1
    }, 20)
    const error = await failure('never end', 600)
    clearInterval(ticking)
    expect(error).to.be.instanceOf(OffloadFault).and.include({ bound: 'time' })
    expect(ticks).to.be.above(5)
  })

  it('is stopped when it takes more memory than it is given, and the process lives', async () => {
    expect(await failure('grow'))
      .to.be.instanceOf(OffloadFault)
      .and.include({ bound: 'memory' })
    expect(await run('wait')).to.equal('waited')
  })

  it('fails with its own error', async () => {
    expect(await failure('something odd')).to.be.instanceOf(TypeError)
  })

  it('waits for its turn, and is turned away where too many wait', async () => {
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => failure('wait')))
    expect(outcomes.filter((error) => error === null)).to.have.length(22)
    expect(outcomes.filter((error) => error instanceof Error && error.message === 'http.busy')).to.have.length(8)
  })
})
