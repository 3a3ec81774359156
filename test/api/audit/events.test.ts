import { expect } from 'chai'
import { defineStore } from '../../../models/store.ts'
import type { AuditEventView } from '../../../server/business/desk/audit/audit.contract.ts'
import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { followSearch } from '../../support/searching.ts'

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

  describe('by what is typed', () => {
    const streams = async (q: string, more = '') => {
      const { items } = await listed(`?limit=200&q=${encodeURIComponent(q)}${more}`)
      return [...new Set(items.map(({ stream }) => stream))]
    }

    it('finds a document of any kind by its whole number', async () => {
      const id = service.organisation('insurerA')
      expect(await streams(id.toLowerCase())).to.include(`organisation:${id}`)
      expect(await streams('stray1')).to.deep.equal([])
      expect(await streams('CASE1')).to.deep.equal(['stray:CASE1'])
    })

    it('finds what the lists of each kind find, by any part', async () => {
      const policy = await seedIssuedPolicy(service)
      await followSearch(service.clock)
      const found = await streams(`${policy.headline.firstSerialNumber}`.slice(1))
      expect(found).to.include.members([`policy:${policy._id}`, `submission:${policy.submissionNo}`])
      expect(await streams(`${policy.headline.firstSerialNumber}`.slice(1), '&type=policy.issued')).to.deep.equal([
        `policy:${policy._id}`,
      ])
    })

    it('finds for the platform people and organisations by name, and no case', async () => {
      const administrator = await service.signIn('administrator')
      const answer = await administrator.get('/audit/events?limit=200&q=underwriterA')
      const { items } = answer.body as ListView<AuditEventView>
      expect(new Set(items.map(({ stream }) => stream.split(':')[0]))).to.deep.equal(new Set(['user']))
    })

    it('says that nothing is found, or that too little was typed', async () => {
      expect(await listed(`?q=${encodeURIComponent('不在册的')}`)).to.deep.include({ items: [], found: 'complete' })
      expect(await listed('?q=x')).to.deep.include({ items: [], found: 'tooShort' })
    })
  })

  it('refuses a date that does not exist and people without the permission', async () => {
    const supervisor = await service.signIn('supervisor')
    expect((await supervisor.get('/audit/events?from=2026-02-30')).status).to.equal(400)
    const underwriter = await service.signIn('underwriterA')
    expect((await underwriter.get('/audit/events')).status).to.equal(403)
    expect((await service.anonymous().get('/audit/events')).status).to.equal(401)
  })
})
