import { expect } from 'chai'
import type { Stored } from '../../../models/store.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import type { PolicyList, PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { useService } from '../../support/app.ts'
import { seedBoundPolicy, seedIssuedPolicy, seedPaidPolicy } from '../../support/builders/policy.ts'
import { draftItem } from '../../support/builders/submission.ts'
import type { PersonName } from '../../support/people.ts'
import { followSearch } from '../../support/searching.ts'

describe('GET /policies', () => {
  const service = useService()
  let running: Policy & Stored
  let coming: Policy & Stored
  before(async () => {
    const items = [draftItem({ serialNumber: 'SN-RUNNING', userId: service.organisation('equipmentUserA') })]
    running = await seedIssuedPolicy(service, { items, period: { from: '2026-03-02', to: '2027-03-02' } })
    coming = await seedBoundPolicy(service)
  })
  const numbers = async (who: PersonName, query = '') => {
    const answer = await (await service.signIn(who)).get(`/policies${query}`)
    return (answer.body as PolicyList).items.map(({ number }) => number)
  }

  it('shows each party and the state its policies, others nothing', async () => {
    const parties = ['manufacturerA', 'underwriterA', 'equipmentUserA', 'recommenderA', 'supervisor'] as const
    for (const who of parties) expect(await numbers(who), who).to.deep.equal([coming._id, running._id])
    for (const who of ['manufacturerB', 'underwriterB', 'equipmentUserB', 'recommenderB'] as const)
      expect(await numbers(who), who).to.deep.equal([])
  })

  it('narrows by state, cover status on the business date, and maker', async () => {
    expect(await numbers('supervisor', '?state=bound')).to.deep.equal([coming._id])
    expect(await numbers('supervisor', '?coverStatus=inForce')).to.deep.equal([running._id])
    expect(await numbers('supervisor', '?coverStatus=notYet')).to.deep.equal([coming._id])
    expect(await numbers('supervisor', '?coverStatus=expired')).to.deep.equal([])
    expect(await numbers('supervisor', `?manufacturer=${service.organisation('manufacturerB')}`)).to.deep.equal([])
  })

  it('finds by any part of number and serial number', async () => {
    await followSearch(service.clock)
    expect(await numbers('supervisor', `?q=${running._id}`)).to.deep.equal([running._id])
    expect(await numbers('supervisor', '?q=FS2026')).to.deep.equal([coming._id, running._id])
    expect(await numbers('supervisor', '?q=SN-RUNNING')).to.deep.equal([running._id])
    expect(await numbers('supervisor', '?q=SN-RUN')).to.deep.equal([running._id])
    expect(await numbers('supervisor', '?q=SN-RUNS')).to.deep.equal([])
  })

  it('derives the cover status from the business date', async () => {
    const statusOn = async (date: string) => {
      service.clock.moveTo(date)
      const answer = await (await service.signIn('supervisor')).get(`/policies/${running._id}`)
      return (answer.body as PolicyView).coverStatus
    }
    expect([await statusOn('2026-03-02'), await statusOn('2027-03-01'), await statusOn('2027-03-02')]).to.deep.equal([
      'inForce',
      'inForce',
      'expired',
    ])
    service.clock.moveTo('2026-03-02')
  })

  it('answers 401 and, for a policy of someone else, 404', async () => {
    expect((await service.anonymous().get('/policies')).status).to.equal(401)
    expect((await (await service.signIn('manufacturerB')).get(`/policies/${running._id}`)).status).to.equal(404)
  })
})

describe('GET /policies/:number/history', () => {
  const service = useService()

  it('tells everyone what happened, but not the user of the equipment who paid', async () => {
    const policy = await seedPaidPolicy(service)
    const types = async (who: PersonName) => {
      const answer = await (await service.signIn(who)).get(`/policies/${policy._id}/history`)
      return (answer.body as { items: { type: string }[] }).items.map(({ type }) => type)
    }
    expect(await types('manufacturerA')).to.deep.equal(['policy.bound', 'policy.issued', 'policy.premium-received'])
    expect(await types('equipmentUserA')).to.deep.equal(['policy.bound', 'policy.issued'])
  })
})
