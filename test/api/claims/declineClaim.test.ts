import { expect } from 'chai'
import type { ClaimView } from '../../../server/claims/claims.contract.ts'
import { useService } from '../../support/app.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

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
    const { _id } = await stages.noticed()
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
    const { _id } = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    const body = { reasons, determinedOn: '2026-03-03' }
    const answer = await handler.post(`/claims/${_id}/declinature`, body, { ifMatch: 2 })
    expect([answer.status, answer.problem.code]).to.deep.equal([422, 'claim.determined-in-future'])
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
    const answer = await handler.post(path, { sentOn: '2026-03-02' }, { ifMatch: 3 })
    expect((answer.body as ClaimView).declinature?.noticeSentOn).to.equal('2026-03-02')
    const again = await handler.post(path, { sentOn: '2026-03-02' }, { ifMatch: 4 })
    expect([again.status, again.problem.code]).to.deep.equal([409, 'claim.refusal-notice-sent'])
  })
})
