import { expect } from 'chai'
import { subsidyAssessment } from '../../jobs/subsidyAssessment.ts'
import { EventModel } from '../../models/events.ts'
import { queueBucket } from '../../models/jobRuns.ts'
import { subsidyAssessmentStore } from '../../models/subsidyAssessments.ts'
import { useService } from '../support/app.ts'
import { givePolicy } from '../support/builders/subsidies.ts'
import { MovableClock } from '../support/clock.ts'
import { jobsOf } from '../support/jobs.ts'

describe('the assessment run of an older business date', () => {
  const service = useService()
  const clock = new MovableClock('2026-03-10')
  const jobs = () => jobsOf([subsidyAssessment], clock)
  const run = async (bucket: string) => {
    await queueBucket('subsidyAssessment', bucket, clock.now())
    await jobs().workOff()
  }
  const stored = async (policyNo: string) => {
    const found = await subsidyAssessmentStore.model.findById(`${policyNo}:UNI-2024`).lean()
    return [found?.state, found?.assessedOn]
  }

  it('leaves what a newer one found as it is', async () => {
    await givePolicy(service, 'FS2026000001', { from: '2026-03-05' })
    await run('2026-03-10')
    await run('2026-03-02')
    expect(await stored('FS2026000001')).to.deep.equal(['eligible', '2026-03-10'])
    expect(await EventModel.countDocuments({ stream: 'subsidyAssessment:FS2026000001:UNI-2024' })).to.equal(1)
  })

  it('finds what is true today', async () => {
    await givePolicy(service, 'FS2026000002', { from: '2026-03-05' })
    await run('2026-03-01')
    expect(await stored('FS2026000002')).to.deep.equal(['eligible', '2026-03-10'])
  })
})
