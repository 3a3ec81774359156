import { expect } from 'chai'
import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { useService } from '../../support/app.ts'
import { seedBoundPolicy, seedIssuedPolicy } from '../../support/builders/policy.ts'
import { draftItem } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /policies/:number/delivery-confirmations', () => {
  const service = useService()
  const twoUsers = () => ({
    items: [
      draftItem({ userId: service.organisation('equipmentUserA') }),
      draftItem({ userId: service.organisation('equipmentUserB') }),
    ],
  })
  const body = { items: [{ itemNo: 1, deliveredOn: '2026-03-01' }] }

  it('records on which day the user received its own item', async () => {
    const policy = await seedIssuedPolicy(service, twoUsers())
    const user = await service.signIn('equipmentUserA')
    const path = `/policies/${policy._id}/delivery-confirmations`
    const answer = await user.post(path, body, { ifMatch: policy.version })
    expect(answer.status).to.equal(200)
    const seen = answer.body as PolicyView
    expect(seen.terms.items.map(({ deliveredOn }) => deliveredOn)).to.deep.equal(['2026-03-01', null])
    expect(seen.allowedEvents.map(({ event }) => event)).to.deep.equal(['recordAcceptance', 'notify'])
  })

  it("refuses with 409 another user's item of the same policy", async () => {
    const policy = await seedIssuedPolicy(service, twoUsers())
    const user = await service.signIn('equipmentUserB')
    const path = `/policies/${policy._id}/delivery-confirmations`
    const answer = await user.post(path, body, { ifMatch: policy.version })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'policy.not-own-item'])
  })

  it('refuses with 422 a day in the future and one before the contract, item by item', async () => {
    const userId = service.organisation('equipmentUserA')
    const policy = await seedIssuedPolicy(service, { items: [draftItem({ userId }), draftItem({ userId })] })
    const user = await service.signIn('equipmentUserA')
    const path = `/policies/${policy._id}/delivery-confirmations`
    const wrong = {
      items: [
        { itemNo: 1, deliveredOn: '2026-03-03' },
        { itemNo: 2, deliveredOn: '2026-01-14' },
      ],
    }
    const answer = await user.post(path, wrong, { ifMatch: policy.version })
    expect(answer.status).to.equal(422)
    expect(answer.problem.failures.map(({ code }) => code)).to.deep.equal([
      'policy.delivered-in-future',
      'policy.delivered-before-contract',
    ])
  })

  it('refuses with 409 a policy that is not issued', async () => {
    const policy = await seedBoundPolicy(service)
    const user = await service.signIn('equipmentUserA')
    const path = `/policies/${policy._id}/delivery-confirmations`
    const answer = await user.post(path, body, { ifMatch: policy.version })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  describeTurningAway({
    service,
    target: () => seedIssuedPolicy(service),
    path: (number) => `/policies/${number}/delivery-confirmations`,
    body,
    by: 'equipmentUserA',
    forbidden: 'manufacturerA',
    foreign: 'equipmentUserB',
    malformed: [{}, { items: [] }, { items: [{ itemNo: '1', deliveredOn: '2026-03-01' }] }],
  })
})
