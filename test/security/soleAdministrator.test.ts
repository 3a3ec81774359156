import { expect } from 'chai'
import { userStore } from '../../models/users.ts'
import type { WorkQueueView } from '../../server/business/desk/workqueue/workqueue.contract.ts'
import type { PendingChangeRow, PendingChangeView } from '../../server/business/party/changes/changes.contract.ts'
import { settleDueChanges } from '../../server/business/party/changes/usecases/settleDueChanges.ts'
import type { PersonOutcomeView } from '../../server/business/party/identity/identity.contract.ts'
import { useService } from '../support/app.ts'
import { ApiClient } from '../support/client.ts'

const COOLING_OFF_HOURS = 72
const JOB = {
  userId: 'job',
  name: 'job',
  organisationId: 'platform',
  organisationKind: 'platform',
  roles: [],
  via: 'job:pendingChanges',
} as const

/** What one administrator can do alone with a whole insurer: nothing that pays. */
describe('somebody who administers alone', () => {
  const service = useService({ coolingOffHours: COOLING_OFF_HOURS })
  const later = () => service.clock.advance({ hours: COOLING_OFF_HOURS })
  const decider = (login: string, organisation: 'insurerA' | 'insurerB', roles = ['claimsApprover']) => ({
    login,
    name: login,
    organisationId: service.organisation(organisation),
    roles,
    reason: '新设岗位',
  })
  const admit = async (client: ApiClient, body: object): Promise<string> => {
    const answer = await client.post('/users', body)
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201)
    const { user, oneTimePassword, pendingChange } = answer.body as PersonOutcomeView
    expect([user, oneTimePassword]).to.deep.equal([null, null])
    return pendingChange?.number ?? ''
  }
  const act = async (client: ApiClient, number: string, verb: string, body?: object) => {
    const { version } = (await client.get(`/pending-changes/${number}`)).body as PendingChangeRow
    return client.post(`/pending-changes/${number}/${verb}`, body, { ifMatch: version })
  }
  const confirm = (client: ApiClient, number: string) => act(client, number, 'confirmation')
  const codes = async (answer: ReturnType<typeof act>) => (await answer).problem.failures.map(({ code }) => code)
  /** Administrators of insurer A, proposed by one of the two there are and confirmed by the other; each signed in. */
  const newAdministrators = async (...logins: string[]): Promise<ApiClient[]> => {
    const [proposer, second] = await Promise.all([
      service.signIn('organisationAdministratorA'),
      service.signIn('organisationAdministratorA2'),
    ])
    const numbers: string[] = []
    for (const login of logins) {
      const number = await admit(proposer, decider(login, 'insurerA', ['organisationAdministrator']))
      expect((await confirm(second, number)).status).to.equal(200)
      numbers.push(number)
    }
    later()
    const clients: ApiClient[] = []
    for (const [index, number] of numbers.entries()) {
      const login = logins[index] ?? ''
      const { oneTimePassword } = (await act(second, number, 'effect')).body as PendingChangeView
      const first = { login, password: oneTimePassword ?? '' }
      const client = await ApiClient.signedIn(service.origin, service.clock, first)
      const password = 'mosaik-Vogel-77'
      const changed = await client.post('/password', { current: first.password, next: password })
      expect(changed.status).to.equal(204)
      clients.push(await ApiClient.signedIn(service.origin, service.clock, { login, password }))
    }
    return clients
  }

  it('cannot as the platform make underwriters, approvers or payers at an insurer, nor give anybody there more to decide', async () => {
    const platform = await service.signIn('administrator')
    for (const roles of [['underwriter'], ['claimsHandler'], ['claimsApprover'], ['insurerFinance']]) {
      const answer = await platform.post('/users', decider('invented', 'insurerA', roles))
      expect([answer.status, answer.problem.code]).to.deep.equal([409, 'identity.organisation-manages-its-people'])
    }
    const { id } = service.person('claimsApproverA')
    const more = { name: '赵审', roles: ['claimsApprover', 'insurerFinance'] }
    const wider = await platform.put(`/users/${id}`, { ...more, reason: '来电' }, { ifMatch: 1 })
    expect([wider.status, wider.problem.code]).to.deep.equal([409, 'identity.organisation-manages-its-people'])
    expect(await userStore.model.countDocuments({ login: 'invented' })).to.equal(0)
  })

  it('cannot as the platform act as an approver by resetting her password, and sees no one-time password of anybody', async () => {
    const platform = await service.signIn('administrator')
    const { id, login, password } = service.person('claimsApproverA')
    const answer = await platform.post(`/users/${id}/password-reset`, { reason: '来电' }, { ifMatch: 1 })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'identity.organisation-manages-its-people'])
    await ApiClient.signedIn(service.origin, service.clock, { login, password })
  })

  it('cannot as the platform make an administrator where there is one, nor confirm for an organisation that can', async () => {
    const platform = await service.signIn('administrator')
    const answer = await platform.post('/users', decider('invented', 'insurerB', ['organisationAdministrator']))
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'identity.organisation-manages-its-people'])
    const number = await admit(await service.signIn('organisationAdministratorA'), decider('another', 'insurerA'))
    expect(await codes(confirm(platform, number))).to.deep.equal(['change.the-organisations-own'])
  })

  it('cannot as an administrator confirm what she proposed, nor use a machine for it', async () => {
    const administrator = await service.signIn('organisationAdministratorA')
    const number = await admit(administrator, decider('proposed', 'insurerA'))
    expect(await codes(confirm(administrator, number))).to.deep.equal(['change.own-proposal'])
    const second = await service.signIn('organisationAdministratorA2')
    const scopes = ['pending-change.decide', 'account.own', 'user.manage']
    const token = await second.post('/api-tokens', { name: '接口', scopes, expiresAt: '2026-12-31T00:00:00Z' })
    const headers = { Authorization: `Bearer ${(token.body as { secret: string }).secret}` }
    const byMachine = await service
      .anonymous()
      .post(`/pending-changes/${number}/confirmation`, undefined, { ifMatch: 1, headers })
    expect([byMachine.status, byMachine.problem.code]).to.deep.equal([403, 'identity.session-required'])
  })

  it('cannot as an administrator widen her own roles or decide a change about herself', async () => {
    const administrator = await service.signIn('organisationAdministratorA')
    const { id } = service.person('organisationAdministratorA')
    const roles = ['organisationAdministrator', 'claimsApprover', 'insurerFinance']
    const body = { name: '徐管', roles, reason: '兼任' }
    const answer = await administrator.put(`/users/${id}`, body, { ifMatch: 1 })
    const { pendingChange } = answer.body as PersonOutcomeView
    expect(await codes(confirm(administrator, pendingChange?.number ?? ''))).to.deep.equal([
      'change.own-proposal',
      'change.about-oneself',
    ])
    await act(administrator, pendingChange?.number ?? '', 'withdrawal', { reason: '误提' })
  })

  it('has to wait out the cooling-off time, in which the second person can still stop it', async () => {
    const number = await admit(await service.signIn('organisationAdministratorA'), decider('waiting', 'insurerA'))
    const second = await service.signIn('organisationAdministratorA2')
    const confirmed = (await confirm(second, number)).body as PendingChangeView
    expect([confirmed.state, confirmed.oneTimePassword]).to.deep.equal(['confirmed', null])
    expect(await codes(act(second, number, 'effect'))).to.deep.equal(['change.cooling-off'])
    expect(await userStore.model.countDocuments({ login: 'waiting' })).to.equal(0)
    expect((await act(second, number, 'refusal', { reason: '查无此人' })).status).to.equal(200)
    later()
    expect((await act(await service.signIn('organisationAdministratorA2'), number, 'effect')).status).to.equal(409)
    expect(await userStore.model.countDocuments({ login: 'waiting' })).to.equal(0)
  })

  it('gets no one-time password for whom she proposed: it is the second person’s, and the job hands out none', async () => {
    const administrator = await service.signIn('organisationAdministratorA')
    const number = await admit(administrator, decider('handed', 'insurerA'))
    await confirm(await service.signIn('organisationAdministratorA2'), number)
    later()
    await settleDueChanges(service.reader(JOB))
    expect(await userStore.model.countDocuments({ login: 'handed' })).to.equal(0)
    expect(await codes(act(await service.signIn('organisationAdministratorA'), number, 'effect'))).to.deep.equal([
      'change.own-proposal',
    ])
    const given = await act(await service.signIn('organisationAdministratorA2'), number, 'effect')
    expect((given.body as PendingChangeView).oneTimePassword).to.match(/^[a-z2-9-]{19}$/)
  })

  it('cannot confirm through an administrator she has just made, nor through two that one person has just made', async () => {
    const [third, fourth] = await newAdministrators('third', 'fourth')
    if (!third || !fourth) throw new Error('nobody was admitted')
    const hers = await admit(await service.signIn('organisationAdministratorA'), decider('hers', 'insurerA'))
    expect(await codes(confirm(third, hers))).to.deep.equal(['change.confirmer-not-independent'])
    const ofThird = await admit(third, decider('ofThird', 'insurerA'))
    expect(await codes(confirm(fourth, ofThird))).to.deep.equal(['change.confirmer-not-independent'])
    const maker = await service.signIn('organisationAdministratorA')
    expect(await codes(confirm(maker, ofThird))).to.deep.equal(['change.confirmer-not-independent'])
    // Who was handed the one-time password of the third could be the third.
    const handed = await service.signIn('organisationAdministratorA2')
    expect(await codes(confirm(handed, ofThird))).to.deep.equal(['change.confirmer-not-independent'])
    later()
    const independent = await service.signIn('organisationAdministratorA2')
    expect((await confirm(independent, ofThird)).status, 'once the time has passed').to.equal(200)
    const chosen = { login: 'third', password: 'mosaik-Vogel-77' }
    const again = await ApiClient.signedIn(service.origin, service.clock, chosen)
    expect((await confirm(again, hers)).status, 'once the time has passed').to.equal(200)
  })

  it('holds no key to whom she admitted alone once that person decides: the second person gets a new one', async () => {
    const platform = await service.signIn('administrator')
    const first = {
      ...decider('first.maker', 'insurerA', ['organisationAdministrator']),
      organisationId: service.organisation('manufacturerA'),
    }
    const number = await admit(platform, first)
    await confirm(await service.signIn('administrator2'), number)
    later()
    const { oneTimePassword: hers } = (await act(await service.signIn('administrator2'), number, 'effect'))
      .body as PendingChangeView
    const login = { login: 'first.maker', password: hers ?? '' }
    const begun = await ApiClient.signedIn(service.origin, service.clock, login)
    await begun.post('/password', { current: login.password, next: 'mosaik-Vogel-77' })
    const maker = await ApiClient.signedIn(service.origin, service.clock, { ...login, password: 'mosaik-Vogel-77' })
    const agent = {
      login: 'made.agent',
      name: '代办',
      organisationId: service.organisation('manufacturerA'),
      roles: ['manufacturerAgent'],
    }
    const alone = (await maker.post('/users', agent)).body as PersonOutcomeView
    const roles = ['manufacturerAgent', 'organisationAdministrator']
    const body = { name: '代办', roles, reason: '接任' }
    const wider = await maker.put(`/users/${alone.user?.id}`, body, { ifMatch: 1 })
    const promotion = (wider.body as PersonOutcomeView).pendingChange?.number ?? ''
    expect((await confirm(await service.signIn('administrator2'), promotion)).problem.code).to.equal(
      'change.confirmer-not-independent',
    )
    later()
    expect((await confirm(await service.signIn('administrator2'), promotion)).status).to.equal(200)
    later()
    await settleDueChanges(service.reader(JOB))
    const proposer = await ApiClient.signedIn(service.origin, service.clock, { ...login, password: 'mosaik-Vogel-77' })
    expect(await codes(act(proposer, promotion, 'effect'))).to.deep.equal(['change.own-proposal'])
    const given = (await act(await service.signIn('administrator2'), promotion, 'effect')).body as PendingChangeView
    const attempt = (password: string | null) =>
      service.anonymous().post('/session', { login: 'made.agent', password: password ?? '' })
    expect((await attempt(alone.oneTimePassword)).problem.code).to.equal('identity.wrong-credentials')
    expect((await attempt(given.oneTimePassword)).status).to.equal(200)
  })

  it('has no say any more once she is shut out, nor has who confirmed: the change does not take effect', async () => {
    const [fifth] = await newAdministrators('fifth')
    if (!fifth) throw new Error('nobody was admitted')
    const { id } = service.person('claimsApproverA2')
    const user = (await fifth.get(`/users/${id}`)).body as { version: number; name: string; roles: string[] }
    const { name, roles } = user
    const body = { name, roles: [...roles, 'insurerFinance'], reason: '兼任财务' }
    const answer = await fifth.put(`/users/${id}`, body, { ifMatch: user.version })
    const number = (answer.body as PersonOutcomeView).pendingChange?.number ?? ''
    later()
    expect((await confirm(await service.signIn('organisationAdministratorA2'), number)).status).to.equal(200)
    const shutter = await service.signIn('organisationAdministratorA')
    const { id: hers, version } = (await userStore.model
      .findOne({ login: 'fifth' })
      .lean()
      .then((found) => ({ id: found?._id, version: found?.version }))) as { id: string; version: number }
    const disabled = await shutter.post(`/users/${hers}/disablement`, { reason: '冒用' }, { ifMatch: version })
    const shuttingOut = (disabled.body as PersonOutcomeView).pendingChange?.number ?? ''
    const other = await service.signIn('organisationAdministratorA2')
    expect(((await confirm(other, shuttingOut)).body as PendingChangeView).state).to.equal('effective')
    later()
    await settleDueChanges(service.reader(JOB))
    expect(await codes(act(await service.signIn('organisationAdministratorA2'), number, 'effect'))).to.deep.equal([
      'change.voice-fallen',
    ])
    const after = await userStore.model.findById(id).lean<{ roles: string[] }>()
    expect(after?.roles).to.deep.equal(roles)
  })

  it('cannot put two of the same before a second person, so that one objection leaves another', async () => {
    const administrator = await service.signInAnew('organisationAdministratorA')
    const { id } = service.person('underwriterA')
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        administrator.post(`/users/${id}/password-reset`, { reason: '来电' }, { ifMatch: 1 }),
      ),
    )
    const outcomes = answers.map((answer) => (answer.status === 200 ? 'waits' : answer.problem.code)).sort()
    expect(outcomes).to.deep.equal([...Array.from({ length: 3 }, () => 'change.proposed-before'), 'waits'])
    const waiting = answers.find(({ status }) => status === 200)?.body as PersonOutcomeView
    const number = waiting.pendingChange?.number ?? ''
    expect((await act(administrator, number, 'withdrawal', { reason: '误提' })).status).to.equal(200)
    const again = await administrator.post(`/users/${id}/password-reset`, { reason: '来电' }, { ifMatch: 1 })
    expect(again.status, 'once the first is over').to.equal(200)
  })

  it('is told of in person: no token of hers sees a notice in her place', async () => {
    const administrator = await service.signIn('organisationAdministratorA')
    const person = await service.signIn('seniorUnderwriterA')
    const { id } = service.person('seniorUnderwriterA')
    const answer = await administrator.post(`/users/${id}/password-reset`, { reason: '来电' }, { ifMatch: 1 })
    const number = (answer.body as PersonOutcomeView).pendingChange?.number ?? ''
    const scopes = ['account.own']
    const token = await person.post('/api-tokens', { name: '接口', scopes, expiresAt: '2026-12-31T00:00:00Z' })
    const headers = { Authorization: `Bearer ${(token.body as { secret: string }).secret}` }
    const path = `/pending-changes/${number}/acknowledgement`
    const byMachine = await service.anonymous().post(path, undefined, { ifMatch: 1, headers })
    expect([byMachine.status, byMachine.problem.code]).to.deep.equal([403, 'identity.session-required'])
    expect((await person.post(path, undefined, { ifMatch: 1 })).status).to.equal(200)
  })

  it('sees no one-time password through an API token of hers', async () => {
    const second = await service.signIn('organisationAdministratorA2')
    const scopes = ['user.manage', 'user.read']
    const token = await second.post('/api-tokens', { name: '接口', scopes, expiresAt: '2026-12-31T00:00:00Z' })
    const headers = { Authorization: `Bearer ${(token.body as { secret: string }).secret}` }
    const machine = service.anonymous()
    const body = decider('by.machine', 'insurerA')
    const { id } = service.person('claimsApproverA')
    for (const answer of [
      await machine.post('/users', body, { headers }),
      await machine.post(`/users/${id}/password-reset`, { reason: '来电' }, { headers, ifMatch: 1 }),
    ])
      expect([answer.status, answer.problem.code]).to.deep.equal([403, 'identity.session-required'])
  })

  it('is told of whoever it is about, who can say no', async () => {
    const administrator = await service.signIn('organisationAdministratorA')
    const { id, login, password } = service.person('claimsApproverA2')
    const answer = await administrator.post(`/users/${id}/password-reset`, { reason: '来电' }, { ifMatch: 1 })
    const number = (answer.body as PersonOutcomeView).pendingChange?.number ?? ''
    const second = await service.signIn('organisationAdministratorA2')
    expect((await confirm(second, number)).status).to.equal(200)
    const person = await ApiClient.signedIn(service.origin, service.clock, { login, password })
    const queue = (await person.get('/work-queue')).body as WorkQueueView
    expect(queue.items.map(({ kind, path }) => [kind, path])).to.deep.include([
      'pendingChange',
      `/pending-changes/${number}`,
    ])
    expect((await act(person, number, 'objection', { reason: '本人没有提出' })).status).to.equal(200)
    later()
    await settleDueChanges(service.reader(JOB))
    await ApiClient.signedIn(service.origin, service.clock, { login, password })
  })

  it('of the platform stands in only for an administrator she did not admit, and the organisation is told', async () => {
    const platform = await service.signIn('administrator')
    const body = decider('first.recommender', 'insurerA', ['organisationAdministrator'])
    const first = { ...body, organisationId: service.organisation('recommenderA') }
    const number = await admit(platform, first)
    expect(await codes(confirm(platform, number))).to.deep.equal(['change.own-proposal'])
    const other = await service.signIn('administrator2')
    expect((await confirm(other, number)).status).to.equal(200)
    later()
    expect(await codes(act(await service.signIn('administrator'), number, 'effect'))).to.deep.equal([
      'change.own-proposal',
    ])
    const { oneTimePassword } = (await act(await service.signIn('administrator2'), number, 'effect'))
      .body as PendingChangeView
    const credentials = { login: 'first.recommender', password: oneTimePassword ?? '' }
    const newcomer = await ApiClient.signedIn(service.origin, service.clock, credentials)
    await newcomer.post('/password', { current: credentials.password, next: 'mosaik-Vogel-77' })
    service.clock.advance({ days: 100 })
    const chosen = { login: 'first.recommender', password: 'mosaik-Vogel-77' }
    const fresh = await ApiClient.signedIn(service.origin, service.clock, chosen)
    const officer = {
      login: 'second.recommender',
      name: '荐二',
      organisationId: service.organisation('recommenderA'),
      roles: ['recommenderOfficer'],
      reason: '新设岗位',
    }
    const proposed = await admit(fresh, officer)
    expect(await codes(confirm(await service.signIn('administrator'), proposed))).to.deep.equal([
      'change.confirmer-not-independent',
    ])
    const confirmed = await confirm(await service.signIn('administrator2'), proposed)
    const { state, platformConfirms } = confirmed.body as PendingChangeView
    expect([confirmed.status, state, platformConfirms]).to.deep.equal([200, 'confirmed', true])
  })
})
