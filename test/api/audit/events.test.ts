import { expect } from 'chai'
import { defineStore } from '../../../models/store.ts'
import type { AuditEventView } from '../../../server/business/desk/audit/audit.contract.ts'
import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import { useService } from '../../support/app.ts'

const strayStore = defineStore<{ note: string }>({
  name: 'stray',
  collection: 'strays',
  definition: { note: String },
})

describe('GET /audit/events', () => {
  const service = useService()
  const listed = async (query: string) => {
    const supervisor = await service.signIn('supervisor')
    const answer = await supervisor.get(`/audit/events${query}`)
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
    return answer.body as ListView<AuditEventView>
  }

  it('lists who did what when, without what the case contains', async () => {
    const stream = `organisation:${service.organisation('insurerA')}`
    const { items } = await listed(`?stream=${stream}`)
    expect(items[0]).to.include({ stream, seq: 1, businessDate: '2026-01-05' })
    expect(items[0]).not.to.have.property('payload')
  })

  it('filters by type, actor and days', async () => {
    const { items, total } = await listed('?limit=200')
    const [{ type, actor }] = items as [AuditEventView]
    expect((await listed(`?type=${type}`)).items.every((event) => event.type === type)).to.equal(true)
    expect((await listed(`?actor=${actor.userId}`)).total.count).to.be.greaterThan(0)
    expect((await listed('?from=2026-01-05&to=2026-01-05')).total.count).to.be.at.least(total.count)
    expect((await listed('?to=2026-01-04')).total.count).to.equal(0)
    expect((await listed('?from=2027-01-01')).total.count).to.equal(0)
  })

  it('shows the platform its own streams and nobody’s cases', async () => {
    await service.act('administrator', (work) =>
      work.create(strayStore, 'CASE1', { note: 'of a tenant' }, { type: 'stray.created' }),
    )
    const administrator = await service.signIn('administrator')
    const { items } = (await administrator.get('/audit/events?limit=200')).body as ListView<AuditEventView>
    expect(items.length).to.be.greaterThan(0)
    expect(items.filter(({ stream }) => stream.startsWith('stray:'))).to.deep.equal([])
    expect((await listed('?stream=stray:CASE1')).total.count).to.equal(1)
  })

  it('refuses a date that does not exist and people without the permission', async () => {
    const supervisor = await service.signIn('supervisor')
    expect((await supervisor.get('/audit/events?from=2026-02-30')).status).to.equal(400)
    const underwriter = await service.signIn('underwriterA')
    expect((await underwriter.get('/audit/events')).status).to.equal(403)
    expect((await service.anonymous().get('/audit/events')).status).to.equal(401)
  })
})
