import { expect } from 'chai'
import { subsidyApplicationStore } from '../../../models/subsidyApplications.ts'
import type {
  SubsidyApplicationRow,
  SubsidyApplicationView,
  SubsidyAssessmentView,
} from '../../../server/business/subsidy/subsidy.contract.ts'
import { useService } from '../../support/app.ts'
import { assess, codesOf, giveApplication, givePolicy, receive } from '../../support/builders/subsidies.ts'

describe('POST /subsidy-applications', () => {
  const service = useService()
  const body = (policyNo: string) => ({ assessmentNo: `${policyNo}:UNI-2024`, statement: '申请保费补贴' })
  before(async () => {
    for (const n of [1, 2, 3, 4, 5]) await givePolicy(service, `FS202600000${n}`)
    await givePolicy(service, 'FS2026000006', { paidPremiumFen: 0 })
    for (const n of [1, 2, 3, 4, 5, 6]) await assess(service, `FS202600000${n}`)
  })

  it('pins the assessment: version, amount, steps, rule-set hash', async () => {
    const answer = await (await service.signIn('manufacturerA')).post('/subsidy-applications', body('FS2026000001'))
    const application = answer.body as SubsidyApplicationView
    expect([answer.status, answer.headers.get('ETag')]).to.deep.equal([201, '"1"'])
    expect(application.number).to.match(/^SA2026\d{6}$/)
    expect(application).to.include({
      state: 'draft',
      assessmentVersion: 1,
      amountFen: 160_000_000,
      insuredYear: '2026',
    })
    expect(application.ruleSet.hash).to.match(/^[0-9a-f]{64}$/)
    expect(application.steps.at(-1)).to.include({ code: 'ratio', amountFen: 160_000_000 })
    expect(application.allowedEvents).to.deep.equal([
      { event: 'submit', allowed: true },
      { event: 'withdraw', allowed: true },
    ])
  })

  it('pins today’s figures where the stored assessment is older than the facts', async () => {
    await receive(service, 'FS2026000002', 100_000_000)
    const answer = await (await service.signIn('manufacturerA')).post('/subsidy-applications', body('FS2026000002'))
    expect(answer.body).to.include({ assessmentVersion: 2, amountFen: 80_000_000 })
  })

  it('is 409 for a second application of the policy and year, naming the first', async () => {
    const maker = await service.signIn('manufacturerA')
    const first = (await maker.post('/subsidy-applications', body('FS2026000003'))).body as SubsidyApplicationView
    const second = await maker.post('/subsidy-applications', body('FS2026000003'))
    expect(second.status).to.equal(409)
    expect(second.problem.failures[0]).to.include({ code: 'subsidy.already-applied', value: first.number })
  })

  it('shows on the assessment why it cannot be applied for again', async () => {
    const maker = await service.signIn('manufacturerA')
    const assessment = (await maker.get('/subsidy-assessments/FS2026000001:UNI-2024')).body as SubsidyAssessmentView
    const [apply] = assessment.allowedEvents
    expect(assessment.applicationNo).to.match(/^SA2026\d{6}$/)
    expect([apply?.event, apply?.allowed, apply?.why?.[0]?.code]).to.deep.equal([
      'apply',
      false,
      'subsidy.already-applied',
    ])
  })

  it('makes one of several sent at once', async () => {
    const maker = await service.signIn('manufacturerA')
    const answers = await Promise.all([1, 2, 3].map(() => maker.post('/subsidy-applications', body('FS2026000004'))))
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409, 409])
    expect(await subsidyApplicationStore.model.countDocuments({ policyNo: 'FS2026000004' })).to.equal(1)
  })

  it('makes one for a key sent twice', async () => {
    const maker = await service.signIn('manufacturerA')
    const send = () => maker.post('/subsidy-applications', body('FS2026000005'), { key: 'apply-key-1' })
    const [first, second] = [await send(), await send()]
    expect(second.body).to.deep.equal(first.body)
    expect(await subsidyApplicationStore.model.countDocuments({ policyNo: 'FS2026000005' })).to.equal(1)
  })

  it('is 409 with every reason for a policy that is not eligible', async () => {
    const answer = await (await service.signIn('manufacturerA')).post('/subsidy-applications', body('FS2026000006'))
    expect([answer.status, ...codesOf(answer)]).to.deep.equal([409, 'subsidy.not-eligible', 'subsidy.premium-unpaid'])
  })

  it('is 400 for a wrong body', async () => {
    const maker = await service.signIn('manufacturerA')
    const { status, problem } = await maker.post('/subsidy-applications', { amountFen: 1 })
    expect(status).to.equal(400)
    expect(problem.failures.map(({ field }) => field)).to.have.members(['assessmentNo', 'statement', 'amountFen'])
  })

  it('is 401 for nobody, 403 for the recommender, 404 for another maker', async () => {
    const sent = body('FS2026000001')
    expect((await service.anonymous().post('/subsidy-applications', sent)).status).to.equal(401)
    expect((await (await service.signIn('recommenderA')).post('/subsidy-applications', sent)).status).to.equal(403)
    expect((await (await service.signIn('manufacturerB')).post('/subsidy-applications', sent)).status).to.equal(404)
  })
})

describe('GET /subsidy-applications', () => {
  const service = useService()
  let draft: SubsidyApplicationView
  let submitted: SubsidyApplicationView
  before(async () => {
    await givePolicy(service, 'FS2026000001')
    await givePolicy(service, 'FS2026000002')
    draft = await giveApplication(service, 'FS2026000001', 'draft')
    submitted = await giveApplication(service, 'FS2026000002', 'submitted')
  })

  const list = async (who: Parameters<typeof service.signIn>[0], query = '') => {
    const { body } = await (await service.signIn(who)).get(`/subsidy-applications${query}`)
    return (body as { items: SubsidyApplicationRow[] }).items.map(({ number }) => number)
  }

  it('shows the recommender an application only from its submission on', async () => {
    expect(await list('recommenderA')).to.deep.equal([submitted.number])
    const recommender = await service.signIn('recommenderA')
    expect((await recommender.get(`/subsidy-applications/${draft.number}`)).status).to.equal(404)
    expect((await recommender.get(`/subsidy-applications/${submitted.number}`)).status).to.equal(200)
  })

  it('filters by state and policy, sorts by amount', async () => {
    expect(await list('manufacturerA', '?state=draft')).to.deep.equal([draft.number])
    expect(await list('manufacturerA', '?policyNo=FS2026000002')).to.deep.equal([submitted.number])
    expect(await list('manufacturerA', '?sort=-amountFen&state=draft&state=submitted')).to.have.length(2)
    expect(await list('manufacturerB')).to.deep.equal([])
  })

  it('is 400 for an unknown state, 401 for nobody, 403 for an insurer, 404 for another maker', async () => {
    const path = `/subsidy-applications/${draft.number}`
    expect((await (await service.signIn('manufacturerA')).get('/subsidy-applications?state=paid')).status).to.equal(400)
    expect((await service.anonymous().get(path)).status).to.equal(401)
    expect((await (await service.signIn('underwriterA')).get(path)).status).to.equal(403)
    const other = await service.signIn('manufacturerB')
    expect([(await other.get(path)).status, (await other.get(`${path}/history`)).status]).to.deep.equal([404, 404])
  })

  it('tells who did what in the history', async () => {
    const { body } = await (await service.signIn('recommenderA')).get(
      `/subsidy-applications/${submitted.number}/history`,
    )
    expect(body).to.have.nested.property('items[1].type', 'subsidyApplication.submitted')
    expect(body).to.have.nested.property('items[1].actor.userId', service.person('manufacturerA').id)
  })
})
