import { expect } from 'chai'
import type { CatalogueMatchView } from '../../../server/business/offer/underwriting/firstness.contract.ts'
import { useService } from '../../support/app.ts'
import { draftItem, seedCatalogueEntry, submissionStages } from '../../support/builders/submission.ts'

describe('GET /submissions/:number/catalogue-match', () => {
  const service = useService()
  const stages = submissionStages(service)
  const userId = () => service.organisation('equipmentUserA')

  it('is 401 for nobody, 403 without the permission, 404 for strangers', async () => {
    const { _id: number } = await stages.submitted()
    const path = `/submissions/${number}/catalogue-match`
    expect((await service.anonymous().get(path)).status).to.equal(401)
    expect((await (await service.signIn('equipmentUserA')).get(path)).status).to.equal(403)
    expect((await (await service.signIn('underwriterB')).get(path)).status).to.equal(404)
  })

  it('shows applicant and underwriter each threshold with required, measured and the evidence as typed', async () => {
    await seedCatalogueEntry(service)
    const maker = await service.signIn('manufacturerA')
    const indicators = [{ code: 'rated_power', value: 18, evidence: '型式试验报告 TT-2026-018' }]
    const body = {
      productCode: 'FS-EQ',
      insurerId: service.organisation('insurerA'),
      period: { from: '2026-04-01', to: '2027-04-01' },
      items: [draftItem({ userId: userId(), indicators }), draftItem({ userId: userId(), indicators: [] })],
    }
    const { number } = (await maker.post('/submissions', body)).body as { number: string }
    const { items } = (await maker.get(`/submissions/${number}/catalogue-match`)).body as CatalogueMatchView
    expect(items[0]?.report).to.deep.include({
      entryId: 'EQ-2024:1.2.3',
      met: true,
      validity: { on: '2026-04-01', from: '2018-01-01', to: null, met: true },
      unit: { required: 'set', claimed: 'set', met: true },
    })
    expect(items.map(({ report }) => report?.thresholds.map(({ threshold: _, ...match }) => match))).to.deep.equal([
      [{ required: 'rated_power(额定功率)>=16MW', measured: 18, met: true, evidence: '型式试验报告 TT-2026-018' }],
      [{ required: 'rated_power(额定功率)>=16MW', measured: null, met: false, evidence: null }],
    ])

    const { _id } = await stages.submitted({ items: [draftItem({ userId: userId(), indicators })] })
    const seen = await (await service.signIn('underwriterA')).get(`/submissions/${_id}/catalogue-match`)
    expect((seen.body as CatalogueMatchView).items[0]?.report?.thresholds[0]).to.include({
      evidence: '型式试验报告 TT-2026-018',
    })
  })

  it('has no report where an item names no entry of its edition', async () => {
    const items = [
      draftItem({ catalogueEntryId: null }),
      draftItem({ catalogueEntryId: 'EQ-2024:9.9.9' }),
      draftItem({ catalogueEdition: '2017' }),
    ]
    const { _id: number } = await stages.draft({ items })
    const answer = await (await service.signIn('manufacturerA')).get(`/submissions/${number}/catalogue-match`)
    expect((answer.body as CatalogueMatchView).items.map(({ report }) => report)).to.deep.equal([null, null, null])
  })
})
