import { expect } from 'chai'
import { userStore } from '../../models/users.ts'
import type { WorkQueueView } from '../../server/business/desk/workqueue/workqueue.contract.ts'
import type { PendingChangeRow, PendingChangeView } from '../../server/business/party/changes/changes.contract.ts'
import type {
  OrganisationOutcomeView,
  OrganisationView,
  PersonOutcomeView,
  UserView,
} from '../../server/business/party/identity/identity.contract.ts'
import { useService } from '../support/app.ts'
import type { ApiClient } from '../support/client.ts'
import type { OrganisationName, PersonName } from '../support/people.ts'

const reason = '季报更正'
const act = async (client: ApiClient, number: string, verb: string, body?: object) => {
  const { version } = (await client.get(`/pending-changes/${number}`)).body as PendingChangeRow
  return client.post(`/pending-changes/${number}/${verb}`, body, { ifMatch: version })
}

/** What one administrator of the platform can change alone of what decides who may do what: nothing. */
describe('what is on file of an organisation', () => {
  const service = useService()
  const read = async (client: ApiClient, name: OrganisationName) => {
    const path = `/organisations/${service.organisation(name)}`
    const view = (await client.get(path)).body as OrganisationView
    if (!view.details) throw new Error('the administrator sees details')
    const { nameZh, nameEn, region, active, version } = view
    const { uscc, recommenderId, controllers, insurerStanding } = view.details
    const body = { nameZh, nameEn, region, active, uscc, recommenderId, controllers, insurerStanding }
    return { path, version, body }
  }
  const put = async (client: ApiClient, name: OrganisationName, more: object) => {
    const { path, version, body } = await read(client, name)
    return client.put(path, { ...body, ...more }, { ifMatch: version })
  }

  it('is changed by one only where it decides nothing', async () => {
    const platform = await service.signIn('administrator')
    const before = await read(platform, 'insurerB')
    const standing = { registeredCapitalFen: 1_000_000_000_000, solvency: [{ year: 2025, ratioPpm: 2_500_000 }] }
    const attacks: [OrganisationName, object][] = [
      ['insurerB', { insurerStanding: standing }],
      ['insurerB', { uscc: (await read(platform, 'insurerB')).body.uscc, nameZh: '另一家保险' }],
      ['insurerB', { region: '440000' }],
      ['insurerB', { controllers: [{ name: '某某控股', sharePpm: 900_000 }] }],
      ['manufacturerA', { recommenderId: service.organisation('recommenderB') }],
    ]
    for (const [name, more] of attacks) {
      const without = await put(platform, name, more)
      expect([without.status, without.problem.code], JSON.stringify(more)).to.deep.equal([
        422,
        'identity.reason-needed',
      ])
      const { body, status } = await put(platform, name, { ...more, reason })
      const { pendingChange } = body as OrganisationOutcomeView
      expect([status, pendingChange?.kind], JSON.stringify(more)).to.deep.equal([200, 'organisationChange'])
      const number = pendingChange?.number ?? ''
      const own = await act(platform, number, 'confirmation')
      expect(own.problem.failures.map(({ code }) => code)).to.deep.equal(['change.own-proposal'])
      await act(platform, number, 'withdrawal', { reason: '误提' })
    }
    expect(await read(platform, 'insurerB')).to.deep.equal(before)
    const { pendingChange } = (await put(platform, 'insurerB', { nameEn: 'Reworded' })).body as OrganisationOutcomeView
    expect(pendingChange).to.equal(null)
  })

  it('waits for the second administrator of the platform, tells the organisation, and is not the organisation’s to decide', async () => {
    const platform = await service.signIn('administrator')
    const standing = { registeredCapitalFen: 500_000_000_000, solvency: [] }
    const { pendingChange } = (await put(platform, 'insurerB', { insurerStanding: standing, reason }))
      .body as OrganisationOutcomeView
    const number = pendingChange?.number ?? ''
    const told = await service.signIn('organisationAdministratorB')
    const queue = (await told.get('/work-queue')).body as WorkQueueView
    expect(
      queue.items.filter(({ path }) => path === `/pending-changes/${number}`).map(({ why }) => why.en),
    ).to.deep.equal(['The platform changes what is on file of you: look at it'])
    expect(((await told.get(`/pending-changes/${number}`)).body as PendingChangeView).allowedEvents).to.deep.equal([])
    expect((await act(told, number, 'confirmation')).problem.failures.map(({ code }) => code)).to.deep.equal([
      'change.not-yours-to-decide',
      'change.the-organisations-own',
    ])
    expect((await act(told, number, 'acknowledgement')).status).to.equal(200)
    const other = await service.signIn('organisationAdministratorA')
    expect((await other.get(`/pending-changes/${number}`)).status).to.equal(404)
    const second = await service.signIn('administrator2')
    expect((await act(second, number, 'confirmation')).status).to.equal(200)
    expect((await read(platform, 'insurerB')).body.insurerStanding).to.deep.equal(standing)
  })

  it('that changed meanwhile is not overwritten by what was agreed on before', async () => {
    const platform = await service.signIn('administrator')
    const { pendingChange } = (await put(platform, 'insurerA', { region: '440000', reason }))
      .body as OrganisationOutcomeView
    expect((await put(platform, 'insurerA', { nameEn: 'Meanwhile' })).status).to.equal(200)
    const answer = await act(await service.signIn('administrator2'), pendingChange?.number ?? '', 'confirmation')
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'change.overtaken'])
  })

  it('is made inactive by one and active again by two', async () => {
    const platform = await service.signIn('administrator')
    const ended = (await put(platform, 'expertBody', { active: false })).body as OrganisationOutcomeView
    expect([ended.organisation.active, ended.pendingChange]).to.deep.equal([false, null])
    const again = (await put(platform, 'expertBody', { active: true, reason })).body as OrganisationOutcomeView
    expect([again.organisation.active, again.pendingChange?.state]).to.deep.equal([false, 'proposed'])
  })
})

