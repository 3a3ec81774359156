import { expect } from 'chai'
import { findProductVersion } from '../../../config/products/index.ts'
import { TARIFFS } from '../../../config/tariffs/index.ts'
import type {
  ProductSummaryView,
  ProductView,
  TariffSummaryView,
} from '../../../server/business/reference/product/product.contract.ts'
import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import { useService } from '../../support/app.ts'

describe('products and tariffs', () => {
  const service = useService({ at: '2026-03-02' })

  it('are 401 for nobody and 403 for people who have nothing to do with them', async () => {
    const expert = await service.signIn('expert')
    for (const path of ['/products', '/products/FS-EQ', '/tariffs', '/tariffs/FS-EQ-2026']) {
      expect((await service.anonymous().get(path)).status, path).to.equal(401)
      expect((await expert.get(path)).status, path).to.equal(403)
    }
  })

  it('are 400 for a day that does not exist and for unknown parameters', async () => {
    const client = await service.signIn('manufacturerA')
    for (const path of [
      '/products?on=2026-02-30',
      '/products/FS-EQ?on=today',
      '/products/fs eq',
      '/tariffs?on=2026-01-01',
    ]) {
      expect((await client.get(path)).status, path).to.equal(400)
    }
  })

  it('are 404 when there is no such product, no version on the day, no such tariff', async () => {
    const client = await service.signIn('manufacturerA')
    for (const path of ['/products/FS-XX', '/products/FS-EQ?on=2017-12-31', '/tariffs/FS-EQ-1999']) {
      expect((await client.get(path)).status, path).to.equal(404)
    }
  })

  describe('GET /products', () => {
    it('lists what can be sold on the business date, or on the day asked for', async () => {
      const client = await service.signIn('underwriterA')
      const versions = async (query: string) =>
        ((await client.get(`/products${query}`)).body as ListView<ProductSummaryView>).items.map(
          ({ code, version }) => `${code} ${version}`,
        )
      expect(await versions('')).to.have.members(['FS-EQ 2026.1', 'FB-NM 2026.2', 'RD-EL 2026.2', 'IP-EN 2026.2'])
      expect(await versions('?on=2025-12-31')).to.deep.equal(['FS-EQ 2018.1'])
      expect(await versions('?on=2017-12-31')).to.deep.equal([])
    })
  })

  describe('GET /products?q=', () => {
    it('finds by parts of code, names and filing number among what can be sold on the day', async () => {
      const client = await service.signIn('underwriterA')
      const codes = async (query: string) =>
        ((await client.get(`/products?${query}`)).body as ListView<ProductSummaryView>).items.map(({ code }) => code)
      const { name, filingNo } = findProductVersion('FS-EQ', '2018.1') ?? expect.fail('not shipped')
      for (const q of ['fseq', name.zh.slice(2), name.en.toUpperCase(), filingNo.slice(-4)])
        expect(await codes(`on=2025-12-31&q=${encodeURIComponent(q)}`), q).to.deep.equal(['FS-EQ'])
      expect(await codes('on=2025-12-31&q=FB-NM')).to.deep.equal([])
    })
  })

  describe('GET /products/:code', () => {
    it('shows form, covers, exclusions, the tariff of the day and all versions', async () => {
      const client = await service.signIn('manufacturerA')
      const product = (await client.get('/products/FS-EQ?on=2019-03-01')).body as ProductView
      expect(product).to.include({ version: '2018.1', filingNo: '示范财险（备-责任）〔2017〕（主）118号' })
      expect(product.tariff?.id).to.equal('FS-EQ-2018')
      expect(product.versions.map(({ version }) => version)).to.deep.equal(['2018.1', '2026.1'])
      expect(product.covers.map(({ code }) => code)).to.deep.equal(['quality', 'liability'])
      expect(product.itemForm.map(({ name }) => name)).to.include.members([
        'serialNumber',
        'catalogueEntryId',
        'valueFen',
      ])
      expect(product.exclusions).to.not.have.length(0)
    })

    it('shows the very version a policy pins, whatever the day, with the tariff it began with', async () => {
      const client = await service.signIn('claimsHandlerA')
      const pinned = findProductVersion('FS-EQ', '2018.1')?.hash
      const product = (await client.get(`/products/FS-EQ?hash=${pinned}`)).body as ProductView
      expect(product).to.include({ code: 'FS-EQ', version: '2018.1' })
      expect(product.tariff?.id).to.equal('FS-EQ-2018')
      expect((await client.get(`/products/FS-EQ?hash=${'0'.repeat(64)}`)).status).to.equal(404)
      expect((await client.get(`/products/FS-EQ?hash=${pinned}&on=2026-01-01`)).status).to.equal(400)
    })
  })

  describe('GET /tariffs', () => {
    it('finds them by parts of their names and numbers, in any spelling', async () => {
      const client = await service.signIn('supervisor')
      const found = async (q: string) => {
        const {
          items,
          total,
          found: outcome,
        } = (await client.get(`/tariffs?q=${encodeURIComponent(q)}`)).body as ListView<TariffSummaryView>
        expect(total.count).to.equal(items.length)
        return [outcome, ...items.map(({ id }) => id)]
      }
      expect(await found('ｅｑ2018')).to.deep.equal(['complete', 'FS-EQ-2018'])
      expect(await found('eq 2026')).to.deep.equal(['complete', 'FS-EQ-2026'])
      expect(await found('no such tariff')).to.deep.equal(['complete'])
      expect(await found('e')).to.deep.equal(['tooShort'])
    })

    it('lists every filed tariff, or those of a product', async () => {
      const client = await service.signIn('supervisor')
      const ids = async (query: string) =>
        ((await client.get(`/tariffs${query}`)).body as ListView<TariffSummaryView>).items.map(({ id }) => id)
      expect(await ids('')).to.include.members(['FS-EQ-2018', 'FS-EQ-2026', 'IP-EN-2026'])
      expect(await ids('?product=FS-EQ')).to.deep.equal(['FS-EQ-2018', 'FS-EQ-2026'])
      expect(await ids('?product=FS-XX')).to.deep.equal([])
    })
  })

  describe('GET /tariffs/:id', () => {
    it('shows the tables as filed', async () => {
      const { status, body } = await (await service.signIn('underwriterA')).get('/tariffs/FS-EQ-2026')
      expect(status).to.equal(200)
      expect(body).to.deep.equal(TARIFFS.find(({ id }) => id === 'FS-EQ-2026'))
    })
  })
})
