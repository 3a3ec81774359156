import { expect } from 'chai'
import { catalogueEditions } from '../../../models/catalogueEditions.ts'
import { catalogueEntries } from '../../../models/catalogueEntries.ts'
import { EventModel } from '../../../models/events.ts'
import type { Stored } from '../../../models/store.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import type { CatalogueEditionView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { useService } from '../../support/app.ts'
import {
  csvOf,
  editionForm,
  importedEdition,
  publication,
  publishedEdition,
  sampleFile,
} from '../../support/catalogue/editionForm.ts'

const WIND = '1.1,power-generation,风机,set,power>=16MW,,'

describe('the life of an edition', () => {
  const service = useService()
  const draft = (edition: string, fields: Readonly<Record<string, string>> = {}) =>
    importedEdition(service, editionForm(csvOf(WIND), { edition, ...fields }))

  describe('POST /catalogue-editions/:id/publication', () => {
    it('is 400 without a day, 403 without the permission, 404 for an unknown edition, 412 and 428 for its version', async () => {
      const { id, version } = await draft('2001')
      const administrator = await service.signIn('administrator')
      const path = `/catalogue-editions/${id}/publication`
      const body = { validFrom: '2024-01-01' }
      expect((await administrator.post(path, {}, { ifMatch: version })).status).to.equal(400)
      expect((await (await service.signIn('underwriterA')).post(path, body, { ifMatch: version })).status).to.equal(403)
      expect(
        (await administrator.post('/catalogue-editions/EQ-1999/publication', body, { ifMatch: 1 })).status,
      ).to.equal(404)
      expect((await administrator.post(path, body, { ifMatch: version + 1 })).status).to.equal(412)
      expect((await administrator.post(path, body)).status).to.equal(428)
    })

    it('is refused to the person who imported it, who is told so on the page', async () => {
      const officer = await service.signIn('ministryOfficer')
      const { id, version, validFrom, allowedEvents } = await draft('2002')
      const publish = allowedEvents.find(({ event }) => event === 'publish')
      expect([publish?.allowed, publish?.why?.[0]?.code]).to.deep.equal([false, 'catalogue.own-import'])
      const answer = await officer.post(`/catalogue-editions/${id}/publication`, { validFrom }, { ifMatch: version })
      expect([answer.status, answer.problem.code]).to.deep.equal([409, 'catalogue.own-import'])
      expect(await catalogueEntries.model.countDocuments({ editionId: id })).to.equal(0)
    })

    it('makes the entries everyone’s, valid from the day of publication unless they say otherwise', async () => {
      const file = csvOf(WIND, '1.2,power-generation,水轮机,set,power>=400MW,2024-06-01,')
      const imported = await importedEdition(service, editionForm(file, { edition: '2003' }))
      const reader = await service.signIn('expert')
      expect((await reader.get('/catalogue-editions/EQ-2003')).status).to.equal(404)
      expect((await reader.get('/catalogue-entries/EQ-2003:1.1')).status).to.equal(404)

      const answer = await publication(service, { ...imported, validFrom: '2024-03-01' })
      expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
      expect(answer.body).to.include({ state: 'published', validFrom: '2024-03-01', publishedByName: 'administrator' })
      expect((answer.body as CatalogueEditionView).allowedEvents).to.deep.equal([])
      expect((await reader.get('/catalogue-editions/EQ-2003')).body).to.include({ importedByName: 'ministryOfficer' })
      const entries = await catalogueEntries.model.find({ editionId: 'EQ-2003' }).sort({ position: 1 }).lean()
      expect(entries.map(({ code, validFrom }) => [code, validFrom])).to.deep.equal([
        ['1.1', '2024-03-01'],
        ['1.2', '2024-06-01'],
      ])
      const event = await EventModel.findById('catalogueEdition:EQ-2003#2').lean()
      expect(event?.type).to.equal('catalogueEdition.published')
      expect(event?.payload).to.deep.equal({ validFrom: '2024-03-01', entryCount: 2 })
    })

    it('is 422 where edition or entries would end before they begin', async () => {
      const ended = await draft('2004', { validTo: '2024-06-01' })
      const answer = await publication(service, { ...ended, validFrom: '2024-06-01' })
      expect(answer.status).to.equal(422)
      expect(answer.problem.failures[0]).to.include({
        code: 'catalogue.validity-empty',
        field: 'validFrom',
        value: '2024-06-01',
        threshold: '2024-06-01',
      })
    })

    it('is final: neither published again, nor discarded, nor imported with other content', async () => {
      const published = await publishedEdition(service, editionForm(csvOf(WIND), { edition: '2005' }))
      expect((await publication(service, published)).problem.code).to.equal('lifecycle.not-allowed')
      const administrator = await service.signIn('administrator')
      const options = { ifMatch: published.version }
      const discarded = await administrator.post('/catalogue-editions/EQ-2005/discard', { reason: '有误' }, options)
      expect([discarded.status, discarded.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
      const other = editionForm(csvOf('1.1,power-generation,塔机,set,,,'), { edition: '2005' })
      expect((await administrator.send('POST', '/catalogue-editions', other)).problem.code).to.equal(
        'catalogue.edition-exists',
      )
    })

    it('ends the edition before it on its first day, and changes nothing in it', async () => {
      const scheme = 'first-batch-material'
      const csv = csvOf('1.1,steel,钢板,batch,strength>=900MPa,,')
      const first = await publishedEdition(
        service,
        editionForm(csv, { scheme, edition: '2021', validFrom: '2021-01-01' }),
      )
      const before = await catalogueEditions.model.findById(first.id).lean<Stored>()
      expect(first).to.include({ replaces: null, endsOn: null })
      const second = await publishedEdition(
        service,
        editionForm(csv, { scheme, edition: '2022', validFrom: '2022-01-01' }),
      )
      expect(second).to.include({ replaces: 'NM-2021', endsOn: null })
      const reader = await service.signIn('expert')
      expect((await reader.get('/catalogue-editions/NM-2021')).body).to.include({ validTo: null, endsOn: '2022-01-01' })
      expect(await catalogueEditions.model.findById(first.id).lean()).to.deep.equal(before)
    })
  })

  describe('POST /catalogue-editions/:id/discard', () => {
    it('gives a draft up with a reason, after which the year can be imported anew', async () => {
      const { id, version } = await draft('2006')
      const officer = await service.signIn('ministryOfficer')
      const path = `/catalogue-editions/${id}/discard`
      expect((await officer.post(path, {}, { ifMatch: version })).status).to.equal(400)
      const discarded = await officer.post(path, { reason: '指标单位写错' }, { ifMatch: version })
      expect(discarded.body).to.include({ state: 'discarded', version: 2 })
      expect((await publication(service, discarded.body as CatalogueEditionView)).problem.code).to.equal(
        'lifecycle.not-allowed',
      )

      const corrected = await importedEdition(
        service,
        editionForm(csvOf('1.1,power-generation,风机,set,power>=16GW,,'), { edition: '2006' }),
      )
      expect(corrected).to.include({ id, state: 'draft', version: 3 })
      const { items } = (await officer.get(`/catalogue-editions/${id}/history`)).body as {
        items: { type: string; reason: string | null }[]
      }
      expect(items.map(({ type, reason }) => [type, reason])).to.deep.equal([
        ['catalogueEdition.imported', null],
        ['catalogueEdition.discarded', '指标单位写错'],
        ['catalogueEdition.imported', null],
      ])
    })
  })

  it('is hidden from those who only read until it is published', async () => {
    await publishedEdition(service, editionForm(csvOf(WIND), { edition: '2008' }))
    await draft('2007')
    const reader = await service.signIn('manufacturerA')
    const list = JSON.stringify((await reader.get('/catalogue-editions')).body)
    expect(list).to.contain('EQ-2008').and.not.to.contain('EQ-2007')
    for (const path of [
      '',
      '/export.csv',
      '/history',
      '/draft-entries',
      '/changes?since=EQ-2008',
      '/affected-submissions',
    ])
      expect((await reader.get(`/catalogue-editions/EQ-2007${path}`)).status, path).to.equal(404)
    const officer = await service.signIn('ministryOfficer')
    const drafts = (await officer.get('/catalogue-editions?state=draft')).body as { items: CatalogueEditionView[] }
    expect(drafts.items.map(({ id }) => id)).to.include('EQ-2007')
  })

  it('gives a draft as a file, and what it lists', async () => {
    const imported = await importedEdition(service, editionForm(sampleFile('EQ-2024')))
    const officer = await service.signIn('ministryOfficer')
    const exported = await officer.get(`/catalogue-editions/${imported.id}/export.csv`)
    expect(Buffer.from(exported.body as Uint8Array).toString('utf8')).to.contain('海上风力发电机组')
    const listed = (await officer.get(`/catalogue-editions/${imported.id}/draft-entries`)).body as { items: object[] }
    expect(listed.items).to.have.length(32)
    expect(listed.items[0]).to.include({ id: 'EQ-2024:1.1.1', position: 1 })
  })

  describe('the audit', () => {
    it('finds chains of events that hold', async () => {
      const { broken } = await verifyChains()
      expect(broken).to.deep.equal([])
    })
  })
})