/** One administrator of an organisation cannot become its only one. */
describe('an administrator', () => {
  const service = useService()
  const user = async (client: ApiClient, name: PersonName) =>
    (await client.get(`/users/${service.person(name).id}`)).body as UserView
  const disable = async (client: ApiClient, name: PersonName) => {
    const { id, version } = await user(client, name)
    return client.post(`/users/${id}/disablement`, { reason: '冒用' }, { ifMatch: version })
  }
  const waitingOf = (answer: { readonly body: unknown }) => {
    const { user: changed, pendingChange } = answer.body as PersonOutcomeView
    expect(changed).to.equal(null)
    return pendingChange?.number ?? ''
  }
  const isDisabled = async (name: PersonName) =>
    (await userStore.model.findById(service.person(name).id).orFail().lean<UserView>()).disabled

  it('is not shut out by the other alone, and where there are only two a platform administrator counts', async () => {
    const one = await service.signIn('organisationAdministratorA')
    const number = waitingOf(await disable(one, 'organisationAdministratorA2'))
    expect(await isDisabled('organisationAdministratorA2')).to.equal(false)
    expect((await act(one, number, 'confirmation')).problem.code).to.equal('change.own-proposal')
    const concerned = await service.signIn('organisationAdministratorA2')
    expect((await act(concerned, number, 'confirmation')).problem.code).to.equal('change.about-oneself')
    const objection = await act(concerned, number, 'objection', { reason: '不同意' })
    expect([objection.status, objection.problem.code]).to.deep.equal([409, 'change.not-stopped-by-objection'])
    const events = ((await concerned.get(`/pending-changes/${number}`)).body as PendingChangeView).allowedEvents
    expect(events.map(({ event }) => event)).not.to.include('object')
    const platform = await service.signIn('administrator')
    expect(((await act(platform, number, 'confirmation')).body as PendingChangeView).state).to.equal('effective')
    expect(await isDisabled('organisationAdministratorA2')).to.equal(true)
    expect((await concerned.get('/session')).status).to.equal(401)
  })

  it('is not stripped of the role by the other alone', async () => {
    const one = await service.signIn('ministryAdministrator')
    const { id, version, name } = await user(one, 'ministryAdministrator2')
    const body = { name, roles: ['ministryOfficer'], reason: '调岗' }
    const widened = waitingOf(await one.put(`/users/${id}`, body, { ifMatch: version }))
    await act(one, widened, 'withdrawal', { reason: '误提' })
    await service.act('ministryAdministrator', async (work) => {
      const before = await work.loadForChange(userStore, id)
      await work.change(
        userStore,
        before,
        { roles: ['organisationAdministrator', 'ministryOfficer'] },
        { type: 'user.updated' },
      )
    })
    const wide = await user(one, 'ministryAdministrator2')
    const number = waitingOf(await one.put(`/users/${id}`, body, { ifMatch: wide.version }))
    const change = (await one.get(`/pending-changes/${number}`)).body as PendingChangeView
    expect([change.kind, change.platformConfirms]).to.deep.equal(['administratorRoleEnding', true])
    expect((await user(one, 'ministryAdministrator2')).roles).to.include('organisationAdministrator')
    const platform = await service.signIn('administrator')
    expect((await act(platform, number, 'confirmation')).status).to.equal(200)
    expect((await user(one, 'ministryAdministrator2')).roles).to.deep.equal(['ministryOfficer'])
  })

  it('of an organisation is not shut out by one of the platform alone', async () => {
    const platform = await service.signIn('administrator')
    const number = waitingOf(await disable(platform, 'organisationAdministratorB'))
    expect((await act(platform, number, 'confirmation')).problem.code).to.equal('change.own-proposal')
    expect((await act(await service.signIn('administrator2'), number, 'confirmation')).status).to.equal(200)
    expect(await isDisabled('organisationAdministratorB')).to.equal(true)
  })

  it('of a platform of two is shut out by the other, who then decides nothing that takes two', async () => {
    const one = await service.signIn('administrator')
    expect((await disable(one, 'administrator2')).status).to.equal(200)
    expect(await isDisabled('administrator2')).to.equal(true)
    const number = waitingOf(await disable(one, 'equipmentUserAdministratorA'))
    expect((await act(one, number, 'confirmation')).problem.code).to.equal('change.own-proposal')
  })
})
