import { expect } from 'chai'
import type { ReratingView } from '../../../server/business/offer/underwriting/consequences.contract.ts'
import { useService } from '../../support/app.ts'
import { draftOf, withPowerRate } from '../../support/builders/definition.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import { scansDuring } from '../../support/profiler.ts'

describe('GET /definitions/:number/rerating', () => {
  const service = useService()
  const rerating = async (draft: { readonly _id: string }, query = '') => {
    const client = await service.signIn('productManagerA')
    return client.get(`/definitions/${draft._id}/rerating${query}`)
  }

  it('shows before and after for each of the insurer’s past quotes, and totals', async () => {
    const quote = await submissionStages(service).quoted()
    const dearer = (await rerating(await draftOf(service, 'tariff', withPowerRate(30_000)))).body as ReratingView
    const [change] = dearer.changes
    expect([change?.quoteNo, change?.beforeFen]).to.deep.equal([quote._id, quote.premiumFen])
    expect(change?.afterFen).to.be.greaterThan(quote.premiumFen)
    expect(dearer.totals).to.deep.include({ quotes: 1, rated: 1, dearer: 1, cheaper: 0, refused: 0 })
    expect(dearer.totals.differenceFen).to.equal(change?.differenceFen)
    const same = (await rerating(await draftOf(service, 'tariff'))).body as ReratingView
    expect(same.changes[0]?.differenceFen).to.equal(0)
    expect(same.totals).to.deep.include({ same: 1, beforeFen: quote.premiumFen, afterFen: quote.premiumFen })
  })

  it('says why a quote could not be rated any more', async () => {
    const { changes, totals } = (await rerating(await draftOf(service, 'tariff', withPowerRate(null))))
      .body as ReratingView
    expect([changes[0]?.afterFen, totals.refused, totals.rated]).to.deep.equal([null, 1, 0])
    expect(changes[0]?.failures[0]?.zh).to.be.a('string').that.is.not.empty
  })

  it('gives the same answer again, and samples by day and state through an index', async () => {
    const draft = await draftOf(service, 'tariff', withPowerRate(20_000))
    const query = '?from=2026-03-01&to=2026-03-31&state=proposed&limit=200'
    const scans = await scansDuring(async () => {
      const [once, twice] = [await rerating(draft, query), await rerating(draft, query)]
      expect(once.body).to.deep.equal(twice.body)
      expect((once.body as ReratingView).totals.quotes).to.equal(1)
      const none = (await rerating(draft, '?to=2026-03-01')).body as ReratingView
      expect(none.totals.quotes).to.equal(0)
    }, ['definitions', 'quotes'])
    expect(scans).to.deep.equal([])
  })

  it('is refused for a product, and for a tariff that is not complete', async () => {
    const product = await rerating(await draftOf(service, 'product'))
    expect([product.status, product.problem.code]).to.deep.equal([422, 'definition.other-kind'])
    const { status, problem } = await rerating(await draftOf(service, 'tariff', ({ steps, ...content }) => content))
    expect([status, problem.code]).to.deep.equal([422, 'definition.not-rateable'])
    expect(problem.failures.map(({ field }) => field)).to.include('steps')
  })
})
