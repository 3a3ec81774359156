import { expect } from 'chai'
import { JOBS } from '../../config/jobs.ts'
import { cronOf, dueBuckets } from '../../jobs/buckets.ts'
import { jobDefinitions } from '../support/jobs.ts'

const plan = { dailyAt: '01:30', catchUpDays: 3, title: { zh: '测试', en: 'Test' } }
const night = { now: new Date('2026-03-09T17:29:00Z'), businessDate: '2026-03-10' }
const morning = { now: new Date('2026-03-09T17:30:00Z'), businessDate: '2026-03-10' }

describe('due buckets', () => {
  it('begin with today when the job has never run', () => {
    expect(dueBuckets(plan, null, night)).to.deep.equal(['2026-03-10'])
  })

  it('wait for the time of day', () => {
    expect(dueBuckets(plan, '2026-03-09', night)).to.deep.equal([])
    expect(dueBuckets(plan, '2026-03-09', morning)).to.deep.equal(['2026-03-10'])
  })

  it('catch up what was missed, oldest first', () => {
    expect(dueBuckets(plan, '2026-03-07', morning)).to.deep.equal(['2026-03-08', '2026-03-09', '2026-03-10'])
  })

  it('catch up no further than the plan says', () => {
    expect(dueBuckets(plan, '2025-01-01', morning)).to.deep.equal(['2026-03-08', '2026-03-09', '2026-03-10'])
    expect(dueBuckets({ ...plan, catchUpDays: 1 }, '2025-01-01', morning)).to.deep.equal(['2026-03-10'])
  })

  it('never go back when the business date does', () => {
    expect(dueBuckets(plan, '2026-12-31', morning)).to.deep.equal([])
  })
})

describe('job plans', () => {
  it('are cron expressions', () => {
    expect(cronOf(plan)).to.equal('30 1 * * *')
  })

  it('belong one to each registered job', () => {
    expect(jobDefinitions.map(({ name }) => name)).to.deep.equal(Object.keys(JOBS))
  })
})
