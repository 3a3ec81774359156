import { expect } from 'chai'
import type { UserView } from '../../../server/business/party/identity/identity.contract.ts'
import { useService } from '../../support/app.ts'

interface UserList {
  readonly items: readonly UserView[]
  readonly total: { readonly count: number }
}

describe('GET /users', () => {
  const service = useService()

  it('is 400 for an unknown filter, 401 for nobody, 403 for anyone but the administrator', async () => {
    expect((await (await service.signInAnew('administrator')).get('/users?passwordHash=x')).status).to.equal(400)
    expect((await service.anonymous().get('/users')).status).to.equal(401)
    expect((await (await service.signInAnew('supervisor')).get('/users')).status).to.equal(403)
  })

  it('shows the people of the own organisation alone to its administrator', async () => {
    const admin = await service.signInAnew('organisationAdministratorB')
    const { items } = (await admin.get('/users?limit=200')).body as UserList
    expect(new Set(items.map(({ organisationId }) => organisationId))).to.deep.equal(
      new Set([service.organisation('insurerB')]),
    )
    expect((await admin.get(`/users/${service.person('underwriterA').id}`)).status).to.equal(404)
  })

  it('lists people by organisation and by the beginning of the login, with nothing of their passwords', async () => {
    const admin = await service.signInAnew('administrator')
    const answer = await admin.get(`/users?organisationId=${service.organisation('insurerA')}&login=claimsApp`)
    const { items, total } = answer.body as UserList
    expect(items.map(({ name }) => name)).to.have.members(['claimsApproverA', 'claimsApproverA2'])
    expect(total.count).to.equal(2)
    expect(JSON.stringify(answer.body)).not.to.match(/argon2|passwordHash/)
  })
})

describe('GET /users/:userId', () => {
  const service = useService()

  it('is 401 for nobody, 403 for others, 404 for an unknown person', async () => {
    const path = `/users/${service.person('expert').id}`
    expect((await service.anonymous().get(path)).status).to.equal(401)
    expect((await (await service.signInAnew('expert')).get(path)).status).to.equal(403)
    expect((await (await service.signInAnew('administrator')).get('/users/USR1')).status).to.equal(404)
  })

  it('shows a person with ETag', async () => {
    const { id, organisationId } = service.person('underwriterA')
    const answer = await (await service.signInAnew('administrator')).get(`/users/${id}`)
    expect(answer.headers.get('etag')).to.equal('"1"')
    expect(answer.body).to.deep.include({
      id,
      organisationId,
      login: 'underwritera',
      roles: ['underwriter'],
      disabled: false,
      passwordChangeRequired: false,
    })
  })
})

describe('GET /users/:number/history', () => {
  const service = useService()

  it('tells what happened to a person, with nothing of the password', async () => {
    const admin = await service.signInAnew('administrator')
    const { id } = service.person('expert')
    await admin.post(`/users/${id}/disablement`, { reason: '停职' }, { ifMatch: 1 })
    const answer = await admin.get(`/users/${id}/history`)
    const { items } = answer.body as { items: { type: string }[] }
    expect(items.map(({ type }) => type)).to.deep.equal(['user.created', 'user.disabled'])
    expect(JSON.stringify(answer.body)).not.to.match(/argon2|passwordHash/)
  })
})
