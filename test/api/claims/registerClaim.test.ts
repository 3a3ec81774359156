import { expect } from 'chai'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { useService } from '../../support/app.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /claims/:number/registration', () => {
  const service = useService()
  const stages = claimStages(service)
  const body = { documents: [{ code: 'claimForm', receivedOn: '2026-03-02' }] }

  describeTurningAway({
    service,
    target: stages.noticed,
    path: (number) => `/claims/${number}/registration`,
    body: body,
    by: 'claimsHandlerA',
    forbidden: 'manufacturerA',
    foreign: 'claimsHandlerB',
    malformed: [
      {},
      { documents: [{ code: 'a letter', receivedOn: '2026-03-02' }] },
      { documents: [{ code: 'claimForm' }] },
    ],
  })

  it('registers, and the clocks run from the day the papers came in', async () => {
    const claim = await stages.noticed()
    service.clock.moveTo('2026-03-05')
    const handler = await service.signIn('claimsHandlerA')
    const answer = await handler.post(`/claims/${claim._id}/registration`, body, { ifMatch: 1 })
    const view = answer.body as ClaimView
    expect([answer.status, view.state, view.version]).to.deep.equal([200, 'registered', 2])
    expect(view.registration).to.deep.equal({
      handlerId: service.person('claimsHandlerA').id,
      registeredOn: '2026-03-05',
    })
    expect(view.clocks[0]).to.include({ code: 'determination', dueOn: '2026-04-01', daysLeft: 27 })
  })

  it('is 409 the second time', async () => {
    const claim = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    const answer = await handler.post(`/claims/${claim._id}/registration`, { documents: [] }, { ifMatch: 2 })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })
})
