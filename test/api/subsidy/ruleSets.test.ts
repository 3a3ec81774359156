import { expect } from 'chai'
import type { SubsidyRuleSetListView, SubsidyRuleSetView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { useService } from '../../support/app.ts'

describe('GET /subsidy-rule-sets', () => {
  const service = useService()

  it('is 401 for nobody', async () => {
    expect((await service.anonymous().get('/subsidy-rule-sets')).status).to.equal(401)
  })

  it('lists the documents for insurers, makers and the state alike', async () => {
    for (const name of ['underwriterA', 'manufacturerB', 'recommenderA', 'supervisor'] as const) {
      const { body } = await (await service.signIn(name)).get('/subsidy-rule-sets')
      expect((body as SubsidyRuleSetListView).items.map(({ id, basis }) => [id, basis])).to.deep.equal([
        ['EQ-NAT-2019', 'rateCappedPremium'],
        ['UNI-2024', 'actuallyPaidPremium'],
      ])
    }
  })
})

describe('GET /subsidy-rule-sets/:ruleSetId', () => {
  const service = useService()

  it('shows document, hash and each provision with reference and confidence', async () => {
    const { status, body } = await (await service.signIn('manufacturerA')).get('/subsidy-rule-sets/EQ-NAT-2019')
    const { document, hash, provisions, missing, insured } = body as SubsidyRuleSetView
    expect([status, document, missing]).to.deep.equal([200, '财建〔2019〕225号', []])
    expect(hash).to.match(/^[0-9a-f]{64}$/)
    expect(insured).to.include({ from: '2018-01-01', lastDay: '2023-12-31' })
    expect(provisions).to.deep.include({
      key: 'rateCapPpm',
      value: 30_000,
      unit: 'ppm',
      reference: '财建〔2019〕225号',
      confidence: 'H',
    })
  })

  it('shows no ceiling for UNI-2024', async () => {
    const { body } = await (await service.signIn('ministryOfficer')).get('/subsidy-rule-sets/UNI-2024')
    expect((body as SubsidyRuleSetView).provisions.map(({ key }) => key)).to.not.include('rateCapPpm')
  })

  it('is 401 for nobody and 404 for a document not on file', async () => {
    expect((await service.anonymous().get('/subsidy-rule-sets/UNI-2024')).status).to.equal(401)
    expect((await (await service.signIn('manufacturerA')).get('/subsidy-rule-sets/X')).status).to.equal(404)
  })
})
