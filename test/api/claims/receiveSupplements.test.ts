import { expect } from 'chai'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { useService } from '../../support/app.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /claims/:number/supplements', () => {
  const service = useService()
  const stages = claimStages(service)
  const body = { documents: ['defectReport'], unavailable: [] }

  describeTurningAway({
    service,
    target: stages.registered,
    path: (number) => `/claims/${number}/supplements`,
    body: body,
    by: 'manufacturerA',
    forbidden: 'insurerFinanceA',
    foreign: 'equipmentUserB',
    malformed: [{ documents: [] }, { ...body, documents: ['a letter'] }],
  })

  it('takes papers from the equipment user as well', async () => {
    const { _id } = await stages.registered()
    const user = await service.signIn('equipmentUserA')
    const answer = await user.post(`/claims/${_id}/supplements`, body, { ifMatch: 2 })
    expect(answer.status).to.equal(200)
    expect((answer.body as ClaimView).documents).to.deep.include({
      code: 'defectReport',
      name: { zh: '质量缺陷鉴定报告', en: 'Defect report' },
      receivedOn: '2026-03-02',
      unavailableOn: null,
    })
  })

  it('takes papers before registration, and the clocks run from the day they came', async () => {
    const { _id } = await stages.noticed()
    service.clock.moveTo('2026-03-06')
    const maker = await service.signIn('manufacturerA')
    const seen = (await maker.get(`/claims/${_id}`)).body as ClaimView
    expect(seen.allowedEvents).to.deep.include({ event: 'receiveSupplements', allowed: true })
    const answer = await maker.post(`/claims/${_id}/supplements`, body, { ifMatch: 1 })
    const claim = answer.body as ClaimView
    expect([answer.status, claim.state]).to.deep.equal([200, 'noticed'])
    service.clock.moveTo('2026-03-20')
    const handler = await service.signIn('claimsHandlerA')
    const late = await handler.post(`/claims/${_id}/registration`, { documents: [] }, { ifMatch: 2 })
    expect((late.body as ClaimView).clocks.map(({ code, dueOn }) => `${code} ${dueOn}`)).to.deep.equal([
      'determination 2026-04-05',
      'determinablePart 2026-05-05',
      'limitation 2028-02-28',
    ])
  })

  it('is 409 for a paper that is here', async () => {
    const { _id } = await stages.registered({ documents: ['defectReport'] })
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post(`/claims/${_id}/supplements`, body, { ifMatch: 2 })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'claim.document-already-received'])
  })
})
