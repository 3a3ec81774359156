import { expect } from 'chai'
import { RefusalError } from '../../../server/kernel/refusal.ts'
import { isOutcomeUnknown, Turns } from '../../../server/platform/http/turns.ts'

const NEVER_MS = 60_000

/** Work that ends when it is told to. */
function open() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { work: () => ended, end: () => end() }
}

const codeOf = (attempt: Promise<unknown>): Promise<string | undefined> =>
  attempt.then(
    () => undefined,
    (error: unknown) => (error instanceof RefusalError ? error.refusals[0]?.code : String(error)),
  )

const turnsOf = (changes: Partial<ConstructorParameters<typeof Turns>[0]> = {}) =>
  new Turns({ atOnce: 2, waiting: 2, waitMs: NEVER_MS, answerMs: NEVER_MS, ...changes })

describe('turns', () => {
  it('let so many at once, the next wait in order, and turn the rest away', async () => {
    const turns = turnsOf()
    const [first, second] = [open(), open()]
    const order: number[] = []
    const running = [first, second].map(({ work }) => turns.run(work))
    const waiting = [1, 2].map((number) => turns.run(async () => order.push(number)))
    expect(turns.counts()).to.deep.equal({ underWay: 2, waiting: 2 })
    expect(await codeOf(turns.run(async () => order.push(3)))).to.equal('http.busy')
    expect(order).to.deep.equal([])
    second.end()
    await Promise.all(waiting)
    expect(order).to.deep.equal([1, 2])
    first.end()
    await Promise.all(running)
    expect(turns.counts()).to.deep.equal({ underWay: 0, waiting: 0 })
  })

  it('turn away whom they let wait too long, who then takes nobody else’s turn', async () => {
    const turns = turnsOf({ atOnce: 1, waitMs: 5 })
    const long = open()
    const running = turns.run(long.work)
    let ran = false
    const late = turns.run(async () => {
      ran = true
    })
    expect(await codeOf(late)).to.equal('http.busy')
    expect(turns.counts()).to.deep.equal({ underWay: 1, waiting: 0 })
    long.end()
    await running
    expect(ran).to.equal(false)
    expect(await turns.run(async () => 'next')).to.equal('next')
  })

  it('answer for work that takes too long, which keeps its turn until it ends', async () => {
    const turns = turnsOf({ atOnce: 1, waiting: 0, answerMs: 5 })
    const long = open()
    expect(await codeOf(turns.run(long.work))).to.equal('http.unavailable')
    expect(await codeOf(turns.run(async () => undefined))).to.equal('http.busy')
    long.end()
    await long.work()
    await new Promise((resolve) => setImmediate(resolve))
    expect(await turns.run(async () => 'free')).to.equal('free')
  })

  it('pass on how work failed, and go on', async () => {
    const turns = turnsOf({ atOnce: 1 })
    const failure = new Error('broken')
    expect(await turns.run(() => Promise.reject(failure)).catch((error: unknown) => error)).to.equal(failure)
    expect(await turns.run(async () => 'next')).to.equal('next')
  })

  it('leave open whether work was done only when its answer did not wait for it', () => {
    const refusal = (code: string) => new RefusalError([{ code }])
    expect(['http.busy', 'http.stale', 'http.unavailable'].map(refusal).map(isOutcomeUnknown)).to.deep.equal([
      false,
      false,
      true,
    ])
  })
})
