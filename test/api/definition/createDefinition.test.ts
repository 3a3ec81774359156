import { expect } from 'chai'
import type {
  DefinitionView,
  ShippedDefinitionRow,
} from '../../../server/business/reference/definition/definition.contract.ts'
import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import { useService } from '../../support/app.ts'
import { draftOf, publishedOf, SHIPPED, shippedProduct } from '../../support/builders/definition.ts'

describe('POST /definitions', () => {
  const service = useService()
  const create = async (body: object, who: 'productManagerA' | 'productManagerB' = 'productManagerA') =>
    (await service.signIn(who)).post('/definitions', body)

  it('begins a draft of one’s own insurer as a copy of a shipped version, without dates and hash', async () => {
    const answer = await create({ kind: 'product', source: SHIPPED.product })
    const view = answer.body as DefinitionView
    expect([answer.status, view.state, view.code, view.source]).to.deep.equal([201, 'draft', 'FS-EQ', SHIPPED.product])
    expect([view.insurerId, view.effective]).to.deep.equal([service.organisation('insurerA'), null])
    const { hash, effective, ...content } = shippedProduct ?? expect.fail('nothing shipped')
    expect(view.content).to.deep.equal(content)
    expect(view.allowedEvents.map(({ event }) => event)).to.deep.equal(['edit', 'requestReview', 'discard'])
  })

  it('begins another product from the empty template or from a copy', async () => {
    const empty = (await create({ kind: 'product', code: 'PILOT' })).body as DefinitionView
    expect([empty.code, empty.name, empty.content.code]).to.deep.equal(['PILOT', 'PILOT', 'PILOT'])
    const copy = (await create({ kind: 'tariff', source: SHIPPED.tariff, code: 'PILOT' })).body as DefinitionView
    expect([copy.code, copy.content.product]).to.deep.equal(['PILOT', 'PILOT'])
  })

  it('copies a version of one’s own, but none of another insurer', async () => {
    const own = await draftOf(service, 'product')
    const copy = (await create({ kind: 'product', source: own._id })).body as DefinitionView
    expect(copy.content).to.deep.equal(own.content)
    const foreign = await create({ kind: 'product', source: own._id }, 'productManagerB')
    expect([foreign.status, foreign.problem.code]).to.deep.equal([422, 'definition.source-unknown'])
  })

  it('is refused without a code, without a source of that name and from a source of another kind', async () => {
    const own = await draftOf(service, 'product')
    const refused = async (body: object) => (await create(body)).problem.code
    expect(await refused({ kind: 'product' })).to.equal('definition.code-missing')
    expect(await refused({ kind: 'product', source: 'FS-EQ@1999' })).to.equal('definition.source-unknown')
    expect(await refused({ kind: 'tariff', source: own._id })).to.equal('definition.other-kind')
    expect((await create({ kind: 'rate' })).status).to.equal(400)
    expect((await create({ kind: 'product', more: 1 })).status).to.equal(400)
  })
})

describe('GET /definitions and /shipped-definitions', () => {
  const service = useService()

  it('list what one may see: one’s own of every state, the state only what was published', async () => {
    const draft = await draftOf(service, 'tariff')
    const published = await publishedOf(service, 'product', '2026-04-01')
    const seen = async (who: Parameters<typeof service.signIn>[0], query = '') => {
      const list = (await (await service.signIn(who)).get(`/definitions${query}`)).body as ListView<DefinitionView>
      for (const row of list.items) expect(row).not.to.have.any.keys('content', 'editors')
      return list.items.map(({ number }) => number)
    }
    expect(await seen('productManagerA2')).to.have.members([draft._id, published._id])
    expect(await seen('underwriterA', '?kind=product')).to.deep.equal([published._id])
    expect(await seen('productManagerA', '?state=draft&code=FS-EQ')).to.deep.equal([draft._id])
    expect(await seen('productManagerB')).to.deep.equal([])
    expect(await seen('supervisor')).to.deep.equal([published._id])
    const ministry = await service.signIn('ministryOfficer')
    expect((await ministry.get(`/definitions/${published._id}`)).status).to.equal(200)
    expect((await ministry.get(`/definitions/${draft._id}`)).status).to.equal(404)
  })

  it('name what is shipped, of one kind or all', async () => {
    const client = await service.signIn('productManagerA')
    const { items } = (await client.get('/shipped-definitions')).body as ListView<ShippedDefinitionRow>
    expect(items.map(({ ref }) => ref)).to.include.members([SHIPPED.product, SHIPPED.tariff])
    const tariffs = (await client.get('/shipped-definitions?kind=tariff')).body as ListView<ShippedDefinitionRow>
    expect(new Set(tariffs.items.map(({ kind }) => kind))).to.deep.equal(new Set(['tariff']))
  })
})
