import { expect } from 'chai'
import { BSON } from 'mongodb'
import mongoose from 'mongoose'
import { EventModel } from '../../../models/events.ts'
import { PersonalKeyModel } from '../../../models/personalKeys.ts'
import { userStore } from '../../../models/users.ts'
import type { AuditStateView } from '../../../server/business/desk/audit/audit.contract.ts'
import { verifyRecord } from '../../../server/business/desk/audit/usecases/verifyRecord.ts'
import type { PendingChangeView } from '../../../server/business/party/changes/changes.contract.ts'
import type { PersonOutcomeView, UserView } from '../../../server/business/party/identity/identity.contract.ts'
import { ACCESS } from '../../support/access.ts'
import { useService } from '../../support/app.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import { ApiClient } from '../../support/client.ts'
import type { PersonName } from '../../support/people.ts'
import { sealEverything } from '../../support/sealing.ts'

const PASSWORD = 'mosaik-Vogel-77'
const FIRST = { login: 'ouyang.murong', name: '欧阳慕容' }
const SECOND = '欧阳若兰'
const YEARS = 15 * 366

describe('POST /users/:userId/erasure', function () {
  this.timeout(60_000)
  const service = useService()
  const stages = submissionStages(service)

  /** Confirms what one administrator of insurer A proposed as the other. */
  async function confirmed(answer: { readonly status: number; readonly body: unknown }): Promise<PendingChangeView> {
    expect(answer.status, JSON.stringify(answer.body)).to.be.oneOf([200, 201])
    const { pendingChange } = answer.body as PersonOutcomeView
    const second = await service.signIn('organisationAdministratorA2')
    const path = `/pending-changes/${pendingChange?.number}/confirmation`
    const done = await second.post(path, undefined, { ifMatch: pendingChange?.version ?? 0 })
    expect(done.status, JSON.stringify(done.body)).to.equal(200)
    return done.body as PendingChangeView
  }

  const admin = () => service.signIn('organisationAdministratorA')
  const userOf = async (id: string): Promise<UserView> => (await (await admin()).get(`/users/${id}`)).body as UserView
  const versionOf = async (id: string) => (await userOf(id)).version
  const post = async (id: string, what: string, body: object, who: PersonName = 'organisationAdministratorA') =>
    (await service.signIn(who)).post(`/users/${id}/${what}`, body, { ifMatch: await versionOf(id) })

  /** Where a text stands in the whole database. */
  async function tracesOf(text: string): Promise<string[]> {
    const { db } = mongoose.connection
    const collections = (await db?.listCollections({}, { nameOnly: true }).toArray()) ?? []
    const found = await Promise.all(
      collections
        .filter(({ name }) => !name.startsWith('system.'))
        .map(async ({ name }) => {
          const documents = await mongoose.connection.collection(name).find({}).toArray()
          return documents.filter((document) => BSON.EJSON.stringify(document).includes(text)).map(() => name)
        }),
    )
    return [...new Set(found.flat())].toSorted()
  }

  const findings = async (keys = ACCESS.keys) =>
    (await verifyRecord({ keys, heads: [] })).findings.map(({ where, fault }) => `${where} ${fault}`)

  /** Somebody who was admitted by two, decided, was renamed and left. */
  async function former(): Promise<{ readonly id: string; readonly submissionNo: string }> {
    const administrator = await admin()
    const asked = await administrator.post('/users', {
      ...FIRST,
      organisationId: service.organisation('insurerA'),
      roles: ['underwriter', 'claimsHandler'],
      reason: '新入职',
    })
    const { subjectId: id, oneTimePassword } = await confirmed(asked)
    if (id === null || oneTimePassword === null) throw new Error('nobody was admitted')
    const login = FIRST.login
    const person = await ApiClient.signedIn(service.origin, service.clock, { login, password: oneTimePassword })
    const { _id: submissionNo, version } = await stages.submitted()
    const passwords = { current: oneTimePassword, next: PASSWORD }
    expect((await person.post('/password', passwords)).status).to.equal(204)
    const again = await ApiClient.signedIn(service.origin, service.clock, { login, password: PASSWORD })
    const returned = await again.post(
      `/submissions/${submissionNo}/return`,
      { reason: '请补充检测报告' },
      { ifMatch: version },
    )
    expect(returned.status, JSON.stringify(returned.body)).to.equal(200)
    service.clock.advance({ hours: 1 })
    const { roles, version: known } = await userOf(id)
    const renamed = await administrator.put(`/users/${id}`, { name: SECOND, roles }, { ifMatch: known })
    expect(renamed.status, JSON.stringify(renamed.body)).to.equal(200)
    service.clock.advance({ hours: 1 })
    expect((await post(id, 'disablement', { reason: '离职' })).status).to.equal(200)
    return { id, submissionNo }
  }

  let id: string
  let submissionNo: string

  before(async () => {
    ;({ id, submissionNo } = await former())
    await sealEverything(service.clock.now())
  })

  it('is 400 without a reason, 401 for nobody, 403 for others, 404, 428 and 412', async () => {
    const path = `/users/${id}/erasure`
    const body = { reason: '本人请求' }
    expect((await (await admin()).post(path, {}, { ifMatch: 1 })).status).to.equal(400)
    expect((await service.anonymous().post(path, body, { ifMatch: 1 })).status).to.equal(401)
    expect((await (await service.signIn('underwriterA')).post(path, body, { ifMatch: 1 })).status).to.equal(403)
    const foreign = await service.signIn('organisationAdministratorB')
    expect((await foreign.post(path, body, { ifMatch: 1 })).status).to.equal(404)
    expect((await (await admin()).post(path, body)).status).to.equal(428)
    expect((await (await admin()).post(path, body, { ifMatch: 1 })).status).to.equal(412)
  })

  it('is refused while the person can sign in, holds authority, has a change waiting or decided within the years of keeping', async () => {
    const kept = await post(id, 'erasure', { reason: '本人请求' })
    expect([kept.status, kept.problem.failures.map(({ code, value }) => [code, value])]).to.deep.equal([
      409,
      [['identity.erasure-kept-by-law', '2041-03-02T02:00:00.000Z']],
    ])
    const asked = await post(service.person('organisationAdministratorA2').id, 'disablement', { reason: '离职' })
    expect(asked.status).to.equal(200)
    const active = await post(service.person('organisationAdministratorA2').id, 'erasure', { reason: '本人请求' })
    expect(active.problem.failures.map(({ code }) => code)).to.include.members([
      'identity.erasure-not-disabled',
      'identity.erasure-open-change',
    ])
    const { pendingChange } = asked.body as PersonOutcomeView
    await (await admin()).post(
      `/pending-changes/${pendingChange?.number}/withdrawal`,
      { reason: '撤回' },
      { ifMatch: 1 },
    )
  })

  it('keeps the name readable until then, in the person’s documents alone', async () => {
    expect(await tracesOf(FIRST.name)).to.deep.equal(['pendingChanges'])
    expect(await tracesOf(SECOND)).to.deep.equal(['users'])
    const history = await (await service.signIn('manufacturerA')).get(`/submissions/${submissionNo}/history`)
    expect(JSON.stringify(history.body)).to.contain(SECOND).and.not.to.contain(FIRST.name)
    expect(await findings()).to.deep.equal([])
  })

  it('is for a second person to confirm', async () => {
    service.clock.advance({ days: YEARS })
    const asked = await post(id, 'erasure', { reason: '保存期限届满' })
    const { pendingChange } = asked.body as PersonOutcomeView
    const own = `/pending-changes/${pendingChange?.number}/confirmation`
    const alone = await (await admin()).post(own, undefined, { ifMatch: 1 })
    expect([alone.status, alone.problem.code]).to.deep.equal([409, 'change.own-proposal'])
    expect((await userOf(id)).erased).to.equal(false)
    const { state } = await confirmed(asked)
    expect(state).to.equal('effective')
    expect(await userOf(id)).to.include({ name: id, login: id, erased: true, disabled: true })
  })

  it('leaves no trace of names and login in any collection', async () => {
    expect(await tracesOf(FIRST.name)).to.deep.equal([])
    expect(await tracesOf(SECOND)).to.deep.equal([])
    expect(await tracesOf(FIRST.login)).to.deep.equal([])
  })

  it('says that no event tells the person in the clear any more', async () => {
    const erasure = await EventModel.findOne({ stream: `user:${id}`, type: 'user.erased' })
      .orFail()
      .lean()
    expect(erasure.payload).to.deep.equal({ eventsInTheClear: 0 })
  })

  it('leaves who decided on record under the number', async () => {
    const event = await EventModel.findOne({ type: 'submission.returned', 'actor.userId': id }).lean()
    expect(event).not.to.equal(null)
    const history = await (await service.signIn('manufacturerA')).get(`/submissions/${submissionNo}/history`)
    const { items } = history.body as { items: readonly { type: string; actor: { name: string } }[] }
    expect(items.find(({ type }) => type === 'submission.returned')?.actor.name).to.equal(id)
  })

  it('leaves the whole record verified, sealed before and after, with and without the keys', async () => {
    await sealEverything(service.clock.now())
    expect(await findings()).to.deep.equal([])
    expect((await verifyRecord({ keys: null, heads: [] })).findings).to.deep.equal([])
  })

  it('leaves every former state to be rebuilt, with what was erased said to be', async () => {
    const platform = await service.signIn('administrator')
    const events = await EventModel.find({ stream: `user:${id}` })
      .sort({ seq: 1 })
      .lean()
    const names = await Promise.all(
      events.map(async ({ at }) => {
        const query = new URLSearchParams({ stream: `user:${id}`, asOf: at.toISOString() })
        const { body } = await platform.get(`/audit/state?${query}`)
        return ((body as AuditStateView).content as { name: string }).name
      }),
    )
    expect(new Set(names)).to.deep.equal(new Set(['erased', id]))
    expect(names.at(-1)).to.equal(id)
  })

  it('is done once, and nothing of the person changes any more', async () => {
    const reason = { reason: '再次' }
    for (const what of ['erasure', 're-enablement', 'password-reset'])
      expect((await post(id, what, reason)).problem.code, what).to.equal('identity.erased')
    const { roles, version } = await userOf(id)
    const body = { name: SECOND, roles }
    const renamed = await (await admin()).put(`/users/${id}`, body, { ifMatch: version })
    expect(renamed.problem.code).to.equal('identity.erased')
  })

  it('does not hide what else is changed: a name, a key that is lost, and one that comes back', async () => {
    const other = service.person('underwriterB').id
    const users = userStore.model.collection
    await users.updateOne({ _id: other as never }, { $set: { name: '别人' } })
    expect(await findings()).to.deep.equal([`user:${other}#1 document-changed`, `user:${other} marks-differ`])
    await users.updateOne({ _id: other as never }, { $set: { name: 'underwriterB' } })
    const key = await PersonalKeyModel.findById(`user:${other}`).orFail().lean()
    await PersonalKeyModel.deleteOne({ _id: key._id })
    expect(await findings()).to.deep.equal([`user:${other}#1 personal-key-missing`])
    await PersonalKeyModel.create({ ...key, _id: `user:${id}` })
    await PersonalKeyModel.create(key)
    const last = await userStore.model.findById(id).orFail().lean()
    expect(await findings()).to.deep.equal([`user:${id}#${last.version} personal-key-returned`])
    await PersonalKeyModel.deleteOne({ _id: `user:${id}` })
    expect(await findings()).to.deep.equal([])
  })
})
