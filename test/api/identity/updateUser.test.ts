import { expect } from 'chai'
import type { PendingChangeView } from '../../../server/business/party/changes/changes.contract.ts'
import type { PersonOutcomeView, UserView } from '../../../server/business/party/identity/identity.contract.ts'
import { useService } from '../../support/app.ts'

describe('PUT /users/:userId', () => {
  const service = useService()
  const pathOf = (name: Parameters<typeof service.person>[0]) => `/users/${service.person(name).id}`
  const body = {
    name: '李新',
    roles: ['underwriter', 'claimsHandler'],
    reason: '兼任理赔',
  }

  it('is 400 without roles, with an organisation, which never changes, and with limits, which are granted', async () => {
    const admin = await service.signInAnew('organisationAdministratorA')
    const wrong = { ...body, roles: [], organisationId: service.organisation('insurerB'), authority: {} }
    const { status, problem } = await admin.put(pathOf('underwriterA'), wrong, { ifMatch: 1 })
    expect(status).to.equal(400)
    expect(problem.failures.map(({ field }) => field)).to.have.members(['roles', 'organisationId', 'authority'])
  })

  it('is 401 for nobody, 403 for the person', async () => {
    const path = pathOf('underwriterA')
    expect((await service.anonymous().put(path, body, { ifMatch: 1 })).status).to.equal(401)
    expect((await (await service.signInAnew('underwriterA')).put(path, body, { ifMatch: 1 })).status).to.equal(403)
  })

  it('is 404 for an unknown person and somebody else’s, 428 without If-Match, 412 with another version', async () => {
    const admin = await service.signInAnew('organisationAdministratorA')
    expect((await admin.put('/users/USR1', body, { ifMatch: 1 })).status).to.equal(404)
    expect((await admin.put(pathOf('underwriterB'), body, { ifMatch: 1 })).status).to.equal(404)
    expect((await admin.put(pathOf('underwriterA'), body)).status).to.equal(428)
    expect((await admin.put(pathOf('underwriterA'), body, { ifMatch: 7 })).status).to.equal(412)
  })

  it('is 422 for a role of another kind of organisation', async () => {
    const admin = await service.signInAnew('organisationAdministratorA')
    const unfit = await admin.put(pathOf('underwriterA'), { ...body, roles: ['supervisor'] }, { ifMatch: 1 })
    expect([unfit.status, unfit.problem.code]).to.deep.equal([422, 'identity.role-does-not-fit'])
  })

  it('is 409 for the platform, whoever it is about in another organisation', async () => {
    const platform = await service.signInAnew('administrator')
    for (const name of ['underwriterA', 'organisationAdministratorB'] as const) {
      const { status, problem } = await platform.put(pathOf(name), { ...body, roles: ['underwriter'] }, { ifMatch: 1 })
      expect([status, problem.code], name).to.deep.equal([409, 'identity.organisation-manages-its-people'])
    }
  })

  it('lets an administrator not give up the own role', async () => {
    const admin = await service.signInAnew('organisationAdministratorA')
    const path = pathOf('organisationAdministratorA')
    const { status, problem } = await admin.put(path, { ...body, roles: ['underwriter'] }, { ifMatch: 1 })
    expect([status, problem.code]).to.deep.equal([409, 'identity.own-administration'])
  })

  it('leaves everything as it is until a second person agrees, then ends the sessions, so that nobody acts with what was', async () => {
    const admin = await service.signInAnew('organisationAdministratorA')
    const person = await service.signInAnew('underwriterA')
    const answer = await admin.put(pathOf('underwriterA'), body, { ifMatch: 1 })
    const { user, pendingChange } = answer.body as PersonOutcomeView
    expect([answer.status, user, pendingChange?.kind]).to.deep.equal([200, null, 'userChange'])
    expect((await person.get('/session')).status).to.equal(200)
    const second = await service.signInAnew('organisationAdministratorA2')
    const path = `/pending-changes/${pendingChange?.number}`
    const seen = (await second.get(path)).body as PendingChangeView
    expect(seen.before).to.deep.equal({ name: 'underwriterA', roles: ['underwriter'] })
    expect((await second.post(`${path}/confirmation`, undefined, { ifMatch: 1 })).status).to.equal(200)
    expect((await person.get('/session')).status).to.equal(401)
    const again = await service.signInAnew('underwriterA')
    expect(again.session?.user).to.deep.include({ name: '李新', roles: body.roles })
    expect(again.session?.permissions).to.include('claim.handle')
  })

  it('takes roles away at once', async () => {
    const admin = await service.signInAnew('organisationAdministratorA')
    const less = { name: '李新', roles: ['claimsHandler'] }
    const { id } = service.person('underwriterA')
    const { version } = (await admin.get(`/users/${id}`)).body as UserView
    const answer = await admin.put(pathOf('underwriterA'), less, { ifMatch: version })
    expect([answer.status, (answer.body as PersonOutcomeView).user?.roles]).to.deep.equal([200, less.roles])
  })

  it('lets nobody sign in with the old roles while they change', async () => {
    const admin = await service.signInAnew('organisationAdministratorB')
    const path = pathOf('underwriterB')
    const { pendingChange } = (await admin.put(path, { ...body, roles: ['claimsHandler'] }, { ifMatch: 1 }))
      .body as PersonOutcomeView
    const platform = await service.signInAnew('administrator2')
    const signIns = Array.from({ length: 4 }, () => service.signInAnew('underwriterB'))
    const change = platform.post(`/pending-changes/${pendingChange?.number}/confirmation`, undefined, { ifMatch: 1 })
    const clients = await Promise.all(signIns)
    expect((await change).status).to.equal(200)
    for (const client of clients) {
      const { status, body: view } = await client.get('/session')
      const permissions = status === 200 ? (view as { permissions: string[] }).permissions : []
      expect(permissions).not.to.include('quote.make')
    }
  })
})
