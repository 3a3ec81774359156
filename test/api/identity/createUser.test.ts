import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import { userStore } from '../../../models/users.ts'
import type { UserView } from '../../../server/identity/identity.contract.ts'
import { useService } from '../../support/app.ts'
import { ApiClient } from '../../support/client.ts'

const PASSWORD = 'mosaik-Vogel-77'

describe('POST /users', () => {
  const service = useService()
  const body = (login: string, more = {}) => ({
    login,
    name: '新人',
    organisationId: service.organisation('insurerA'),
    roles: ['underwriter'],
    password: PASSWORD,
    ...more,
  })

  it('is 400 with an unknown role, an amount that is text, a password kind of one’s own', async () => {
    const admin = await service.signInAnew('administrator')
    const wrong = { roles: ['emperor'], authority: { claimApprovalLimitFen: '100' }, passwordKind: 'own' }
    const { status, problem } = await admin.post('/users', body('newcomer', wrong))
    expect(status).to.equal(400)
    expect(problem.failures.map(({ field }) => field)).to.have.members([
      'roles.0',
      'authority.claimApprovalLimitFen',
      'passwordKind',
    ])
  })

  it('is 401 for nobody, 403 for anyone but the administrator', async () => {
    expect((await service.anonymous().post('/users', body('newcomer'))).status).to.equal(401)
    expect((await (await service.signInAnew('ministryOfficer')).post('/users', body('newcomer'))).status).to.equal(403)
  })

  it('admits a person once however often it is repeated, and keeps nothing the password could be guessed from', async () => {
    const admin = await service.signInAnew('administrator')
    const send = (more = {}) => admin.post('/users', body('repeated', more), { key: 'admit-the-repeated' })
    const [first, again] = [await send(), await send({ password: 'another-password-88' })]
    expect([first.status, again.status]).to.deep.equal([201, 201])
    expect(again.body).to.deep.equal(first.body)
    expect((await send({ name: '别人' })).problem.code).to.equal('http.idempotency-conflict')
    expect(await userStore.model.countDocuments({ login: 'repeated' })).to.equal(1)
    await ApiClient.signedIn(service.origin, service.clock, { login: 'repeated', password: PASSWORD })
  })

  it('is 409 for a login that is taken, whatever its case', async () => {
    const admin = await service.signInAnew('administrator')
    const { status, problem } = await admin.post('/users', body('ExPeRt'))
    expect([status, problem.code]).to.deep.equal([409, 'identity.login-taken'])
  })

  it('is 422 for an unknown organisation', async () => {
    const admin = await service.signInAnew('administrator')
    const { status, problem } = await admin.post('/users', body('newcomer', { organisationId: 'ORG1' }))
    expect([status, problem.code]).to.deep.equal([422, 'identity.organisation-unknown'])
  })

  it('is 422 with all reasons: roles of other kinds of organisation, a weak password', async () => {
    const admin = await service.signInAnew('administrator')
    const wrong = { roles: ['underwriter', 'administrator', 'ministryOfficer'], password: 'password1' }
    const { status, problem } = await admin.post('/users', body('newcomer', wrong))
    expect(status).to.equal(422)
    expect(problem.failures.map(({ code, value }) => [code, value])).to.deep.equal([
      ['identity.role-does-not-fit', 'administrator'],
      ['identity.role-does-not-fit', 'ministryOfficer'],
      ['identity.password-too-short', 9],
      ['identity.password-common', undefined],
    ])
  })

  it('admits a person who must change the password; neither password nor hash is in view or event', async () => {
    const admin = await service.signInAnew('administrator')
    const answer = await admin.post('/users', body('Newcomer', { authority: { claimApprovalLimitFen: 100 } }))
    const view = answer.body as UserView
    expect(answer.status).to.equal(201)
    expect(view).to.include({ login: 'newcomer', organisationKind: 'insurer', passwordChangeRequired: true })
    const stored = await userStore.model.findById(view.id).lean()
    expect(stored).to.include({ passwordKind: 'initial' })
    expect((stored as { passwordHash?: string }).passwordHash).to.match(/^\$argon2id\$/)
    const event = await EventModel.findById(`user:${view.id}#1`).lean()
    expect(JSON.stringify([event, view])).not.to.match(/argon2|mosaik-Vogel/)
    const client = await ApiClient.signedIn(service.origin, service.clock, { login: 'newcomer', password: PASSWORD })
    expect(client.session?.passwordChangeRequired).to.equal(true)
  })
})
