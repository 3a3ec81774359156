import { expect } from 'chai'
import { userStore } from '../../../models/users.ts'
import type { HeldGrants } from '../../../server/business/party/authority/authority.contract.ts'
import { useService } from '../../support/app.ts'
import { grantedBy } from '../../support/builders/grant.ts'
import type { PersonName } from '../../support/people.ts'

describe('GET /users/:userId/authority', () => {
  const service = useService()
  const held = async (by: PersonName, whose: PersonName) => {
    const answer = await (await service.signIn(by)).get(`/users/${service.person(whose).id}/authority`)
    if (answer.status !== 200) return answer.status
    return (answer.body as HeldGrants).items.map(({ decision, holder }) => `${decision} ${holder.role ?? holder.name}`)
  }

  it('lists what somebody may decide today, in person and by role, to the insurer’s own and its administrators', async () => {
    for (const reader of ['claimsApproverA', 'underwriterA', 'organisationAdministratorA'] as const) {
      expect(await held(reader, 'claimsApproverA'), reader).to.deep.equal(['approveClaim claimsApproverA'])
      expect(await held(reader, 'claimsHandlerA'), reader).to.deep.equal(['declineClaim claimsHandlerA'])
      expect(await held(reader, 'underwriterA'), reader).to.deep.equal([
        'release underwriter',
        'approve underwriter',
        'decline underwriter',
      ])
      expect(await held(reader, 'insurerFinanceA'), reader).to.deep.equal([])
    }
  })

  it('leaves out what has ended, is to begin, was revoked, and what is no work of the person’s', async () => {
    const { id: holderUserId } = service.person('insurerFinanceA')
    const toFinance = { holderUserId, holderRole: null, decision: 'payClaim', greatestDiscountPpm: 0 } as const
    const granted = (changes: object) => grantedBy(service, 'underwritingManagerA', { ...toFinance, ...changes })
    await granted({ validFrom: '2026-01-01', validTo: '2026-03-02' })
    await granted({ validFrom: '2026-03-03' })
    expect(await held('claimsHandlerA', 'insurerFinanceA')).to.deep.equal([])
    const { _id } = await granted({})
    expect(await held('claimsHandlerA', 'insurerFinanceA')).to.deep.equal(['payClaim insurerFinanceA'])
    await service.act('administrator', async (work) => {
      const person = await work.loadForChange(userStore, holderUserId)
      await work.change(userStore, person, { roles: ['productManager'] }, { type: 'user.updated' })
    })
    expect(await held('claimsHandlerA', 'insurerFinanceA')).to.deep.equal([])
    const manager = await service.signIn('underwritingManagerA')
    const revoked = await manager.post(`/authority-grants/${_id}/revocation`, { reason: '转岗' }, { ifMatch: 1 })
    expect(revoked.status).to.equal(200)
  })

  it('is 404 for anybody of another organisation and unknown people, 403 without the permission, 401 for nobody', async () => {
    expect(await held('claimsApproverB', 'claimsApproverA')).to.equal(404)
    expect(await held('equipmentUserAdministratorA', 'claimsApproverA')).to.equal(404)
    expect(await held('manufacturerA', 'claimsApproverA')).to.equal(403)
    const client = await service.signIn('claimsApproverA')
    expect((await client.get('/users/USR1/authority')).status).to.equal(404)
    expect((await service.anonymous().get('/users/USR1/authority')).status).to.equal(401)
  })
})
