import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import { subsidyAssessmentStore } from '../../../models/subsidyAssessments.ts'
import { getOrganisation } from '../../../server/business/party/identity/usecases/organisations.ts'
import { enterSanction } from '../../../server/business/risk/sanctions/usecases/enterSanction.ts'
import type { SubsidyAssessmentListView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { useService } from '../../support/app.ts'
import { assess, codesOf, givePolicy, receive } from '../../support/builders/subsidies.ts'

describe('POST /subsidy-assessments', () => {
  const service = useService()
  before(async () => {
    await givePolicy(service, 'FS2026000001')
    await givePolicy(service, 'FS2026000002', { state: 'bound' })
    await givePolicy(service, 'FS2017000001', { from: '2017-05-01', edition: 'EQ-2016' })
    await givePolicy(service, 'FS2019000001', { from: '2019-03-01', edition: 'EQ-2017', premiumFen: 350_000_000 })
    await givePolicy(service, 'FS2022000001', { from: '2022-03-01', edition: 'EQ-2021', paidPremiumFen: 0 })
  })

  it('assesses under the rule set of the day cover began, with facts, steps and references', async () => {
    const [assessment, ...others] = await assess(service, 'FS2026000001')
    expect(others).to.deep.equal([])
    expect(assessment).to.deep.include({ number: 'FS2026000001:UNI-2024', state: 'eligible', amountFen: 160_000_000 })
    expect(assessment?.steps.map(({ code, amountFen }) => [code, amountFen])).to.deep.equal([
      ['paidPremium', 200_000_000],
      ['ratio', 160_000_000],
    ])
    expect(assessment?.allowedEvents).to.deep.equal([{ event: 'apply', allowed: true }])
  })

  it('caps the rate of a policy of 2019 at 3 percent', async () => {
    const [assessment] = await assess(service, 'FS2019000001')
    expect(assessment).to.deep.include({ number: 'FS2019000001:EQ-NAT-2019', amountFen: 240_000_000 })
  })

  it('answers with every reason, in both languages, where a policy is not eligible', async () => {
    const [assessment] = await assess(service, 'FS2022000001')
    expect(assessment).to.deep.include({ state: 'refused', amountFen: 0, steps: [] })
    expect(assessment?.refusals.map(({ code }) => code)).to.deep.equal([
      'subsidy.not-in-catalogue-edition',
      'subsidy.premium-unpaid',
    ])
    expect(assessment?.refusals[1]).to.include({ zh: '保费尚未缴纳', en: 'The premium is unpaid', unit: 'fen' })
    expect(assessment?.allowedEvents[0]).to.deep.include({ event: 'apply', allowed: false })
  })

  it('writes once for unchanged facts and again when premium comes in', async () => {
    await givePolicy(service, 'FS2026000003', { paidPremiumFen: 0 })
    await assess(service, 'FS2026000003')
    const [again] = await assess(service, 'FS2026000003')
    expect([again?.version, again?.state]).to.deep.equal([1, 'refused'])
    await receive(service, 'FS2026000003', 50_000_000)
    const [after] = await assess(service, 'FS2026000003')
    expect([after?.version, after?.state, after?.amountFen]).to.deep.equal([2, 'eligible', 40_000_000])
    const events = await EventModel.find({ stream: 'subsidyAssessment:FS2026000003:UNI-2024' }).sort({ seq: 1 }).lean()
    expect(events.map(({ type }) => type)).to.deep.equal(['subsidyAssessment.assessed', 'subsidyAssessment.reassessed'])
  })

  it('refuses a maker on the ban register as long as its ban is in force', async () => {
    await givePolicy(service, 'FS2026000019')
    const { uscc: creditCode } = await service.act('ministryOfficer', (work) =>
      getOrganisation(work, { organisationId: service.organisation('manufacturerA') }),
    )
    const body = { kind: 'ban' as const, creditCode, name: '某装备公司', reason: '骗取补贴' }
    const source = { documentReference: '工信部公告2026年第3号', source: '工业和信息化部' }
    await service.act('ministryOfficer', (work) =>
      enterSanction(work, { ...body, ...source, from: '2026-02-01', to: '2026-03-05' }),
    )
    const [barred] = await assess(service, 'FS2026000019')
    expect(barred?.refusals.map(({ code, value }) => [code, value])).to.deep.equal([['subsidy.banned', '2026-03-05']])
    service.clock.moveTo('2026-03-05')
    const [free] = await assess(service, 'FS2026000019')
    service.clock.moveTo('2026-03-02')
    expect(free?.state).to.equal('eligible')
  })

  it('counts premium of all issued policies of the year together', async () => {
    const small = { from: '2020-01-01', edition: 'EQ-2017', premiumFen: 15_000_000 }
    await givePolicy(service, 'FS2020000001', small)
    const [alone] = await assess(service, 'FS2020000001')
    expect(alone?.refusals.map(({ code }) => code)).to.deep.equal(['subsidy.cumulative-premium-too-low'])
    await givePolicy(service, 'FS2020000002', { ...small, from: '2020-12-31', premiumFen: 5_000_000 })
    await givePolicy(service, 'FS2020000003', { ...small, from: '2021-01-01' })
    await givePolicy(service, 'FS2020000004', { ...small, state: 'bound' })
    const [together] = await assess(service, 'FS2020000001')
    expect([together?.state, together?.facts.cumulativePremiumFen]).to.deep.equal(['eligible', 20_000_000])
  })

  it('writes nothing anew for a further policy of the year where the minimum is reached', async () => {
    const own = { from: '2021-06-01', edition: 'EQ-2017', premiumFen: 30_000_000 }
    await givePolicy(service, 'FS2021000001', own)
    const [alone] = await assess(service, 'FS2021000001')
    await givePolicy(service, 'FS2021000002', own)
    const [second] = await assess(service, 'FS2021000002')
    const [again] = await assess(service, 'FS2021000001')
    expect(second?.facts.cumulativePremiumFen).to.be.above(alone?.facts.cumulativePremiumFen ?? 0)
    expect([again?.version, again?.state]).to.deep.equal([alone?.version, alone?.state])
  })

  it('refuses a renewal that left a gap', async () => {
    const renewal = { edition: 'EQ-2017', previousCoverEnd: '2020-03-01' }
    await givePolicy(service, 'FS2020000011', { ...renewal, from: '2020-03-01', continuousYears: 2 })
    await givePolicy(service, 'FS2020000012', { ...renewal, from: '2020-03-02' })
    expect((await assess(service, 'FS2020000011'))[0]?.refusals).to.deep.equal([])
    expect((await assess(service, 'FS2020000012'))[0]?.refusals[0]).to.include({
      code: 'subsidy.renewal-broken',
      threshold: '2020-03-01',
    })
  })

  it('gives the first answer again for a repeated key', async () => {
    const maker = await service.signIn('manufacturerA')
    const send = (policyNo: string) => maker.post('/subsidy-assessments', { policyNo }, { key: 'assess-key-1' })
    const first = await send('FS2026000001')
    const second = await send('FS2026000001')
    expect(second.body).to.deep.equal(first.body)
    expect(second.headers.get('Idempotency-Replayed')).to.equal('true')
    expect((await send('FS2026000003')).status).to.equal(409)
  })

  it('is 409 for a policy not issued, 422 where no document reaches', async () => {
    const maker = await service.signIn('manufacturerA')
    const bound = await maker.post('/subsidy-assessments', { policyNo: 'FS2026000002' })
    expect([bound.status, ...codesOf(bound)]).to.deep.equal([409, 'subsidy.policy-not-issued'])
    const early = await maker.post('/subsidy-assessments', { policyNo: 'FS2017000001' })
    expect([early.status, ...codesOf(early)]).to.deep.equal([422, 'subsidy.no-rule-set'])
  })

  it('is 400 for a wrong body and without a key', async () => {
    const maker = await service.signIn('manufacturerA')
    const wrong = await maker.post('/subsidy-assessments', { policyNo: 7, ruleSet: 'UNI-2024' })
    expect(wrong.problem.failures.map(({ field }) => field)).to.have.members(['policyNo', 'ruleSet'])
    const keyless = await maker.post('/subsidy-assessments', { policyNo: 'FS2026000001' }, { key: null })
    expect([keyless.status, ...codesOf(keyless)]).to.deep.equal([400, 'http.idempotency-key-required'])
  })

  it('is 401 for nobody, 403 for an insurer, 404 for another maker, and writes nothing for them', async () => {
    await givePolicy(service, 'FS2026000009')
    const body = { policyNo: 'FS2026000009' }
    expect((await service.anonymous().post('/subsidy-assessments', body)).status).to.equal(401)
    expect((await (await service.signIn('underwriterA')).post('/subsidy-assessments', body)).status).to.equal(403)
    expect((await (await service.signIn('manufacturerB')).post('/subsidy-assessments', body)).status).to.equal(404)
    expect(await subsidyAssessmentStore.model.countDocuments({ policyNo: 'FS2026000009' })).to.equal(0)
  })
})

describe('GET /subsidy-assessments', () => {
  const service = useService()
  before(async () => {
    await givePolicy(service, 'FS2026000001')
    await givePolicy(service, 'FS2026000002', { paidPremiumFen: 0 })
    await givePolicy(service, 'FS2019000001', { from: '2019-03-01', edition: 'EQ-2017' })
    for (const policyNo of ['FS2026000001', 'FS2026000002', 'FS2019000001']) await assess(service, policyNo)
  })

  const numbers = async (who: Parameters<typeof service.signIn>[0], query = '') => {
    const { body } = await (await service.signIn(who)).get(`/subsidy-assessments${query}`)
    return (body as SubsidyAssessmentListView).items.map(({ number }) => number).sort()
  }

  it('filters by policy, rule set and state', async () => {
    expect(await numbers('manufacturerA', '?policyNo=FS2026000002')).to.deep.equal(['FS2026000002:UNI-2024'])
    expect(await numbers('manufacturerA', '?ruleSet=EQ-NAT-2019')).to.deep.equal(['FS2019000001:EQ-NAT-2019'])
    expect(await numbers('manufacturerA', '?state=refused')).to.deep.equal(['FS2026000002:UNI-2024'])
  })

  it('shows a maker and a recommender their own, the ministry and the regulator all', async () => {
    for (const who of ['manufacturerA', 'recommenderA', 'ministryOfficer', 'supervisor'] as const)
      expect(await numbers(who)).to.have.length(3)
    expect([await numbers('manufacturerB'), await numbers('recommenderB')]).to.deep.equal([[], []])
  })

  it('is 400 for an unknown filter, 401 for nobody, 403 for an insurer', async () => {
    expect((await (await service.signIn('manufacturerA')).get('/subsidy-assessments?eligible=yes')).status).to.equal(
      400,
    )
    expect((await service.anonymous().get('/subsidy-assessments')).status).to.equal(401)
    expect((await (await service.signIn('underwriterA')).get('/subsidy-assessments')).status).to.equal(403)
  })

  it('opens one with its history; 404 for another maker', async () => {
    const path = '/subsidy-assessments/FS2026000001:UNI-2024'
    const own = await (await service.signIn('manufacturerA')).get(path)
    expect([own.status, own.headers.get('ETag')]).to.deep.equal([200, '"1"'])
    const history = await (await service.signIn('manufacturerA')).get(`${path}/history`)
    expect(history.body).to.have.nested.property('items[0].type', 'subsidyAssessment.assessed')
    const other = await service.signIn('manufacturerB')
    expect([(await other.get(path)).status, (await other.get(`${path}/history`)).status]).to.deep.equal([404, 404])
  })
})
