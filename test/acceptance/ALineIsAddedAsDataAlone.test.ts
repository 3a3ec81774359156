import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { parse } from 'yaml'
import type {
  DisclosureView,
  QuoteView,
  SubmissionView,
} from '../../server/business/offer/underwriting/underwriting.contract.ts'
import type { DefinitionView } from '../../server/business/reference/definition/definition.contract.ts'
import type { ProductSummaryView, ProductView } from '../../server/business/reference/product/product.contract.ts'
import type { ListView } from '../../server/platform/http/listing.contract.ts'
import { useService } from '../support/app.ts'
import type { ApiClient } from '../support/client.ts'

const content = (file: string): object =>
  parse(readFileSync(join(import.meta.dirname, 'pilotScale', file), 'utf8')) as object

/**
 * Pilot-scale verification (中试), which no code knows: written as two YAML files, reviewed and published by a second
 * person, insured by its own form and rated by its own tables.
 */
describe('A line is added as data alone', () => {
  const service = useService()
  let author: ApiClient
  let reviewer: ApiClient
  let maker: ApiClient
  before(async () => {
    author = await service.signIn('productManagerA')
    reviewer = await service.signIn('productManagerA2')
    maker = await service.signIn('manufacturerA')
  })

  const change = async <View>(who: ApiClient, path: string, body: unknown, version: number): Promise<View> => {
    const answer = await who.post(path, body, { ifMatch: version })
    expect(answer.status, JSON.stringify(answer.body)).to.be.within(200, 201)
    return answer.body as View
  }

  async function publish(kind: 'product' | 'tariff', file: string): Promise<DefinitionView> {
    const created = await author.post('/definitions', { kind, code: 'PS-VF' })
    expect(created.status, JSON.stringify(created.body)).to.equal(201)
    const draft = created.body as DefinitionView
    const path = `/definitions/${draft.number}`
    const body = { content: content(file) }
    const written = await author.put(`${path}/content`, body, { ifMatch: draft.version })
    expect(written.status, JSON.stringify(written.body)).to.equal(200)
    const { version } = written.body as DefinitionView
    const sent = await change<DefinitionView>(author, `${path}/review-request`, {}, version)
    return change(reviewer, `${path}/publication`, { from: '2026-03-10' }, sent.version)
  }

  it('its product and its tariff are published by a second person', async () => {
    for (const [kind, file] of [
      ['product', 'product.yaml'],
      ['tariff', 'tariff.yaml'],
    ] as const)
      expect((await publish(kind, file)).state).to.equal('published')
  })

  it('makers find it with this insurer, with its form, and not with another', async () => {
    const codes = async (insurer: string) => {
      const answer = await maker.get(`/products?on=2026-04-01&insurer=${insurer}`)
      return (answer.body as ListView<ProductSummaryView>).items.map(({ code }) => code)
    }
    expect(await codes(service.organisation('insurerA'))).to.include('PS-VF')
    expect(await codes(service.organisation('insurerB'))).not.to.include('PS-VF')
    const path = `/products/PS-VF?on=2026-04-01&insurer=${service.organisation('insurerA')}`
    const product = (await maker.get(path)).body as ProductView
    expect(product.itemForm.map(({ name }) => name)).to.include.members(['scale', 'process', 'runs'])
    expect(product.tariff?.id).to.equal('PS-VF-1')
  })

  const terms = (code: string, limitFen: number, deductiblePpm: number, copayPpm: number) => {
    return { code, limitFen, perOccurrenceLimitFen: limitFen, deductibleFen: 1_000_000, deductiblePpm, copayPpm }
  }
  const request = (runs: readonly object[]) => ({
    insurerId: service.organisation('insurerA'),
    productCode: 'PS-VF',
    period: { from: '2026-04-01', to: '2027-04-01' },
    totalLimitFen: 200_000_000,
    covers: [terms('trialFailure', 100_000_000, 100_000, 100_000), terms('thirdParty', 200_000_000, 0, 0)],
    items: [
      {
        name: '千吨级聚合物中试',
        valueFen: 100_000_000,
        attributes: { scale: 120, process: 'chemical', startsOn: '2026-04-10', endsOn: '2026-12-31', runs },
      },
    ],
  })
  let submission: SubmissionView

  it('a submission is checked by its form', async () => {
    const drafted = await maker.post('/submissions', request([{ no: 'R1', budgetFen: 99_999_999 }]))
    submission = drafted.body as SubmissionView
    const path = `/submissions/${submission.number}`
    const refused = await maker.post(`${path}/submission`, {}, { ifMatch: submission.version })
    expect(refused.problem.failures.map(({ code, field }) => [code, field])).to.deep.include([
      'object.sum-differs',
      'items.0.attributes.runs',
    ])
  })

  it('and quoted by its tables, step by step', async () => {
    const path = `/submissions/${submission.number}`
    const runs = [
      { no: 'R1', budgetFen: 40_000_000 },
      { no: 'R2', budgetFen: 60_000_000 },
    ]
    const mended = await maker.put(path, request(runs), { ifMatch: submission.version })
    const { version } = mended.body as SubmissionView
    const { product, exclusions } = (await maker.get(`${path}/disclosure`)).body as DisclosureView
    const shown = { productHash: product.hash, exclusions: exclusions.map(({ code }) => code) }
    const told = await change<SubmissionView>(maker, `${path}/acknowledgement`, shown, version)
    const sent = await change<SubmissionView>(maker, `${path}/submission`, {}, told.version)
    const underwriter = await service.signIn('underwriterA')
    const proposal = { adjustments: [], conditions: [] }
    const quote = await change<QuoteView>(underwriter, `${path}/quotes`, proposal, sent.version)
    // trial 100,000,000 x 5% x 1.3 x 0.94 = 6,110,000; third party 200,000,000 x 0.8% x 1.3 = 2,080,000
    expect(quote.covers.map(({ code, premiumFen }) => [code, premiumFen])).to.deep.equal([
      ['trialFailure', 6_110_000],
      ['thirdParty', 2_080_000],
    ])
    expect(quote.product.hash).to.equal(product.hash)
    expect(quote.steps.map(({ code, row }) => `${code} ${row ?? ''}`)).to.include.members([
      'baseRate trialFailure · chemical',
      'scale [100, ∞)',
      'runs [1, 3)',
      'deductible [100000, 300001)',
    ])
  })
})
