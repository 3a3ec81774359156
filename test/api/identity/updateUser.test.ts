import { expect } from 'chai'
import { useService } from '../../support/app.ts'

describe('PUT /users/:userId', () => {
  const service = useService()
  const pathOf = (name: Parameters<typeof service.person>[0]) => `/users/${service.person(name).id}`
  const body = { name: '李新', roles: ['underwriter', 'claimsHandler'], authority: { claimApprovalLimitFen: 1 } }

  it('is 400 without roles and with an organisation, which never changes', async () => {
    const admin = await service.signInAnew('administrator')
    const wrong = { ...body, roles: [], organisationId: service.organisation('insurerB') }
    const { status, problem } = await admin.put(pathOf('underwriterA'), wrong, { ifMatch: 1 })
    expect(status).to.equal(400)
    expect(problem.failures.map(({ field }) => field)).to.have.members(['roles', 'organisationId'])
  })

  it('is 401 for nobody, 403 for the person', async () => {
    const path = pathOf('underwriterA')
    expect((await service.anonymous().put(path, body, { ifMatch: 1 })).status).to.equal(401)
    expect((await (await service.signInAnew('underwriterA')).put(path, body, { ifMatch: 1 })).status).to.equal(403)
  })

  it('is 404 for an unknown person, 428 without If-Match, 412 with another version', async () => {
    const admin = await service.signInAnew('administrator')
    expect((await admin.put('/users/USR1', body, { ifMatch: 1 })).status).to.equal(404)
    expect((await admin.put(pathOf('underwriterA'), body)).status).to.equal(428)
    expect((await admin.put(pathOf('underwriterA'), body, { ifMatch: 7 })).status).to.equal(412)
  })

  it('is 422 for a role of another kind of organisation', async () => {
    const admin = await service.signInAnew('administrator')
    const unfit = await admin.put(pathOf('expert'), { ...body, roles: ['supervisor'] }, { ifMatch: 1 })
    expect([unfit.status, unfit.problem.code]).to.deep.equal([422, 'identity.role-does-not-fit'])
  })

  it('changes roles and authority and ends the sessions, so that nobody acts with what was', async () => {
    const admin = await service.signInAnew('administrator')
    const person = await service.signInAnew('underwriterA')
    expect((await admin.put(pathOf('underwriterA'), body, { ifMatch: 1 })).status).to.equal(200)
    expect((await person.get('/session')).status).to.equal(401)
    const again = await service.signInAnew('underwriterA')
    expect(again.session?.user).to.deep.include({ name: '李新', roles: body.roles, authority: body.authority })
    expect(again.session?.permissions).to.include('claim.handle')
  })

  it('lets nobody sign in with the old roles while they change', async () => {
    const admin = await service.signInAnew('administrator')
    const path = pathOf('underwriterB')
    const signIns = Array.from({ length: 4 }, () => service.signInAnew('underwriterB'))
    const change = admin.put(path, { ...body, roles: ['claimsHandler'] }, { ifMatch: 1 })
    const clients = await Promise.all(signIns)
    expect((await change).status).to.equal(200)
    for (const client of clients) {
      const { status, body: view } = await client.get('/session')
      const permissions = status === 200 ? (view as { permissions: string[] }).permissions : []
      expect(permissions).not.to.include('quote.make')
    }
  })
})
