import { expect } from 'chai'
import { claimStore } from '../../../models/claims.ts'
import type { ClaimView, NotifyLossBody } from '../../../server/business/claims/claims.contract.ts'
import { useService } from '../../support/app.ts'
import { claimStages, lossNotice } from '../../support/claims/claimStages.ts'
import { insurePolicy } from '../../support/claims/insurePolicy.ts'
import type { PersonName } from '../../support/people.ts'

describe('POST /claims', () => {
  const service = useService()
  let policyNo: string
  before(async () => {
    policyNo = (await insurePolicy(service))._id
  })

  it('takes the notice and begins the claim with the beneficiary named', async () => {
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post('/claims', lossNotice(policyNo, { documents: ['claimForm'] }))
    expect(answer.status).to.equal(201)
    expect(answer.headers.get('etag')).to.equal('"1"')
    const claim = answer.body as ClaimView
    expect(claim).to.deep.include({
      version: 1,
      state: 'noticed',
      policyNo,
      policyVersionNo: 1,
      beneficiaryId: service.organisation('equipmentUserA'),
      reserve: null,
      allowedEvents: [{ event: 'receiveSupplements', allowed: true }],
    })
    expect(claim.lossNotice).to.deep.include({ noticedOn: '2026-03-02', late: false })
    expect(claim.documents[0]).to.deep.equal({
      code: 'claimForm',
      name: { zh: '索赔申请书', en: 'Claim form' },
      receivedOn: '2026-03-02',
      unavailableOn: null,
    })
    expect(claim.clocks.map(({ code, dueOn }) => `${code} ${dueOn}`)).to.deep.equal([
      'determination 2026-04-01',
      'determinablePart 2026-05-01',
      'limitation 2028-02-28',
    ])
  })

  it("hides the claim from the policy's other equipment users", async () => {
    const maker = await service.signIn('manufacturerA')
    const { number } = (await maker.post('/claims', lossNotice(policyNo, { lossOn: '2026-02-26' }))).body as ClaimView
    expect((await (await service.signIn('equipmentUserA')).get(`/claims/${number}`)).status).to.equal(200)
    expect((await (await service.signIn('equipmentUserB')).get(`/claims/${number}`)).status).to.equal(404)
  })

  it('gives the first answer again for the same key', async () => {
    const maker = await service.signIn('manufacturerA')
    const before = await claimStore.model.countDocuments({})
    const notice = lossNotice(policyNo, { lossOn: '2026-02-25' })
    const first = await maker.post('/claims', notice, { key: 'notice-key-0001' })
    const second = await maker.post('/claims', notice, { key: 'notice-key-0001' })
    expect(second.body).to.deep.equal(first.body)
    expect(await claimStore.model.countDocuments({})).to.equal(before + 1)
    const other = await maker.post('/claims', { ...notice, place: '大连' }, { key: 'notice-key-0001' })
    expect(other.status).to.equal(409)
  })

  it('is 401 without a session, 403 for the insurer’s finance, 404 on a policy one cannot see', async () => {
    expect((await service.anonymous().post('/claims', lossNotice(policyNo))).status).to.equal(401)
    expect((await (await service.signIn('insurerFinanceA')).post('/claims', lossNotice(policyNo))).status).to.equal(403)
    expect((await (await service.signIn('manufacturerB')).post('/claims', lossNotice(policyNo))).status).to.equal(404)
  })

  it('is 400 with every field that does not fit', async () => {
    const maker = await service.signIn('manufacturerA')
    const spoilt = { ...lossNotice(policyNo), lossOn: '2026-02-30', estimatedLossFen: '12', itemNos: [], extra: 1 }
    const { problem, status } = await maker.post('/claims', spoilt)
    expect(status).to.equal(400)
    expect(problem.failures.map(({ field }) => field)).to.have.members([
      'lossOn',
      'estimatedLossFen',
      'itemNos',
      'extra',
    ])
  })

  it('is 422 with every rule the notice breaks', async () => {
    const maker = await service.signIn('manufacturerA')
    const { problem, status } = await maker.post(
      '/claims',
      lossNotice(policyNo, { lossOn: '2026-03-03', knownOn: '2026-03-02', itemNos: [1, 3, 7] }),
    )
    expect(status).to.equal(422)
    expect(problem.failures.map(({ code }) => code)).to.deep.equal([
      'claim.loss-in-future',
      'claim.known-before-loss',
      'claim.item-not-insured',
      'claim.items-of-several-users',
    ])
  })

  it('is 422 for a loss before the cover period', async () => {
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post('/claims', lossNotice(policyNo, { lossOn: '2025-12-31' }))
    expect(answer.problem.failures.map(({ code }) => code)).to.deep.equal(['claim.loss-outside-cover'])
  })

  it("is 422 for an equipment user with another user's item", async () => {
    const user = await service.signIn('equipmentUserB')
    expect((await user.post('/claims', lossNotice(policyNo))).problem.code).to.equal('claim.item-of-another-user')
    expect((await user.post('/claims', lossNotice(policyNo, { itemNos: [3] }))).status).to.equal(201)
  })

  describe('of a loss that a claim is about', () => {
    const stages = claimStages(service)
    const again = async (who: PersonName, notice: NotifyLossBody) => (await service.signIn(who)).post('/claims', notice)

    it('is 409 and names the claim, whoever notifies', async () => {
      const claim = await stages.noticed({ itemNos: [1, 2] })
      const answer = await again('equipmentUserA', lossNotice(claim.policyNo, { itemNos: [2] }))
      expect(answer.status).to.equal(409)
      expect(answer.problem.failures.map(({ code, value }) => [code, value])).to.deep.equal([
        ['claim.loss-noticed-before', claim._id],
      ])
    })

    it('is 409 and names no claim that the notifier may not see', async () => {
      const claim = await stages.noticed()
      const parties = { ...claim.parties, userIds: [service.organisation('equipmentUserB')] }
      await claimStore.model.updateOne({ _id: claim._id }, { parties })
      const { problem, status } = await again('equipmentUserA', lossNotice(claim.policyNo))
      expect([status, problem.failures.length, problem.failures[0]?.value]).to.deep.equal([409, 1, undefined])
    })

    it('takes another item, another day and another cover', async () => {
      const { policyNo } = await stages.noticed()
      for (const other of [{ itemNos: [2] }, { lossOn: '2026-02-26' }, { cover: 'liability' }])
        expect((await again('manufacturerA', lossNotice(policyNo, other))).status).to.equal(201)
    })

    it('takes another occurrence for a reason, which the handler reads', async () => {
      const { policyNo } = await stages.noticed()
      const otherOccurrenceReasonZh = '修复后当日再次断裂'
      const answer = await again('equipmentUserA', lossNotice(policyNo, { otherOccurrenceReasonZh }))
      expect(answer.status).to.equal(201)
      const handler = await service.signIn('claimsHandlerA')
      const claim = (await handler.get(`/claims/${(answer.body as ClaimView).number}`)).body as ClaimView
      expect(claim.lossNotice.otherOccurrenceReasonZh).to.equal(otherOccurrenceReasonZh)
    })

    it('takes it again once the claim was declined', async () => {
      const { policyNo } = await stages.declined()
      expect((await again('manufacturerA', lossNotice(policyNo))).status).to.equal(201)
    })

    it('is taken once when maker and user notify at the same moment', async () => {
      for (const earlier of [false, true]) {
        const fresh = (await insurePolicy(service))._id
        if (earlier) await stages.noticed({ policyNo: fresh, lossOn: '2026-02-26' })
        await Promise.all([service.signIn('manufacturerA'), service.signIn('equipmentUserA')])
        const answers = await Promise.all([
          again('manufacturerA', lossNotice(fresh)),
          again('equipmentUserA', lossNotice(fresh)),
        ])
        expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([201, 409])
      }
    })
  })
})
