import { expect } from 'chai'
import type { CatalogueEntryView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import { useService } from '../../support/app.ts'
import { editionForm, publishedEdition, sampleFile } from '../../support/catalogue/editionForm.ts'

describe('catalogue entries', () => {
  const service = useService()

  before(async () => {
    await publishedEdition(service, editionForm(sampleFile('EQ-2017'), { edition: '2017', validFrom: '2018-01-27' }))
    await publishedEdition(service, editionForm(sampleFile('EQ-2024')))
  })

  const list = async (query: string) =>
    (await (await service.signIn('manufacturerA')).get(`/catalogue-entries?${query}`))
      .body as ListView<CatalogueEntryView>

  describe('GET /catalogue-entries', () => {
    it('is 401 for nobody, 400 for an unknown category, edition or filter', async () => {
      expect((await service.anonymous().get('/catalogue-entries')).status).to.equal(401)
      const client = await service.signIn('manufacturerA')
      for (const query of ['category=ships', 'edition=2024', 'colour=red', 'cursor=x']) {
        expect((await client.get(`/catalogue-entries?${query}`)).status, query).to.equal(400)
      }
    })

    it('lists an edition in the order of the list, page by page', async () => {
      const first = await list('edition=EQ-2024&limit=20')
      const second = await list(`edition=EQ-2024&limit=20&cursor=${first.nextCursor}`)
      const codes = [...first.items, ...second.items].map(({ code }) => code)
      expect(codes).to.have.length(32)
      expect(codes.slice(0, 3)).to.deep.equal(['1.1.1', '1.1.2', '1.2.1'])
      expect(codes.indexOf('9.1.1')).to.be.lessThan(codes.indexOf('10.1.1'))
      expect(second.nextCursor).to.equal(null)
    })

    it('filters by category and by the beginning of code or name', async () => {
      const rail = await list('edition=EQ-2024&category=rail-transit')
      expect(rail.items.map(({ code }) => code)).to.deep.equal(['5.1.1', '5.1.2'])
      expect((await list('q=11.1&edition=EQ-2024')).items.map(({ code }) => code)).to.deep.equal(['11.1.1', '11.1.2'])
      const named = await list(`q=${encodeURIComponent('海上风力')}`)
      expect(named.items.map(({ id }) => id)).to.have.members(['EQ-2017:1.1.1', 'EQ-2024:1.1.1'])
      expect((await list(`q=${encodeURIComponent('.*')}`)).items).to.deep.equal([])
      const spelled = await list(`edition=EQ-2024&q=${encodeURIComponent('１１．１')}`)
      expect(spelled.items.map(({ code }) => code)).to.deep.equal(['11.1.1', '11.1.2'])
      expect((await list(`q=${encodeURIComponent('海上 风力')}`)).items).to.deep.equal(named.items)
      expect((await list(`q=${encodeURIComponent('—')}`)).items).to.deep.equal([])
    })
  })

  describe('GET /catalogue-entries/:id', () => {
    it('is 401 for nobody, 400 for a malformed id, 404 for an unknown one', async () => {
      const client = await service.signIn('expert')
      expect((await service.anonymous().get('/catalogue-entries/EQ-2024:1.1.1')).status).to.equal(401)
      expect((await client.get('/catalogue-entries/windmill')).status).to.equal(400)
      expect((await client.get('/catalogue-entries/EQ-2024:99.9')).status).to.equal(404)
    })

    it('shows the entry with its thresholds as people write them', async () => {
      const { status, body } = await (await service.signIn('expert')).get('/catalogue-entries/EQ-2024:1.1.1')
      expect(status).to.equal(200)
      expect(body).to.deep.include({
        id: 'EQ-2024:1.1.1',
        editionId: 'EQ-2024',
        name: '海上风力发电机组',
        unitOfSupport: 'set',
        categoryName: { zh: '清洁高效发电装备', en: 'Clean and efficient power generation' },
        thresholdTexts: ['rated_power(额定功率)>=16MW', 'rotor_diameter(叶轮直径)>=250m'],
      })
    })
  })
})
