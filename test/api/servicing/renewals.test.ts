import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import { renewalStore } from '../../../models/renewals.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import { createSubmission } from '../../../server/business/offer/underwriting/usecases/createSubmission.ts'
import { withdrawSubmission } from '../../../server/business/offer/underwriting/usecases/withdrawSubmission.ts'
import type { RenewalList, RenewalView } from '../../../server/business/servicing/renewal/renewal.contract.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { COVERS, requestIn, submitDraft } from '../../support/builders/submission.ts'
import { endorsed } from '../../support/servicing/endorse.ts'
import { quotesOf, renewalOf, runJobOn, runRenewalsOn, submissionOf } from '../../support/servicing/renew.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

const SIXTY_BEFORE = '2027-01-31'

describe('renewals', () => {
  const service = useService()
  let policy: Policy & Stored

  const viewAs = async (name: 'manufacturerA' | 'underwriterA', policyNo: string): Promise<RenewalView> =>
    (await (await service.signIn(name)).get(`/renewals/${policyNo}-R`)).body as RenewalView

  beforeEach(async () => {
    service.clock.moveTo('2026-03-02')
    policy = await seedIssuedPolicy(service)
  })

  it('are opened sixty days before the end and not a day earlier, once', async () => {
    await runJobOn(service, '2027-01-30')
    expect(await renewalStore.model.countDocuments({ policyNo: policy._id })).to.equal(0)
    await runJobOn(service, SIXTY_BEFORE)
    await runJobOn(service, '2027-02-10')
    const renewal = await renewalOf(policy._id)
    expect(renewal).to.include({ state: 'open', expiresOn: '2027-04-01', outdatedBy: null })
    expect(renewal.offer).to.deep.include({ on: SIXTY_BEFORE, period: { from: '2027-04-01', to: '2028-04-01' } })
    expect(await submissionStore.model.countDocuments({ renewalOf: policy._id })).to.equal(1)
    const submission = await submissionOf(policy._id)
    expect(submission).to.include({ state: 'quoted', renewalOf: policy._id, totalLimitFen: 1_000_000_000 })
    expect(submission.covers).to.deep.equal(COVERS)
  })

  it('without a grant for it leave the quote to an underwriter, and say why', async () => {
    await runRenewalsOn(service, SIXTY_BEFORE)
    const [quote] = await quotesOf(policy._id)
    expect(quote).to.include({ state: 'proposed', offeredByUserId: 'job:renewals', expiresOn: '2027-03-31' })
    const seen = await viewAs('underwriterA', policy._id)
    expect(seen.stage).to.equal('underwriting')
    expect(seen.obstacles.map(({ code }) => code)).to.deep.equal(['authority.no-grant'])
    const holder = await viewAs('manufacturerA', policy._id)
    expect(holder).to.deep.include({ obstacles: [], offeredPremiumFen: null, quoteNo: null, premiums: [] })
  })

  it('are closed when the policy is cancelled', async () => {
    await runRenewalsOn(service, SIXTY_BEFORE)
    await endorsed(service, policy._id, {
      effectiveFrom: '2027-02-05',
      actions: [{ type: 'cancel', ground: 'holder' }],
    })
    expect((await renewalOf(policy._id)).state).to.equal('closed')
    expect((await submissionOf(policy._id)).state).to.equal('withdrawn')
  })

  it('are not opened for cover that was cancelled', async () => {
    service.clock.moveTo('2027-01-02')
    await endorsed(service, policy._id, {
      effectiveFrom: '2027-02-20',
      actions: [{ type: 'cancel', ground: 'holder' }],
    })
    await runRenewalsOn(service, SIXTY_BEFORE)
    expect(await renewalStore.model.countDocuments({ policyNo: policy._id })).to.equal(0)
  })

  it('take up what the holder has asked for already', async () => {
    service.clock.moveTo('2027-01-05')
    const own = requestIn(service, { renewalOf: policy._id, period: { from: '2027-04-01', to: '2028-04-01' } })
    const { _id: number } = await service.act('manufacturerA', (work) => createSubmission(work, own))
    await submitDraft(service, number)
    await runRenewalsOn(service, SIXTY_BEFORE)
    expect((await renewalOf(policy._id)).offer?.submissionNo).to.equal(number)
    expect(await submissionStore.model.countDocuments({ renewalOf: policy._id })).to.equal(1)
    await service.act('manufacturerA', (work) =>
      withdrawSubmission(work, { submissionNo: number, reason: '改由保险公司准备' }),
    )
    const underwriter = await service.signIn('underwriterA')
    const seen = await viewAs('underwriterA', policy._id)
    expect([seen.stage, seen.allowedEvents.find(({ event }) => event === 'prepare')?.allowed]).to.deep.equal([
      'toPrepare',
      true,
    ])
    const answer = await underwriter.post(`/renewals/${seen.number}/offer`, {}, { ifMatch: seen.version })
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
    expect((answer.body as RenewalView).submissionNo).not.to.equal(number)
  })

  describe('that a side does not want', () => {
    const decline = async (name: 'manufacturerA' | 'underwriterA', body: object) => {
      const { number, version } = await viewAs(name, policy._id)
      return (await service.signIn(name)).post(`/renewals/${number}/non-renewal`, body, { ifMatch: version })
    }
    beforeEach(() => runRenewalsOn(service, SIXTY_BEFORE))

    it('end with the reason and the day the other side was told', async () => {
      const answer = await decline('underwriterA', { reason: '赔付率过高', toldOn: '2027-01-31' })
      expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
      const { state, nonRenewal, stage } = answer.body as RenewalView
      expect([state, stage, nonRenewal?.side, nonRenewal?.reason]).to.deep.equal([
        'declined',
        null,
        'insurer',
        '赔付率过高',
      ])
      expect((await submissionOf(policy._id)).state).to.equal('withdrawn')
      const [event] = await EventModel.find({ type: 'renewal.declined' }).sort({ at: -1 }).limit(1).lean()
      expect(event?.payload).to.deep.equal({ side: 'insurer', toldOn: '2027-01-31' })
    })

    it('refuse a day to come, and what the other side may not take back', async () => {
      const future = await decline('manufacturerA', { reason: '停产', toldOn: '2027-02-01' })
      expect([future.status, future.problem.code]).to.deep.equal([422, 'renewal.told-in-future'])
      await decline('manufacturerA', { reason: '停产', toldOn: '2027-01-31' })
      const { number, version } = await viewAs('underwriterA', policy._id)
      const underwriter = await service.signIn('underwriterA')
      const answer = await underwriter.post(`/renewals/${number}/resumption`, { reason: '—' }, { ifMatch: version })
      expect([answer.status, answer.problem.code]).to.deep.equal([409, 'renewal.declined-by-other-side'])
    })

    it('go on when the same side says so before the end, with an offer made anew', async () => {
      await decline('manufacturerA', { reason: '停产', toldOn: '2027-01-31' })
      const { number, version } = await viewAs('manufacturerA', policy._id)
      const maker = await service.signIn('manufacturerA')
      const answer = await maker.post(`/renewals/${number}/resumption`, { reason: '恢复生产' }, { ifMatch: version })
      expect((answer.body as RenewalView).stage).to.equal('toPrepare')
      await runRenewalsOn(service, '2027-02-03')
      expect((await renewalOf(policy._id)).offer?.on).to.equal('2027-02-03')
    })
  })

  it('are listed by state and end, each with its difference', async () => {
    await runRenewalsOn(service, SIXTY_BEFORE)
    const underwriter = await service.signIn('underwriterA')
    const list = (await underwriter.get(`/renewals?state=open&sort=expiresOn&policyNo=${policy._id}`))
      .body as RenewalList
    expect(list.items.map(({ policyNo, expiresOn }) => [policyNo, expiresOn])).to.deep.equal([
      [policy._id, '2027-04-01'],
    ])
    const elsewhere = (await (await service.signIn('underwriterB')).get('/renewals')).body as RenewalList
    expect(elsewhere.items).to.deep.equal([])
    const { status } = await (await service.signIn('manufacturerB')).get(`/renewals/${policy._id}-R`)
    expect(status).to.equal(404)
  })

  describe('that are declined', () => {
    describeTurningAway({
      service,
      target: async () => {
        await runRenewalsOn(service, SIXTY_BEFORE)
        return renewalOf(policy._id)
      },
      path: (number) => `/renewals/${number}/non-renewal`,
      body: { reason: '停产', toldOn: '2027-01-31' },
      by: 'manufacturerA',
      forbidden: 'insurerFinanceA',
      foreign: 'manufacturerB',
      malformed: [
        { reason: '', toldOn: '2027-01-31' },
        { reason: '停产', toldOn: '2027-02-30' },
      ],
    })
  })
})
