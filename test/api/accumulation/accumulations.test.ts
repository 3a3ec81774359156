import { expect } from 'chai'
import { sumFigures } from '../../../models/figures.ts'
import type { CoinsurancePanel } from '../../../server/business/contract/terms/domain/panel.ts'
import type { TermSegment } from '../../../server/business/contract/terms/domain/termSegment.ts'
import type {
  AccumulatedPolicyList,
  AccumulationLimitList,
  AccumulationLimitView,
  AccumulationListView,
} from '../../../server/business/risk/accumulation/accumulation.contract.ts'
import {
  type AddedCase,
  figuresOf,
  findAccumulations,
} from '../../../server/business/risk/accumulation/usecases/findAccumulations.ts'
import type { Reader } from '../../../server/platform/database/reader.ts'
import { useService } from '../../support/app.ts'
import { insuredItem, issuedPolicy, storePolicy, termSegment } from '../../support/builders/policy.ts'
import { ENTRY_ID, seedCatalogueEntry } from '../../support/builders/submission.ts'
import { scansDuring } from '../../support/profiler.ts'

/** Where the users of the test people are. */
const REGIONS = { equipmentUserA: '130000', equipmentUserB: '330200' } as const
const YEAR = { from: '2026-01-01', to: '2027-01-01' }

const withCase = async (reader: Reader, added: AddedCase) =>
  findAccumulations(reader, added, await sumFigures(figuresOf(added), added.on))

