import { expect } from 'chai'
import { EventModel } from '../../models/events.ts'
import { policyStore } from '../../models/policies.ts'
import { subsidyAssessmentStore } from '../../models/subsidyAssessments.ts'
import { assessPolicies } from '../../server/business/subsidy/usecases/assessPolicies.ts'
import { saveAssessments } from '../../server/business/subsidy/usecases/saveAssessments.ts'
import type { Actor } from '../../server/platform/acting/domain/actor.ts'
import { getVisible } from '../../server/platform/database/reader.ts'
import { inUnitOfWork } from '../../server/platform/database/unitOfWork.ts'
import { useService } from '../support/app.ts'
import { givePolicy, receive } from '../support/builders/subsidies.ts'

const job: Actor = {
  userId: 'job',
  name: 'assess-subsidies',
  organisationId: 'platform',
  organisationKind: 'platform',
  roles: [],
  via: 'job:assess-subsidies',
}

describe('Assessing twice writes once', () => {
  const service = useService()
  const run = (after: string | null = null, limit = 100, businessDate = '2026-03-02') =>
    inUnitOfWork({ ...service.reader(job), businessDate }, (work) =>
      assessPolicies(work, { from: null, to: null, after, limit }),
    )
  const events = () => EventModel.countDocuments({ stream: /^subsidyAssessment:/ })

  before(async () => {
    await givePolicy(service, 'FS2026000001')
    await givePolicy(service, 'FS2026000002', { paidPremiumFen: 0 })
    await givePolicy(service, 'FS2026000003', { state: 'bound' })
    await givePolicy(service, 'FS2019000001', { from: '2019-03-01', edition: 'EQ-2017' })
    await givePolicy(service, 'FS2026000004', { from: '2026-04-01' })
  })

  it('goes through the issued policies in ranges, in the order of their numbers', async () => {
    const first = { after: 'FS2026000001', goesOn: true, assessed: 2, changed: 2 }
    expect(await run(null, 2)).to.deep.equal(first)
    expect(await run(first.after, 2)).to.deep.equal({ ...first, after: 'FS2026000004' })
    expect(await run('FS2026000004', 2)).to.deep.equal({
      after: 'FS2026000004',
      goesOn: false,
      assessed: 0,
      changed: 0,
    })
    expect(await subsidyAssessmentStore.model.distinct('_id')).to.have.members([
      'FS2019000001:EQ-NAT-2019',
      'FS2026000001:UNI-2024',
      'FS2026000002:UNI-2024',
      'FS2026000004:UNI-2024',
    ])
  })

  it('writes nothing a second time, nor on another day when nothing happened', async () => {
    const before = await events()
    expect(await run()).to.include({ assessed: 4, changed: 0 })
    expect(await run(null, 100, '2026-03-31')).to.include({ assessed: 4, changed: 0 })
    expect(await events()).to.equal(before)
  })

  it('writes what changed and only that', async () => {
    await receive(service, 'FS2026000002', 200_000_000)
    expect(await run()).to.include({ assessed: 4, changed: 1 })
    const paid = await subsidyAssessmentStore.model.findById('FS2026000002:UNI-2024').lean()
    expect([paid?.version, paid?.state, paid?.amountFen]).to.deep.equal([2, 'eligible', 160_000_000])
  })

  it('sees cover begin', async () => {
    expect(await run(null, 100, '2026-04-01')).to.include({ changed: 1 })
    const begun = await subsidyAssessmentStore.model.findById('FS2026000004:UNI-2024').lean()
    expect([begun?.state, begun?.assessedOn]).to.deep.equal(['eligible', '2026-04-01'])
  })

  it('lets no older day undo what a newer one has found', async () => {
    const before = await events()
    expect(await run(null, 100, '2026-03-31')).to.include({ changed: 0 })
    await inUnitOfWork({ ...service.reader(job), businessDate: '2026-03-31' }, async (work) =>
      saveAssessments(work, [await getVisible(work, policyStore, 'FS2026000004')]),
    )
    const begun = await subsidyAssessmentStore.model.findById('FS2026000004:UNI-2024').lean()
    expect([begun?.state, begun?.assessedOn, await events()]).to.deep.equal(['eligible', '2026-04-01', before])
  })

  it('ends in the same state when two runs overlap', async () => {
    await receive(service, 'FS2026000001', 150_000_000)
    for (const n of [5, 6, 7, 8]) await givePolicy(service, `FS202600000${n}`)
    const runs = await Promise.allSettled([run(null, 100, '2026-04-01'), run(null, 100, '2026-04-01')])
    expect(runs.map(({ status }) => status)).to.deep.equal(['fulfilled', 'fulfilled'])
    const paid = await subsidyAssessmentStore.model.findById('FS2026000001:UNI-2024').lean()
    expect(paid?.amountFen).to.equal(120_000_000)
    expect((await run(null, 100, '2026-04-01')).changed).to.equal(0)
    const heads = await EventModel.countDocuments({ stream: 'subsidyAssessment:FS2026000005:UNI-2024' })
    expect(heads).to.equal(1)
  })
})
