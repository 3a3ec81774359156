import { expect } from 'chai'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { declineClaim } from '../../../server/business/claims/usecases/declineClaim.ts'
import { sendRefusalNotice } from '../../../server/business/claims/usecases/sendRefusalNotice.ts'
import { setReserve } from '../../../server/business/claims/usecases/setReserve.ts'
import { useService } from '../../support/app.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { movementsOf } from '../../support/claims/money.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /claims/:number/closure', () => {
  const service = useService()
  const stages = claimStages(service)

  describeTurningAway({
    service,
    target: stages.paid,
    path: (number) => `/claims/${number}/closure`,
    body: {},
    by: 'claimsHandlerA',
    forbidden: 'insurerFinanceA',
    foreign: 'claimsHandlerB',
  })

  it('closes a paid claim', async () => {
    const { _id, version } = await stages.paid()
    const handler = await service.signIn('claimsHandlerA')
    const answer = await handler.post(`/claims/${_id}/closure`, {}, { ifMatch: version })
    const { state, allowedEvents } = answer.body as ClaimView
    expect([answer.status, state]).to.deep.equal([200, 'closed'])
    expect(allowedEvents).to.deep.equal([{ event: 'reopen', allowed: true }])
  })

  it('lets go of what a declined claim still has in reserve', async () => {
    const { _id } = await stages.registered({ estimatedLossFen: 5_000 })
    const named = { claimNo: _id }
    const reasons = [{ code: 'notCovered' as const, textZh: '不属于保险责任' }]
    const { version } = await service.act('claimsHandlerA', async (work) => {
      await setReserve(work, { ...named, reserveFen: 5_000, reasonZh: '初始' })
      await declineClaim(work, { ...named, reasons, determinedOn: '2026-03-02' })
      return sendRefusalNotice(work, { ...named, sentOn: '2026-03-02' })
    })
    const handler = await service.signIn('claimsHandlerA')
    const answer = await handler.post(`/claims/${_id}/closure`, {}, { ifMatch: version })
    expect((answer.body as ClaimView).reserve?.currentFen).to.equal(0)
    expect(await movementsOf(_id)).to.deep.equal([
      'claimReserved insurer>reserve 5000',
      'claimReserved reserve>insurer 5000',
    ])
  })

  it('is 409 before the refusal notice has gone out', async () => {
    const { _id, version } = await stages.declined()
    const handler = await service.signIn('claimsHandlerA')
    const answer = await handler.post(`/claims/${_id}/closure`, {}, { ifMatch: version })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'claim.refusal-notice-not-sent'])
  })
})