describe('accumulations', () => {
  const service = useService()
  const give = (
    number: string,
    insurer: 'insurerA' | 'insurerB',
    versions: readonly TermSegment[],
    panel: CoinsurancePanel | null = null,
  ) => {
    const { _id, ...policy } = issuedPolicy(
      {
        parties: {
          insurerIds: panel?.map(({ insurerId }) => insurerId) ?? [service.organisation(insurer)],
          manufacturerId: service.organisation('manufacturerA'),
          userIds: [...new Set(versions.flatMap(({ items }) => items.flatMap(({ userId }) => userId ?? [])))],
          recommenderId: service.organisation('recommenderA'),
        },
        panel,
      },
      versions.at(-1),
    )
    return service.act('underwriterA', (work) => storePolicy(work, number, policy, versions))
  }
  const item = (user: 'equipmentUserA' | 'equipmentUserB', itemNo = 1) =>
    insuredItem({ itemNo, userId: service.organisation(user) })
  const version = (totalLimitFen: number, users: readonly ('equipmentUserA' | 'equipmentUserB')[], period = YEAR) =>
    termSegment({
      period,
      effective: period,
      totalLimitFen,
      items: users.map((user, index) => item(user, index + 1)),
      sites: [...new Set(users.map((user) => REGIONS[user]))],
      categories: ['power-generation'],
    })
  const figures = async (
    dimension: string,
    on = '2026-03-02',
    who: 'underwriterA' | 'underwriterB' = 'underwriterA',
  ) => {
    const client = await service.signIn(who)
    const { items } = (await client.get(`/accumulations?dimension=${dimension}&on=${on}`)).body as AccumulationListView
    return items.map(({ key, limitFen, policies }) => [key, limitFen, policies])
  }

  before(async () => {
    await seedCatalogueEntry(service)
    await give('FS2026000001', 'insurerA', [version(1_000, ['equipmentUserA', 'equipmentUserB'])])
    await give('FS2026000002', 'insurerA', [version(200, ['equipmentUserA', 'equipmentUserA'])])
    await give('FS2025000003', 'insurerA', [
      version(7_000, ['equipmentUserA'], { from: '2025-01-01', to: '2026-01-01' }),
    ])
    await give('FS2026000004', 'insurerB', [version(9_000, ['equipmentUserA'])])
    const first = version(50, ['equipmentUserB'])
    const raised = { ...first, versionNo: 2, totalLimitFen: 80, effective: { from: '2026-06-01', to: '2027-01-01' } }
    await give('FS2026000005', 'insurerA', [first, raised])
  })

  it('add up the own limits in force on a day per maker, user, category and site', async () => {
    expect(await figures('maker')).to.deep.equal([[service.organisation('manufacturerA'), 1_250, 3]])
    expect(await figures('user')).to.deep.equal([
      [service.organisation('equipmentUserA'), 1_200, 2],
      [service.organisation('equipmentUserB'), 1_050, 2],
    ])
    expect(await figures('category')).to.deep.equal([['power-generation', 1_250, 3]])
    expect(await figures('site')).to.deep.equal([
      ['130000', 1_200, 2],
      ['330200', 1_050, 2],
    ])
  })

  describe('looked for by what a key is called', () => {
    const sought = async (dimension: string, q: string) => {
      const client = await service.signIn('underwriterA')
      const query = `dimension=${dimension}&on=2026-03-02&q=${encodeURIComponent(q)}`
      return (await client.get(`/accumulations?${query}`)).body as AccumulationListView
    }
    const keys = async (dimension: string, q: string) => (await sought(dimension, q)).items.map(({ key }) => key)

    it('are makers and users by any part of their names, largest first', async () => {
      expect(await keys('maker', 'ufacturerA')).to.deep.equal([service.organisation('manufacturerA')])
      expect(await keys('maker', 'ufacturerB')).to.deep.equal([])
      expect(await keys('user', 'equipmentuser 公司')).to.deep.equal([
        service.organisation('equipmentUserA'),
        service.organisation('equipmentUserB'),
      ])
      expect(await keys('user', service.organisation('equipmentUserB').slice(2))).to.deep.equal([
        service.organisation('equipmentUserB'),
      ])
    })

    it('are categories in both languages, and sites by what their region is called', async () => {
      for (const q of ['发电', 'POWER gener']) expect(await keys('category', q), q).to.deep.equal(['power-generation'])
      expect(await keys('category', '轨道')).to.deep.equal([])
      for (const q of ['宁波', '3302']) expect(await keys('site', q), q).to.deep.equal(['330200'])
    })

    it('say how many there are, that there is nothing, or that too little was typed', async () => {
      expect(await sought('site', '宁波')).to.include({ total: 1, found: 'complete' })
      for (const dimension of ['maker', 'site']) {
        expect(await sought(dimension, '不在册的')).to.deep.include({ items: [], total: 0, found: 'complete' })
        expect(await sought(dimension, 'x')).to.deep.include({ items: [], total: 0, found: 'tooShort' })
      }
      expect(await figures('site')).to.have.length(2)
    })
  })

  it('take the terms of the day: before, at and after an endorsement, and at the edges of the period', async () => {
    expect(await figures('maker', '2026-05-31')).to.deep.equal([[service.organisation('manufacturerA'), 1_250, 3]])
    expect(await figures('maker', '2026-06-01')).to.deep.equal([[service.organisation('manufacturerA'), 1_280, 3]])
    expect(await figures('maker', '2025-12-31')).to.deep.equal([[service.organisation('manufacturerA'), 7_000, 1]])
    expect(await figures('maker', '2027-01-01')).to.deep.equal([])
  })

  it('count of a contract that several share the own share alone', async () => {
    const shared = version(10_000, ['equipmentUserB'], { from: '2028-01-01', to: '2029-01-01' })
    const member = (insurer: 'insurerA' | 'insurerB', sharePpm: number, lead: boolean) => ({
      insurerId: service.organisation(insurer),
      sharePpm,
      lead,
      confirmedAt: new Date('2026-01-01T02:00:00Z'),
      confirmedByName: '林蔚',
      declinedBecause: null,
    })
    await give(
      'FS2028000001',
      'insurerA',
      [shared],
      [member('insurerA', 600_000, true), member('insurerB', 400_000, false)],
    )
    for (const dimension of ['maker', 'user', 'category', 'site'])
      expect(
        (await figures(dimension, '2028-03-02')).map(([, limitFen]) => limitFen),
        dimension,
      ).to.deep.equal([6_000])
    expect((await figures('maker', '2028-03-02', 'underwriterB')).map(([, limitFen]) => limitFen)).to.deep.equal([
      4_000,
    ])
    const client = await service.signIn('underwriterB')
    const { items } = (await client.get('/accumulated-policies?dimension=site&key=330200&on=2028-03-02'))
      .body as AccumulatedPolicyList
    expect(items.map(({ totalLimitFen, ownLimitFen }) => [totalLimitFen, ownLimitFen])).to.deep.equal([[10_000, 4_000]])
    const added = await withCase(service.reader('underwriterB'), {
      insurerId: service.organisation('insurerB'),
      manufacturerId: service.organisation('manufacturerA'),
      items: [{ userId: null, catalogueEntryId: null }],
      gazetteer: { categoryOf: new Map(), regionOf: new Map() },
      ownLimitFen: 500,
      on: '2028-03-02',
    })
    expect(added.map(({ limitFen, withCaseFen }) => [limitFen, withCaseFen])).to.deep.equal([[4_000, 4_500]])
  })

  it('add up one site in every spelling, against the figures entered for it', async () => {
    const at = (site: string, limitFen: number) => {
      const items = [{ ...item('equipmentUserA'), attributes: { site } }]
      return termSegment({ period: YEAR, effective: YEAR, totalLimitFen: limitFen, items })
    }
    await give('FS2026000011', 'insurerB', [at('Plant A–1', 300)])
    await give('FS2026000012', 'insurerB', [at('ＰＬＡＮＴ А1', 400)])
    const manager = await service.signIn('underwritingManagerB')
    const limit = {
      dimension: 'site',
      key: 'plant a-1',
      retentionFen: 500,
      capacityFen: 900,
      effective: { from: '2026-01-01' },
    }
    expect((await manager.post('/accumulation-limits', limit)).status).to.equal(201)
    const client = await service.signIn('underwriterB')
    const { items } = (await client.get('/accumulations?dimension=site&on=2026-03-02')).body as AccumulationListView
    const found = items.find(({ key }) => key === 'PLANTA1')
    expect(found).to.include({ limitFen: 700, policies: 2, retentionFen: 500, capacityFen: 900 })
    expect(found?.name).to.equal('Plant A–1')
    const key = encodeURIComponent('plant a–1')
    const behind = await client.get(`/accumulated-policies?dimension=site&key=${key}&on=2026-03-02`)
    expect((behind.body as AccumulatedPolicyList).items).to.have.length(2)
    for (const [spelling, count] of [
      ['ＰＬＡＮＴ-А1', 1],
      ['Plant A2', 0],
    ] as const) {
      const limits = await manager.get(`/accumulation-limits?dimension=site&key=${encodeURIComponent(spelling)}`)
      expect((limits.body as AccumulationLimitList).items, spelling).to.have.length(count)
    }
  })

  it('call a site as it was typed, in the list and in a case, and a region by its name', async () => {
    const listed = await (await service.signIn('underwriterA')).get('/accumulations?dimension=site&on=2026-03-02')
    const names = (listed.body as AccumulationListView).items.map(({ key, name }) => [key, name])
    expect(names).to.deep.include.members([
      ['130000', '河北省'],
      ['330200', '浙江省宁波市'],
    ])
    const added = await withCase(service.reader('underwriterB'), {
      insurerId: service.organisation('insurerB'),
      manufacturerId: service.organisation('manufacturerA'),
      items: [{ ...item('equipmentUserA'), attributes: { site: 'plant a—1' } }],
      gazetteer: { categoryOf: new Map(), regionOf: new Map() },
      ownLimitFen: 500,
      on: '2026-03-02',
    })
    const site = added.find(({ dimension }) => dimension === 'site')
    expect([site?.key, site?.name, site?.withCaseFen]).to.deep.equal(['PLANTA1', 'plant a—1', 1_200])
  })

  it('list the policies behind each figure', async () => {
    const client = await service.signIn('underwriterA')
    for (const [dimension, key] of [
      ['user', service.organisation('equipmentUserB')],
      ['site', '330200'],
    ]) {
      const path = `/accumulated-policies?dimension=${dimension}&key=${key}&on=2026-03-02`
      const { items } = (await client.get(path)).body as AccumulatedPolicyList
      expect(items.map(({ number }) => number)).to.have.members(['FS2026000001', 'FS2026000005'])
    }
    const rest = await client.get('/accumulated-policies?dimension=category&key=power-generation&on=2026-03-02')
    expect((rest.body as AccumulatedPolicyList).total.count).to.equal(3)
  })

  it('stand against the insurer’s own retention and capacity, which its manager writes', async () => {
    const manager = await service.signIn('underwritingManagerA')
    const body = { dimension: 'maker', retentionFen: 1_000, capacityFen: 2_000, effective: { from: '2026-01-01' } }
    const all = await manager.post('/accumulation-limits', body)
    expect(all.status, JSON.stringify(all.body)).to.equal(201)
    const own = { ...body, key: service.organisation('manufacturerA'), retentionFen: 1_240 }
    const { number, version: seen } = (await manager.post('/accumulation-limits', own)).body as AccumulationLimitView
    const client = await service.signIn('underwriterA')
    const read = async () => ((await client.get('/accumulations')).body as AccumulationListView).items[0]
    expect(await read()).to.include({ retentionFen: 1_240, capacityFen: 2_000, limitFen: 1_250 })
    const change = { retentionFen: 1_300, capacityFen: 1_500, effective: { from: '2026-01-01', to: '2026-12-31' } }
    const changed = await manager.send('PUT', `/accumulation-limits/${number}`, change, { ifMatch: seen })
    expect(changed.status).to.equal(200)
    expect(await read()).to.include({ retentionFen: 1_300, capacityFen: 1_500 })
    const other = await (await service.signIn('underwritingManagerB')).get(`/accumulation-limits/${number}`)
    expect(other.status).to.equal(404)
    expect((await client.post('/accumulation-limits', body)).status).to.equal(403)
  })

  it('refuse figures that overlap, contradict themselves or are for nobody', async () => {
    const manager = await service.signIn('underwritingManagerA')
    const body = { dimension: 'maker', retentionFen: 9, capacityFen: 8, effective: { from: '2026-05-01' } }
    const refused = await manager.post('/accumulation-limits', body)
    expect([refused.status, refused.problem.failures.map(({ code }) => code)]).to.deep.equal([
      422,
      ['accumulation.capacity-below-retention', 'accumulation.overlapping'],
    ])
    const nobody = await manager.post('/accumulation-limits', { ...body, key: 'ORG-nobody', capacityFen: 9 })
    expect(nobody.problem.failures.map(({ code }) => code)).to.deep.equal(['accumulation.unknown-key'])
  })

  it('say what they would be with a case added', async () => {
    const added = {
      insurerId: service.organisation('insurerA'),
      manufacturerId: service.organisation('manufacturerA'),
      items: [
        { userId: service.organisation('equipmentUserB'), catalogueEntryId: ENTRY_ID, attributes: { site: '大连港' } },
      ],
      gazetteer: { categoryOf: new Map([[ENTRY_ID, 'power-generation']]), regionOf: new Map() },
      ownLimitFen: 500,
      on: '2026-04-01',
    }
    const found = await withCase(service.reader('underwriterA'), added)
    expect(
      found.map(({ dimension, key, limitFen, withCaseFen }) => [dimension, key, limitFen, withCaseFen]),
    ).to.deep.equal([
      ['maker', service.organisation('manufacturerA'), 1_250, 1_750],
      ['user', service.organisation('equipmentUserB'), 1_050, 1_550],
      ['category', 'power-generation', 1_250, 1_750],
      ['site', '大连港', 0, 500],
    ])
    expect(found[0]).to.include({ retentionFen: 1_300, capacityFen: 1_500 })
  })

  it('read policies, limits and catalogue through indexes', async () => {
    const client = await service.signIn('underwritingManagerA')
    const scans = await scansDuring(async () => {
      for (const dimension of ['maker', 'user', 'category', 'site']) {
        expect((await client.get(`/accumulations?dimension=${dimension}`)).status).to.equal(200)
        const behind = await client.get(`/accumulated-policies?dimension=${dimension}&key=power-generation`)
        expect(behind.status).to.equal(200)
      }
      expect((await client.get('/accumulation-limits?dimension=maker')).status).to.equal(200)
    })
    expect(scans).to.deep.equal([])
  })
})
