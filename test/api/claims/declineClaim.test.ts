import { expect } from 'chai'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { useService } from '../../support/app.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

/** Up to what one person may decline. */
const SMALL = { estimatedLossFen: 50_000_000 }

const reasons = [{ code: 'excludedCause', textZh: '使用方擅自改装' }]

describe('POST /claims/:number/declinature', () => {
  const service = useService()
  const stages = claimStages(service)

  describeTurningAway({
    service,
    target: stages.registered,
    path: (number) => `/claims/${number}/declinature`,
    body: { reasons, determinedOn: '2026-03-02' },
    by: 'claimsHandlerA',
    forbidden: 'manufacturerA',
    foreign: 'claimsHandlerB',
    malformed: [
      { reasons: [], determinedOn: '2026-03-02' },
      { reasons: [...reasons, ...reasons], determinedOn: '2026-03-02' },
      { reasons, determinedOn: '2026-02-30' },
    ],
  })

  it('declines with reasons and starts the three days for the notice', async () => {
    const { _id } = await stages.noticed(SMALL)
    const handler = await service.signIn('claimsHandlerA')
    const body = { reasons, determinedOn: '2026-03-02' }
    const answer = await handler.post(`/claims/${_id}/declinature`, body, { ifMatch: 1 })
    const view = answer.body as ClaimView
    expect([answer.status, view.state]).to.deep.equal([200, 'declined'])
    expect(view.declinature).to.deep.equal({
      ...body,
      declinedById: service.person('claimsHandlerA').id,
      noticeSentOn: null,
    })
    expect(view.clocks.find(({ code }) => code === 'refusalNotice')?.dueOn).to.equal('2026-03-05')
  })

  it('is 422 for a determination in the future', async () => {
    const { _id } = await stages.registered(SMALL)
    const handler = await service.signIn('claimsHandlerA')
    const body = { reasons, determinedOn: '2026-03-03' }
    const answer = await handler.post(`/claims/${_id}/declinature`, body, { ifMatch: 2 })
    expect([answer.status, answer.problem.code]).to.deep.equal([422, 'claim.determined-in-future'])
  })
})

describe('a declinature of more than one person may decide', () => {
  const service = useService()
  const stages = claimStages(service)
  const body = { reasons, determinedOn: '2026-03-02' }

  it('is refused to one person alone, whatever the authority, with the amount and the threshold', async () => {
    const { _id } = await stages.registered({ estimatedLossFen: 50_000_001 })
    const approver = await service.signIn('claimsApproverA')
    const answer = await approver.post(`/claims/${_id}/declinature`, body, { ifMatch: 2 })
    expect(answer.problem.failures).to.have.length(1)
    expect(answer.problem.failures[0]).to.include({
      code: 'claim.declinature-needs-second-person',
      value: 50_000_001,
      threshold: 50_000_000,
    })
  })

  it('is judged by what is set aside, not only by what was reported', async () => {
    const { _id } = await stages.registered({ estimatedLossFen: 1 })
    const handler = await service.signIn('claimsHandlerA')
    const reserve = { reserveFen: 50_000_001, reasonZh: '初步查勘' }
    await handler.post(`/claims/${_id}/reserves`, reserve, { ifMatch: 2 })
    const answer = await handler.post(`/claims/${_id}/declinature`, body, { ifMatch: 3 })
    expect([answer.status, answer.problem.failures.map(({ code }) => code)]).to.deep.equal([
      409,
      ['claim.above-declining-authority', 'claim.declinature-needs-second-person'],
    ])
  })

  it('is proposed by one and decided by another within authority, who fixes the day; the claimant sees nothing before', async () => {
    const { _id } = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    const path = `/claims/${_id}`
    const proposed = await handler.post(`${path}/declinature-proposal`, body, { ifMatch: 2 })
    const view = proposed.body as ClaimView
    expect([proposed.status, view.state, view.declinatureProposal?.proposedByName]).to.deep.equal([
      200,
      'registered',
      'claimsHandlerA',
    ])
    const maker = (await (await service.signIn('manufacturerA')).get(path)).body as ClaimView
    expect([maker.declinatureProposal, maker.declining, maker.declinature]).to.deep.equal([null, null, null])
    const own = await handler.post(`${path}/declinature-confirmation`, undefined, { ifMatch: 3 })
    expect(own.problem.failures.map(({ code }) => code)).to.deep.equal([
      'claim.own-declinature-proposal',
      'claim.above-declining-authority',
    ])
    const approver = await service.signIn('claimsApproverA')
    const confirmed = await approver.post(`${path}/declinature-confirmation`, undefined, { ifMatch: 3 })
    const declined = confirmed.body as ClaimView
    expect([confirmed.status, declined.state, declined.declinatureProposal]).to.deep.equal([200, 'declined', null])
    expect(declined.declinature).to.deep.equal({
      ...body,
      declinedById: service.person('claimsApproverA').id,
      proposedById: service.person('claimsHandlerA').id,
      noticeSentOn: null,
    })
  })

  it('leaves the claim where it is when the second person does not agree', async () => {
    const { _id } = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    await handler.post(`/claims/${_id}/declinature-proposal`, body, { ifMatch: 2 })
    const approver = await service.signIn('claimsApproverA2')
    const answer = await approver.post(
      `/claims/${_id}/declinature-rejection`,
      { reasonZh: '证据不足以拒赔' },
      { ifMatch: 3 },
    )
    const view = answer.body as ClaimView
    expect([answer.status, view.state, view.declinatureProposal]).to.deep.equal([200, 'registered', null])
  })
})

describe('POST /claims/:number/refusal-notice', () => {
  const service = useService()
  const stages = claimStages(service)

  describeTurningAway({
    service,
    target: stages.declined,
    path: (number) => `/claims/${number}/refusal-notice`,
    body: { sentOn: '2026-03-02' },
    by: 'claimsHandlerA',
    forbidden: 'manufacturerA',
    foreign: 'claimsHandlerB',
    malformed: [{}, { sentOn: '2026-3-2' }],
  })

  it('records the day, once', async () => {
    const { _id } = await stages.declined()
    const handler = await service.signIn('claimsHandlerA')
    const path = `/claims/${_id}/refusal-notice`
    const answer = await handler.post(path, { sentOn: '2026-03-02' }, { ifMatch: 4 })
    expect((answer.body as ClaimView).declinature?.noticeSentOn).to.equal('2026-03-02')
    const again = await handler.post(path, { sentOn: '2026-03-02' }, { ifMatch: 5 })
    expect([again.status, again.problem.code]).to.deep.equal([409, 'claim.refusal-notice-sent'])
  })
})
