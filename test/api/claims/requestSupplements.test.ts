import { expect } from 'chai'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { useService } from '../../support/app.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /claims/:number/supplement-requests', () => {
  const service = useService()
  const stages = claimStages(service)
  const body = { codes: ['defectReport', 'repairInvoice'], noteZh: '请一并补充' }

  describeTurningAway({
    service,
    target: stages.registered,
    path: (number) => `/claims/${number}/supplement-requests`,
    body: body,
    by: 'claimsHandlerA',
    forbidden: 'equipmentUserA',
    foreign: 'claimsHandlerB',
    malformed: [
      { ...body, codes: [] },
      { ...body, codes: ['a letter'] },
      { ...body, codes: ['claimForm', 'claimForm'] },
    ],
  })

  it('asks for all missing papers', async () => {
    const { _id } = await stages.registered({ documents: ['claimForm'] })
    const handler = await service.signIn('claimsHandlerA')
    const answer = await handler.post(`/claims/${_id}/supplement-requests`, body, { ifMatch: 2 })
    expect(answer.status).to.equal(200)
    const view = answer.body as ClaimView
    expect(view.supplementRequest).to.deep.equal({ ...body, requestedOn: '2026-03-02', answeredOn: null })
    expect(view.clocks.find(({ code }) => code === 'determination')?.status).to.equal('paused')
    expect(
      view.allowedEvents.filter(({ allowed }) => !allowed).map(({ event, why }) => `${event} ${why?.[0]?.code}`),
    ).to.deep.equal([
      'assess claim.supplements-outstanding',
      'requestSupplements claim.supplements-asked-once',
      'decline claim.above-declining-authority',
    ])
  })

  it('is 409 with article 22 for a second request', async () => {
    const { _id } = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    await handler.post(`/claims/${_id}/supplement-requests`, body, { ifMatch: 2 })
    const more = { codes: ['lossStatement'], noteZh: '' }
    const answer = await handler.post(`/claims/${_id}/supplement-requests`, more, { ifMatch: 3 })
    expect(answer.status).to.equal(409)
    expect(answer.problem.failures[0]).to.include({ code: 'claim.supplements-asked-once', reference: '保险法第22条' })
  })
})
