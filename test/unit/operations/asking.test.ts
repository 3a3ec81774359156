import { expect } from 'chai'
import { type Decision, refusalsOf } from '../../../server/kernel/refusal.ts'
import {
  decideBusinessDate,
  decideRetry,
  decideRun,
  decideTakingUp,
} from '../../../server/platform/operations/domain/asking.ts'

const told = (decision: Decision<unknown>) => refusalsOf(decision).map(({ code, value }) => [code, value])

describe('a job that is asked for', () => {
  it('is run for a day that has come, one run at a time', () => {
    expect(told(decideBusinessDate('2026-03-01', '2026-03-01'))).to.deep.equal([])
    expect(told(decideBusinessDate('2026-03-02', '2026-03-01'))).to.deep.equal([['job.future-date', '2026-03-02']])
    expect(told(decideRun('expiry@2026-03-01', true))).to.deep.equal([])
    expect(told(decideRun('expiry@2026-03-01', false))).to.deep.equal([['job.in-progress', 'expiry@2026-03-01']])
  })

  it('is taken up again where it failed or put something aside', () => {
    expect(told(decideRetry('failed', true))).to.deep.equal([])
    expect(told(decideRetry('running', false))).to.deep.equal([['job.not-failed', 'running']])
    expect(told(decideTakingUp('search', 1))).to.deep.equal([])
    expect(told(decideTakingUp('search', 0))).to.deep.equal([['follower.nothing-aside', 'search']])
  })
})
