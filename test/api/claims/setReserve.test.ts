import { expect } from 'chai'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { useService } from '../../support/app.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { movementsOf } from '../../support/claims/money.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /claims/:number/reserves', () => {
  const service = useService()
  const stages = claimStages(service)
  const reserve = (reserveFen: number) => ({ reserveFen, reasonZh: '按查勘情况' })

  describeTurningAway({
    service,
    target: stages.registered,
    path: (number) => `/claims/${number}/reserves`,
    body: reserve(100),
    by: 'claimsHandlerA',
    forbidden: 'insurerFinanceA',
    foreign: 'claimsHandlerB',
    malformed: [{ reserveFen: 100 }, { ...reserve(100), reserveFen: '100' }, reserve(-1), reserve(0.5)],
  })

  it('posts only the difference, up and down', async () => {
    const { _id } = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    const path = `/claims/${_id}/reserves`
    await handler.post(path, reserve(90_000_000), { ifMatch: 2 })
    await handler.post(path, reserve(120_000_000), { ifMatch: 3 })
    const { body } = await handler.post(path, reserve(100_000_000), { ifMatch: 4 })
    expect((body as ClaimView).reserve?.currentFen).to.equal(100_000_000)
    expect((body as ClaimView).reserve?.history.map(({ amountFen }) => amountFen)).to.deep.equal([
      90_000_000, 120_000_000, 100_000_000,
    ])
    expect(await movementsOf(_id)).to.deep.equal([
      'claimReserved insurer>reserve 90000000',
      'claimReserved insurer>reserve 30000000',
      'claimReserved reserve>insurer 20000000',
    ])
  })

  it('posts once when the request is repeated with its key', async () => {
    const { _id } = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    const send = () => handler.post(`/claims/${_id}/reserves`, reserve(7), { ifMatch: 2, key: 'reserve-key-0001' })
    expect([(await send()).status, (await send()).status]).to.deep.equal([200, 200])
    expect(await movementsOf(_id)).to.have.length(1)
  })

  it('is 409 for the level it has', async () => {
    const { _id } = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    const answer = await handler.post(`/claims/${_id}/reserves`, reserve(0), { ifMatch: 2 })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'claim.reserve-unchanged'])
  })
})
