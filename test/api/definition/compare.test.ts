import { expect } from 'chai'
import type { DefinitionComparisonView } from '../../../server/business/reference/definition/definition.contract.ts'
import { useService } from '../../support/app.ts'
import { draftOf, SHIPPED, withPowerRate } from '../../support/builders/definition.ts'

describe('GET /definitions/:number/comparison', () => {
  const service = useService()

  it('names what differs from a shipped version, rows by their keys', async () => {
    const draft = await draftOf(service, 'tariff', withPowerRate(30_000))
    const client = await service.signIn('underwriterA')
    const { items } = (await client.get(`/definitions/${draft._id}/comparison?with=${SHIPPED.tariff}`))
      .body as DefinitionComparisonView
    expect(items.map(({ path, before, after }) => [path, before, after])).to.deep.equal([
      ['version', '1.1', 'own'],
      ['tables.baseRate.rows.power-generation', 24_000, 30_000],
    ])
    expect(items[1]?.label.zh).to.equal('费率表 · 基准费率 · 行 · power-generation')
  })

  it('comes page by page, and only from what one may see and of the same kind', async () => {
    const one = await draftOf(service, 'product', () => ({ a: 1, b: 2, c: 3 }))
    const other = await draftOf(service, 'product', () => ({ a: 2, b: 3, c: 4 }))
    const tariff = await draftOf(service, 'tariff')
    const client = await service.signIn('productManagerA')
    const path = `/definitions/${one._id}/comparison?with=${other._id}`
    const first = (await client.get(`${path}&limit=2`)).body as DefinitionComparisonView
    expect([first.items.length, first.nextCursor, first.total.count]).to.deep.equal([2, '2', 3])
    const second = (await client.get(`${path}&limit=2&offset=2`)).body as DefinitionComparisonView
    expect([second.items.map(({ path: of }) => of), second.nextCursor]).to.deep.equal([['c'], null])
    const kinds = await client.get(`/definitions/${one._id}/comparison?with=${tariff._id}`)
    expect([kinds.status, kinds.problem.code]).to.deep.equal([422, 'definition.other-kind'])
    const foreign = await draftOf(service, 'product', undefined, 'productManagerB')
    expect((await client.get(`/definitions/${one._id}/comparison?with=${foreign._id}`)).status).to.equal(404)
    expect((await client.get(`/definitions/${foreign._id}/comparison?with=${one._id}`)).status).to.equal(404)
  })
})
