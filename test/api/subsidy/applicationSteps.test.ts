import { expect } from 'chai'
import { subsidyApplicationStore } from '../../../models/subsidyApplications.ts'
import type { SubsidyApplicationView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { useService } from '../../support/app.ts'
import { codesOf, giveApplication, givePolicy, receive } from '../../support/builders/subsidies.ts'
import type { PersonName } from '../../support/people.ts'

interface StepCase {
  readonly step: string
  readonly stage: 'draft' | 'submitted' | 'recommended'
  readonly who: PersonName
  readonly forbidden: PersonName
  /** May do such a step, but cannot see this case. */
  readonly stranger: PersonName
  readonly body: object
  readonly wrongBody: object
  readonly state: string
}

const reason = { reason: '材料不全，请补充验收证明' }

const STEPS: readonly StepCase[] = [
  {
    step: 'submission',
    stage: 'draft',
    who: 'manufacturerA',
    forbidden: 'recommenderA',
    stranger: 'manufacturerB',
    body: {},
    wrongBody: { amountFen: 1 },
    state: 'submitted',
  },
  {
    step: 'recommendation',
    stage: 'submitted',
    who: 'recommenderA',
    forbidden: 'ministryOfficer',
    stranger: 'recommenderB',
    body: { opinion: '同意推荐' },
    wrongBody: { opinion: '  ' },
    state: 'recommended',
  },
  {
    step: 'return',
    stage: 'submitted',
    who: 'recommenderA',
    forbidden: 'manufacturerA',
    stranger: 'recommenderB',
    body: reason,
    wrongBody: {},
    state: 'returned',
  },
  {
    step: 'rejection',
    stage: 'recommended',
    who: 'ministryOfficer',
    forbidden: 'recommenderA',
    stranger: 'recommenderB',
    body: reason,
    wrongBody: { reason: 5 },
    state: 'rejected',
  },
  {
    step: 'withdrawal',
    stage: 'submitted',
    who: 'manufacturerA',
    forbidden: 'ministryOfficer',
    stranger: 'manufacturerB',
    body: reason,
    wrongBody: { reason: '' },
    state: 'withdrawn',
  },
]

for (const { step, stage, who, forbidden, stranger, body, wrongBody, state } of STEPS) {
  describe(`POST /subsidy-applications/:number/${step}`, () => {
    const service = useService()
    let application: SubsidyApplicationView
    const send = async (name: PersonName, sent: object, ifMatch?: number) =>
      (await service.signIn(name)).post(
        `/subsidy-applications/${application.number}/${step}`,
        sent,
        ifMatch === undefined ? {} : { ifMatch },
      )
    before(async () => {
      await givePolicy(service, 'FS2026000001')
      application = await giveApplication(service, 'FS2026000001', stage)
    })

    it('is refused to those who may not, whatever the version: 401, 403, and to strangers 404 or 403', async () => {
      const path = `/subsidy-applications/${application.number}/${step}`
      expect((await service.anonymous().post(path, body, { ifMatch: 1 })).status).to.equal(401)
      expect((await send(forbidden, body, application.version)).status).to.equal(403)
      expect([403, 404]).to.include((await send(stranger, body, application.version)).status)
    })

    it('is 400 for a wrong body, 428 without a version, 412 with an old one', async () => {
      expect((await send(who, wrongBody, application.version)).status).to.equal(400)
      expect((await send(who, body)).status).to.equal(428)
      expect((await send(who, body, application.version + 7)).status).to.equal(412)
      const stored = await subsidyApplicationStore.model.findById(application.number).lean()
      expect([stored?.state, stored?.version]).to.deep.equal([stage, application.version])
    })

    it(`leads to ${state}, once`, async () => {
      const answer = await send(who, body, application.version)
      expect(answer.status).to.equal(200)
      expect(answer.body).to.include({ state, version: application.version + 1 })
      const again = await send(who, body, application.version + 1)
      // Who may no longer see it, or whose step is over, is refused.
      expect([again.status, ...codesOf(again)]).to.deep.equal([409, 'lifecycle.not-allowed'])
    })
  })
}

describe('a returned application', () => {
  const service = useService()

  it('is submitted again with the figures of that day', async () => {
    await givePolicy(service, 'FS2026000001', { paidPremiumFen: 100_000_000 })
    const { number, version, amountFen } = await giveApplication(service, 'FS2026000001', 'submitted')
    expect(amountFen).to.equal(80_000_000)
    const path = `/subsidy-applications/${number}`
    await (await service.signIn('recommenderA')).post(`${path}/return`, reason, { ifMatch: version })
    await receive(service, 'FS2026000001', 200_000_000)
    const answer = await (await service.signIn('manufacturerA')).post(
      `${path}/submission`,
      {},
      { ifMatch: version + 1 },
    )
    expect(answer.body).to.include({ state: 'submitted', amountFen: 160_000_000, assessmentVersion: 2 })
    expect((answer.body as SubsidyApplicationView).returned).to.include(reason)
  })
})

describe('a withdrawn or rejected application', () => {
  const service = useService()

  it('makes room for another of the same policy', async () => {
    await givePolicy(service, 'FS2026000001')
    const first = await giveApplication(service, 'FS2026000001', 'draft')
    const maker = await service.signIn('manufacturerA')
    await maker.post(`/subsidy-applications/${first.number}/withdrawal`, reason, { ifMatch: first.version })
    const second = await giveApplication(service, 'FS2026000001', 'recommended')
    const officer = await service.signIn('ministryOfficer')
    await officer.post(`/subsidy-applications/${second.number}/rejection`, reason, { ifMatch: second.version })
    expect((await giveApplication(service, 'FS2026000001', 'submitted')).state).to.equal('submitted')
  })
})
