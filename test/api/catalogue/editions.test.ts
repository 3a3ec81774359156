import { expect } from 'chai'
import type { CatalogueEditionView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import { useService } from '../../support/app.ts'
import { editionForm, publishedEdition, sampleFile } from '../../support/catalogue/editionForm.ts'
import type { Answer } from '../../support/client.ts'

describe('catalogue editions', () => {
  const service = useService()
  const editions = (answer: Answer) => answer.body as ListView<CatalogueEditionView>
  const text = (answer: Answer) => Buffer.from(answer.body as Uint8Array).toString('utf8')

  before(async () => {
    const materials = { scheme: 'first-batch-material', name: '材料目录' }
    await publishedEdition(
      service,
      editionForm(sampleFile('EQ-2017'), { edition: '2017', validFrom: '2017-01-01', validTo: '2019-01-01' }),
    )
    await publishedEdition(service, editionForm(sampleFile('EQ-2024')))
    await publishedEdition(service, editionForm(sampleFile('NM-2024'), materials))
  })

  describe('GET /catalogue-editions', () => {
    it('is 401 for nobody and 400 for an unknown scheme', async () => {
      expect((await service.anonymous().get('/catalogue-editions')).status).to.equal(401)
      expect((await (await service.signIn('expert')).get('/catalogue-editions?scheme=ships')).status).to.equal(400)
    })

    it('lists the newest first to everyone, and by scheme', async () => {
      const client = await service.signIn('expert')
      const all = editions(await client.get('/catalogue-editions'))
      expect(all.items.map(({ id }) => id)).to.have.members(['NM-2024', 'EQ-2024', 'EQ-2017'])
      expect(all.items.at(-1)?.id).to.equal('EQ-2017')
      expect(all.total).to.deep.equal({ count: 3, capped: false })
      const equipment = editions(await client.get('/catalogue-editions?scheme=first-set-equipment'))
      expect(equipment.items.map(({ id }) => id)).to.deep.equal(['EQ-2024', 'EQ-2017'])
    })
  })

  describe('GET /catalogue-editions/:id', () => {
    it('is 401 for nobody, 400 for a malformed id, 404 for an unknown one', async () => {
      const client = await service.signIn('manufacturerA')
      expect((await service.anonymous().get('/catalogue-editions/EQ-2024')).status).to.equal(401)
      expect((await client.get('/catalogue-editions/2024')).status).to.equal(400)
      expect((await client.get('/catalogue-editions/EQ-1999')).status).to.equal(404)
    })

    it('shows the edition with the fields of its scheme', async () => {
      const { status, body } = await (await service.signIn('manufacturerA')).get('/catalogue-editions/EQ-2017')
      expect(status).to.equal(200)
      const edition = body as CatalogueEditionView
      expect(edition).to.include({ edition: '2017', validTo: '2019-01-01', entryCount: 8, sample: true })
      expect(edition.categories).to.have.length(14)
    })
  })

  describe('GET /catalogue-editions/:id/export.csv', () => {
    it('is 401 for nobody and 404 for an unknown edition', async () => {
      expect((await service.anonymous().get('/catalogue-editions/EQ-2024/export.csv')).status).to.equal(401)
      const client = await service.signIn('expert')
      expect((await client.get('/catalogue-editions/EQ-1999/export.csv')).status).to.equal(404)
    })

    it('gives a file that imports again as the same edition', async () => {
      const officer = await service.signIn('ministryOfficer')
      for (const id of ['EQ-2024', 'NM-2024']) {
        const exported = await officer.get(`/catalogue-editions/${id}/export.csv`)
        expect(exported.headers.get('content-type')).to.equal('text/csv; charset=utf-8')
        expect(exported.headers.get('content-disposition')).to.equal(`attachment; filename="${id}.csv"`)
        const before = (await officer.get(`/catalogue-editions/${id}`)).body as CatalogueEditionView
        const { scheme, name } = before
        const again = await officer.send(
          'POST',
          '/catalogue-editions',
          editionForm(exported.body as Uint8Array, { scheme, name }),
        )
        expect(again.status, text(exported)).to.equal(201)
        expect(again.body).to.deep.equal(before)
      }
    })
  })

  describe('GET /catalogue-template.csv', () => {
    it('is 401 for nobody', async () => {
      expect((await service.anonymous().get('/catalogue-template.csv')).status).to.equal(401)
    })

    it('gives the headings and nothing else', async () => {
      const answer = await (await service.signIn('administrator')).get('/catalogue-template.csv')
      expect(text(answer)).to.equal('\uFEFF编号,类别,产品名称,计量单位,主要技术指标,有效期起,有效期止（不含当日）\r\n')
    })
  })
})
