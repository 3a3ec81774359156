import { expect } from 'chai'
import { foldFigures } from '../../../models/figures.ts'
import type { PortfolioView } from '../../../server/business/policy/portfolio/portfolio.contract.ts'
import { useService } from '../../support/app.ts'
import { seedBoundPolicy, seedIssuedPolicy } from '../../support/builders/policy.ts'
import type { PersonName } from '../../support/people.ts'
import { askAndApprove } from '../../support/servicing/desk.ts'

describe('GET /portfolio', () => {
  const service = useService()
  const ask = async (query: string, who: PersonName = 'insurerFinanceA') =>
    (await service.signIn(who)).get(`/portfolio${query}`)
  const view = async (query: string, who?: PersonName) => (await ask(query, who)).body as PortfolioView

  it('counts what is in force at the end of a day, before and after cover, changed and cancelled', async () => {
    expect(await view('')).to.deep.include({ items: [], totals: { policies: 0, limitFen: 0 } })
    const [kept, ended] = [await seedIssuedPolicy(service), await seedIssuedPolicy(service)]
    await seedBoundPolicy(service)
    const figures = async (on: string) => Object.values((await view(`?on=${on}`)).totals)
    const [before, first, last, after] = ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01']
    expect([await figures(before), await figures(first), await figures(last), await figures(after)]).to.deep.equal([
      [0, 0],
      [2, 2_000_000_000],
      [2, 2_000_000_000],
      [0, 0],
    ])
    const cancel = { effectiveFrom: '2026-07-10', actions: [{ type: 'cancel', ground: 'holder' }], reason: '停用' }
    await askAndApprove(service, ended._id, cancel)
    expect([await figures('2026-07-09'), await figures('2026-07-10')]).to.deep.equal([
      [2, 2_000_000_000],
      [1, 1_000_000_000],
    ])
    await service.act('underwriterA', ({ session }) => foldFigures(session, 1_000))
    expect(await figures('2026-07-10')).to.deep.equal([1, 1_000_000_000])

    const { items } = await view('?on=2026-07-01&by=product&by=region')
    expect(items).to.deep.equal([
      {
        product: kept.product.code,
        region: '210100',
        regionName: '辽宁省沈阳市',
        insurer: null,
        policies: 2,
        limitFen: 2_000_000_000,
      },
    ])
  })

  it('is an insurer’s own; the supervisor sees everybody’s, or one’s', async () => {
    const insurerId = service.organisation('insurerA')
    const other = service.organisation('insurerB')
    const at = 'on=2026-06-01&by=insurer'
    expect((await view(`?${at}`, 'insurerFinanceB')).items).to.deep.equal([])
    expect((await ask(`?insurer=${insurerId}`, 'insurerFinanceB')).status).to.equal(404)
    expect(
      (await view(`?${at}`, 'supervisor')).items.map(({ insurer, policies }) => [insurer, policies]),
    ).to.deep.equal([[insurerId, 2]])
    expect((await view(`?${at}&insurer=${other}`, 'supervisor')).items).to.deep.equal([])
    expect((await ask('', 'manufacturerA')).status).to.equal(403)
    expect((await service.anonymous().get('/portfolio')).status).to.equal(401)
    expect((await ask('?on=2026-02-30')).status).to.equal(400)
  })
})
