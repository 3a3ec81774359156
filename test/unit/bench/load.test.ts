import { expect } from 'chai'
import { fire, type Load, summaryOf, together } from '../../../bench/load.ts'
import { type Listening, listen } from '../../support/server.ts'

const CONNECTIONS = 8
const SLOW_MS = 120
const SECONDS = 0.05

/** Asks the same without end. */
function* asking(path: string) {
  for (;;) yield { path, method: 'GET', headers: {} } as const
}

describe('a load', () => {
  let served: Listening
  const answered: number[] = []
  before(async () => {
    served = await listen((request, response) => {
      const answer = () => {
        response.statusCode = request.url === '/broken' ? 500 : 200
        response.end('done', () => answered.push(performance.now()))
      }
      setTimeout(answer, SLOW_MS)
    })
  })
  after(() => served.close())

  it('ends with the last answer, later than its time, and not on a whole second', async () => {
    const began = performance.now()
    const load = await fire(served.origin, asking('/'), SECONDS)
    expect([load.requests, load.milliseconds.length, answered.length]).to.deep.equal([8, CONNECTIONS, CONNECTIONS])
    expect(load.seconds * 1_000)
      .to.be.at.least(Math.max(...load.milliseconds))
      .and.at.most(performance.now() - began)
    expect(load.seconds).to.be.above(SECONDS)
  })

  it('counts no answer that is none', async () => {
    const failed = await fire(served.origin, asking('/broken'), SECONDS).catch((error: Error) => error.message)
    expect(failed).to.equal('/broken answers 500: done')
  })

  it('is summed up by what so many of a hundred requests do not exceed, over the time of all of it', () => {
    const half = (from: number): Load => ({
      requests: 50,
      seconds: 1.25,
      milliseconds: Array.from({ length: 50 }, (_, index) => from + index),
    })
    expect(summaryOf(together([half(51), half(1)]))).to.deep.equal({ perSecond: 40, p50: 50, p95: 95, p99: 99 })
  })
})
