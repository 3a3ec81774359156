import { expect } from 'chai'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { assessClaim } from '../../../server/business/claims/usecases/assessClaim.ts'
import { useService } from '../../support/app.ts'
import { FINDINGS, PAYABLE_FEN } from '../../support/claims/claimFacts.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { insurePolicy, QUALITY } from '../../support/claims/insurePolicy.ts'
import { movementsOf } from '../../support/claims/money.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

const approval = { amountFen: PAYABLE_FEN }

describe('POST /claims/:number/approval', () => {
  const service = useService()
  const stages = claimStages(service)

  describeTurningAway({
    service,
    target: stages.assessed,
    path: (number) => `/claims/${number}/approval`,
    body: approval,
    by: 'claimsApproverA',
    forbidden: 'claimsHandlerA',
    foreign: 'claimsApproverB',
    malformed: [{}, { amountFen: '1' }, { amountFen: 1.5 }],
  })

  it('makes the amount due to the beneficiary and starts the ten days', async () => {
    const { _id } = await stages.assessed()
    const approver = await service.signIn('claimsApproverA')
    const answer = await approver.post(`/claims/${_id}/approval`, approval, { ifMatch: 3 })
    const view = answer.body as ClaimView
    expect([answer.status, view.state]).to.deep.equal([200, 'approved'])
    expect(view.approval).to.deep.equal({
      approverId: service.person('claimsApproverA').id,
      approvedOn: '2026-03-02',
      amountFen: PAYABLE_FEN,
    })
    expect(view.clocks.find(({ code }) => code === 'payment')?.dueOn).to.equal('2026-03-12')
    expect(await movementsOf(_id)).to.deep.equal([`claimDue insurer>beneficiary ${PAYABLE_FEN}`])
  })

  it('is 409 for the person who assessed, whatever the role', async () => {
    const { _id } = await stages.registered()
    const input = { claimNo: _id, ...FINDINGS }
    await service.act('claimsApproverA', (work) => assessClaim(work, input))
    const assessor = await service.signIn('claimsApproverA')
    const refused = await assessor.post(`/claims/${_id}/approval`, approval, { ifMatch: 3 })
    expect([refused.status, refused.problem.code]).to.deep.equal([409, 'claim.approver-is-assessor'])
    const second = await service.signIn('claimsApproverA2')
    expect((await second.post(`/claims/${_id}/approval`, approval, { ifMatch: 3 })).status).to.equal(200)
  })

  it('is 409 above the authority of the approver, with amount and threshold', async () => {
    const large = 6_000_000_000
    const covers = [{ ...QUALITY, limitFen: 2 * large, perOccurrenceLimitFen: 2 * large }]
    const policyNo = (await insurePolicy(service, { totalLimitFen: 2 * large, covers }))._id
    const lines = FINDINGS.lines.map((line) => ({ ...line, claimedFen: large, assessedFen: large }))
    const claim = await stages.assessed({ policyNo }, { ...FINDINGS, lines })
    const amountFen = claim.assessment?.adjustment.payableFen ?? 0
    const approver = await service.signIn('claimsApproverA')
    const { problem, status } = await approver.post(`/claims/${claim._id}/approval`, { amountFen }, { ifMatch: 3 })
    expect(status).to.equal(409)
    expect(problem.failures).to.have.length(1)
    expect(problem.failures[0]).to.include({
      code: 'claim.above-authority',
      value: amountFen,
      threshold: 5_000_000_000,
    })
    const view = (await approver.get(`/claims/${claim._id}`)).body as ClaimView
    expect(view.allowedEvents[0]).to.have.nested.property('why[0].code', 'claim.above-authority')
  })

  it('is 409 for an amount that is not the assessed one', async () => {
    const { _id } = await stages.assessed()
    const approver = await service.signIn('claimsApproverA')
    const answer = await approver.post(`/claims/${_id}/approval`, { amountFen: PAYABLE_FEN + 1 }, { ifMatch: 3 })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'claim.amount-not-assessed'])
  })

  it('lets exactly one of two approvers win, with one posting', async () => {
    const { _id } = await stages.assessed()
    const approvers = await Promise.all([service.signIn('claimsApproverA'), service.signIn('claimsApproverA2')])
    const answers = await Promise.all(
      approvers.map((approver) => approver.post(`/claims/${_id}/approval`, approval, { ifMatch: 3 })),
    )
    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([200, 412])
    expect(await movementsOf(_id)).to.have.length(1)
  })

  for (const earlier of [false, true]) {
    const when = earlier ? 'after an earlier claim' : 'as the first claims of the policy'
    it(`never lets two claims approved at once exceed the limit together, ${when}`, async () => {
      const room = earlier ? 2 * PAYABLE_FEN + 1_000 : PAYABLE_FEN + 1_000
      const policyNo = (await insurePolicy(service, { covers: [{ ...QUALITY, limitFen: room }] }))._id
      if (earlier) await stages.approved({ policyNo, lossOn: '2026-02-25' })
      const claims = [await stages.assessed({ policyNo }), await stages.assessed({ policyNo, lossOn: '2026-02-26' })]
      const approvers = await Promise.all([service.signIn('claimsApproverA'), service.signIn('claimsApproverA2')])
      const answers = await Promise.all(
        claims.map(({ _id }, n) => approvers[n]?.post(`/claims/${_id}/approval`, approval, { ifMatch: 3 })),
      )
      const lost = answers.find((answer) => answer?.status !== 200)
      expect(answers.map((answer) => answer?.status).toSorted()).to.deep.equal([200, 409])
      expect(lost?.problem.failures[0]).to.include({
        code: 'claim.limit-used-up',
        value: PAYABLE_FEN,
        threshold: 1_000,
      })
      const loser = claims[answers.indexOf(lost)]
      if (!loser) throw new Error('nobody lost')
      expect(await movementsOf(loser._id)).to.deep.equal([])
      expect((await stages.assess(loser)).assessment?.adjustment.payableFen).to.equal(1_000)
    })
  }
})
