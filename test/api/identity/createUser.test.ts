import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import { userStore } from '../../../models/users.ts'
import type { PendingChangeView } from '../../../server/business/party/changes/changes.contract.ts'
import type { PersonOutcomeView } from '../../../server/business/party/identity/identity.contract.ts'
import { useService } from '../../support/app.ts'
import { ApiClient } from '../../support/client.ts'

describe('POST /users', () => {
  const service = useService()
  const body = (login: string, more = {}) => ({
    login,
    name: '新人',
    organisationId: service.organisation('insurerA'),
    roles: ['underwriter'],
    reason: '新入职',
    ...more,
  })
  it('is 400 with an unknown role, a limit, which is granted,, a password of one’s own', async () => {
    const admin = await service.signInAnew('organisationAdministratorA')
    const wrong = { roles: ['emperor'], authority: { claimApprovalLimitFen: 100 }, password: 'mine' }
    const { status, problem } = await admin.post('/users', body('newcomer', wrong))
    expect(status).to.equal(400)
    expect(problem.failures.map(({ field }) => field)).to.have.members(['roles.0', 'authority', 'password'])
  })

  it('is 401 for nobody, 403 for anyone but an administrator', async () => {
    expect((await service.anonymous().post('/users', body('newcomer'))).status).to.equal(401)
    expect((await (await service.signInAnew('ministryOfficer')).post('/users', body('newcomer'))).status).to.equal(403)
  })

  it('is 409 for a login that is taken, whatever its case', async () => {
    const admin = await service.signInAnew('organisationAdministratorA')
    const { status, problem } = await admin.post('/users', body('ExPeRt'))
    expect([status, problem.code]).to.deep.equal([409, 'identity.login-taken'])
  })

  it('is 422 for an unknown organisation and where a second person is asked without a reason', async () => {
    const admin = await service.signInAnew('organisationAdministratorA')
    const { status, problem } = await admin.post('/users', body('newcomer', { organisationId: 'ORG1' }))
    expect([status, problem.code]).to.deep.equal([422, 'identity.organisation-unknown'])
    const silent = await admin.post('/users', body('newcomer', { reason: undefined }))
    expect([silent.status, silent.problem.code]).to.deep.equal([422, 'identity.reason-needed'])
  })

  it('is 422 with all roles of other kinds of organisation', async () => {
    const admin = await service.signInAnew('organisationAdministratorA')
    const wrong = { roles: ['underwriter', 'administrator', 'ministryOfficer'] }
    const { status, problem } = await admin.post('/users', body('newcomer', wrong))
    expect(status).to.equal(422)
    expect(problem.failures.map(({ code, value }) => [code, value])).to.deep.equal([
      ['identity.role-does-not-fit', 'administrator'],
      ['identity.role-does-not-fit', 'ministryOfficer'],
    ])
  })

  it('is 422 for the organisations’ administrator role at the platform', async () => {
    const admin = await service.signInAnew('administrator')
    const organisationId = service.organisation('platform')
    const wrong = { organisationId, roles: ['organisationAdministrator'] }
    const { status, problem } = await admin.post('/users', body('newcomer', wrong))
    expect([status, problem.code]).to.deep.equal([422, 'identity.role-does-not-fit'])
  })

  it('refuses people of another organisation, and deciders to the platform', async () => {
    const strangers = [
      ['organisationAdministratorB', ['underwriter']],
      ['administrator', ['underwriter']],
      ['administrator', ['organisationAdministrator']],
    ] as const
    for (const [name, roles] of strangers) {
      const client = await service.signInAnew(name)
      const { status, problem } = await client.post('/users', body('newcomer', { roles }))
      expect([status, problem.code], name).to.deep.equal([409, 'identity.organisation-manages-its-people'])
    }
    expect(await userStore.model.countDocuments({ login: 'newcomer' })).to.equal(0)
  })

  it('admits nobody who decides before a second person of the organisation has agreed', async () => {
    const admin = await service.signInAnew('organisationAdministratorA')
    const wanted = body('Newcomer', { roles: ['claimsApprover'] })
    const answer = await admin.post('/users', wanted)
    const { user, oneTimePassword, pendingChange } = answer.body as PersonOutcomeView
    expect([answer.status, user, oneTimePassword]).to.deep.equal([201, null, null])
    expect(pendingChange).to.include({ kind: 'userAdmission', state: 'proposed', title: '新人 · newcomer' })
    expect(await userStore.model.countDocuments({ login: 'newcomer' })).to.equal(0)

    const second = await service.signInAnew('organisationAdministratorA2')
    const path = `/pending-changes/${pendingChange?.number}`
    const seen = (await second.get(path)).body as PendingChangeView
    const { organisationId, reason, ...content } = wanted
    expect(seen).to.include({ organisationId, reason })
    expect(seen.content).to.deep.equal({ ...content, login: 'newcomer' })
    const confirmed = await second.post(`${path}/confirmation`, undefined, { ifMatch: 1 })
    const effective = confirmed.body as PendingChangeView
    expect([confirmed.status, effective.state]).to.deep.equal([200, 'effective'])
    const stored = await userStore.model.findById(effective.subjectId).lean()
    expect(stored).to.include({ login: 'newcomer', passwordKind: 'initial', organisationKind: 'insurer' })
    const events = await EventModel.find({
      stream: { $in: [`user:${effective.subjectId}`, `pendingChange:${effective.number}`] },
    }).lean()
    expect(JSON.stringify(events))
      .not.to.match(/argon2/)
      .and.not.to.contain(effective.oneTimePassword)
    expect(((await second.get(path)).body as PendingChangeView).oneTimePassword).to.equal(null)
    const client = await ApiClient.signedIn(service.origin, service.clock, {
      login: 'newcomer',
      password: effective.oneTimePassword ?? '',
    })
    expect(client.session?.passwordChangeRequired).to.equal(true)
  })
})

describe('POST /users for somebody who neither decides nor pays', () => {
  const service = useService()

  it('admits at once and once however often it is repeated, the one-time password in the first answer only', async () => {
    const organisationId = service.organisation('equipmentUserA')
    const admin = await service.signInAnew('equipmentUserAdministratorA')
    const body = { login: 'Plain', name: '用户经办', organisationId, roles: ['equipmentUserAgent'] }
    const send = (more = {}) => admin.post('/users', { ...body, ...more }, { key: 'admit-the-repeated' })
    const [first, again] = [await send(), await send()]
    expect([first.status, again.status]).to.deep.equal([201, 201])
    const outcome = first.body as PersonOutcomeView
    expect(outcome.user).to.include({ login: 'plain', passwordChangeRequired: true })
    expect(again.body).to.deep.equal({ ...outcome, oneTimePassword: null })
    expect((await send({ name: '别人' })).problem.code).to.equal('http.idempotency-conflict')
    expect(await userStore.model.countDocuments({ login: 'plain' })).to.equal(1)
    const event = await EventModel.findById(`user:${outcome.user?.id}#1`).lean()
    expect(JSON.stringify(event))
      .not.to.match(/argon2/)
      .and.not.to.contain(outcome.oneTimePassword)
    await ApiClient.signedIn(service.origin, service.clock, {
      login: 'plain',
      password: outcome.oneTimePassword ?? '',
    })
  })
})
