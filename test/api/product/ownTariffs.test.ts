import { expect } from 'chai'
import type { ProductSummaryView, ProductView } from '../../../server/business/reference/product/product.contract.ts'
import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import { useService } from '../../support/app.ts'
import { publishedOf, shippedTariff } from '../../support/builders/definition.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import type { PersonName } from '../../support/people.ts'

describe("an insurer's own product and tariff", () => {
  const service = useService()
  const stages = submissionStages(service)
  let hash: string

  const status = async (person: PersonName, of = hash) =>
    (await (await service.signIn(person)).get(`/tariffs/FS-EQ-2026?hash=${of}`)).status
  const product = async (person: PersonName) => {
    const query = `?on=2026-04-01&insurer=${service.organisation('insurerA')}`
    const client = await service.signIn(person)
    const { items } = (await client.get(`/products${query}`)).body as ListView<ProductSummaryView>
    const { version, tariff } = (await client.get(`/products/FS-EQ${query}`)).body as ProductView
    return [items.find(({ code }) => code === 'FS-EQ')?.version, version, tariff?.hash]
  }

  before(async () => {
    await publishedOf(service, 'product', '2026-04-01')
    hash = (await publishedOf(service, 'tariff', '2026-04-01')).contentHash ?? ''
  })

  it('are shown to makers who name the insurer, and to itself', async () => {
    for (const person of ['manufacturerA', 'underwriterA'] as const)
      expect(await product(person), person).to.deep.equal(['own-1', 'own-1', hash])
  })

  it('are not shown to another insurer that names it', async () => {
    expect(await product('underwriterB')).to.deep.equal(['2026.1', '2026.1', shippedTariff?.hash])
  })

  it('the tariff is 404 by its hash for who has nothing that pins it', async () => {
    for (const person of ['underwriterA', 'productManagerA', 'ministryOfficer', 'supervisor'] as const)
      expect(await status(person), person).to.equal(200)
    for (const person of ['underwriterB', 'manufacturerA', 'recommenderA', 'administrator'] as const)
      expect(await status(person), person).to.equal(404)
  })

  it('a shipped tariff is shown to everybody', async () => {
    for (const person of ['underwriterB', 'manufacturerB', 'recommenderB'] as const)
      expect(await status(person, shippedTariff?.hash), person).to.equal(200)
  })

  it('the tariff is shown to followers of the panel of a quote it rated, and to its applicant once that is open', async () => {
    const panel = [
      { insurerId: service.organisation('insurerA'), sharePpm: 600_000 },
      { insurerId: service.organisation('insurerB'), sharePpm: 400_000 },
    ]
    const quote = await stages.quoted({}, { panel })
    expect(quote.tariff.hash).to.equal(hash)
    expect([await status('underwriterB'), await status('manufacturerA')]).to.deep.equal([200, 404])
    await stages.open(quote)
    expect(await status('manufacturerA')).to.equal(200)
    expect(await status('manufacturerB')).to.equal(404)
  })
})
