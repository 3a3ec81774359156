import { expect } from 'chai'
import { AttemptsModel } from '../../models/attempts.ts'
import { EventModel } from '../../models/events.ts'
import { EnrolmentModel, secondFactorStore } from '../../models/secondFactors.ts'
import type { Stored } from '../../models/store.ts'
import type { WorkQueueView } from '../../server/business/desk/workqueue/workqueue.contract.ts'
import type { SecondFactor } from '../../server/business/party/identity/domain/secondFactor.ts'
import type {
  CreatedApiTokenView,
  EnrolmentView,
  RecoveryCodesView,
  SecondFactorView,
  SessionView,
} from '../../server/business/party/identity/identity.contract.ts'
import { resetSecondFactor } from '../../server/business/party/identity/usecases/resetSecondFactor.ts'
import { codeAt } from '../../server/business/party/identity/usecases/totp.ts'
import { keyRingOf } from '../../server/kernel/keyRing.ts'
import { ACCESS } from '../support/access.ts'
import { type TestService, useService } from '../support/app.ts'
import type { ApiClient } from '../support/client.ts'
import type { PersonName } from '../support/people.ts'

const STEP_MINUTES = 0.5

const passwordOf = (service: TestService, name: PersonName) => ({ password: service.person(name).password })

/** A person with a second factor: the client in whose session it was set up, the secret and the recovery codes. */
async function enrolled(service: TestService, name: PersonName) {
  const client = await service.signInAnew(name)
  const begun = (await client.post('/second-factor/enrolment', passwordOf(service, name))).body as EnrolmentView
  const answer = await client.post('/second-factor/confirmation', { code: codeAt(begun.secret, service.clock.now()) })
  expect(answer.status).to.equal(200)
  // The code of this step has been used.
  service.clock.advance({ minutes: STEP_MINUTES })
  return { client, secret: begun.secret, recoveryCodes: (answer.body as RecoveryCodesView).recoveryCodes }
}

const asking = { access: { ...ACCESS, secondFactor: true } }

describe('the second factor', () => {
  const service = useService(asking)
  const attempt = (name: PersonName, code?: string) => {
    const { login, password } = service.person(name)
    return service.anonymous().post('/session', { login, password, ...(code === undefined ? {} : { code }) })
  }

  beforeEach(() => AttemptsModel.deleteMany({}))

  it('is asked of whoever decides or pays before anything else, and of nobody else', async () => {
    const approver = await service.signInAnew('claimsApproverB')
    expect(approver.session?.enrolmentRequired).to.equal(true)
    for (const path of ['/claims', '/organisations', '/api-tokens', '/work-queue']) {
      const { status, problem } = await approver.get(path)
      expect([status, problem.code], path).to.deep.equal([403, 'identity.second-factor-enrolment-required'])
    }
    const maker = await service.signInAnew('manufacturerA')
    expect(maker.session?.enrolmentRequired).to.equal(false)
    expect((await maker.get('/submissions')).status).to.equal(200)
    expect((await maker.get('/second-factor')).body).to.include({ required: false, since: null })
  })

  it('is set up by a right code of the secret that was shown, and frees the session', async () => {
    const { client, recoveryCodes } = await enrolled(service, 'claimsApproverA')
    expect(((await client.get('/session')).body as SessionView).enrolmentRequired).to.equal(false)
    expect((await client.get('/claims')).status).to.equal(200)
    expect(new Set(recoveryCodes).size).to.equal(10)
    expect((await client.get('/second-factor')).body).to.include({ required: true, recoveryCodesLeft: 10 })
  })

  it('ends the sessions that were opened without it', async () => {
    const before = await service.signInAnew('insurerFinanceB')
    await enrolled(service, 'insurerFinanceB')
    expect((await before.get('/session')).status).to.equal(401)
  })

  it('is not set up by a wrong code, in another session, or after a quarter of an hour', async () => {
    const client = await service.signInAnew('ministryOfficer')
    const { secret, uri } = (await client.post('/second-factor/enrolment', passwordOf(service, 'ministryOfficer')))
      .body as EnrolmentView
    expect(uri)
      .to.match(/^otpauth:\/\/totp\/Firstcover:ministryofficer\?/)
      .and.contain(secret)
    const confirm = (who: ApiClient, code = codeAt(secret, service.clock.now())) =>
      who.post('/second-factor/confirmation', { code })
    expect((await confirm(client, '000000')).problem.code).to.equal('identity.wrong-code')
    const other = await service.signInAnew('ministryOfficer')
    expect((await confirm(other)).problem.code).to.equal('identity.no-enrolment')
    service.clock.advance({ minutes: 16 })
    expect((await confirm(client)).problem.code).to.equal('identity.no-enrolment')
  })

  it('is not set up first in a session that was taken: that asks for the password again, and counts guesses at it', async () => {
    const taken = await service.signInAnew('recommenderB')
    const begin = (body: object) => taken.post('/second-factor/enrolment', body)
    const without = await begin({})
    expect([without.status, without.problem.code]).to.deep.equal([409, 'identity.password-needed'])
    const withCode = await begin({ code: '123456' })
    expect(withCode.problem.code, 'a code of nothing').to.equal('identity.password-needed')
    const outcomes: string[] = []
    for (let guess = 0; guess < 12; guess += 1)
      outcomes.push((await begin({ password: `guess ${guess}` })).problem.code)
    expect(outcomes[0]).to.equal('identity.wrong-current-password')
    expect(outcomes.at(-1)).to.equal('identity.sign-in-delayed')
    expect(await EnrolmentModel.countDocuments({ userId: service.person('recommenderB').id })).to.equal(0)
    expect((await taken.get('/subsidy-applications')).problem.code).to.equal(
      'identity.second-factor-enrolment-required',
    )
  })

  it('is not replaced in a session that was taken: that asks for a code of the present one, used up by it', async () => {
    const { client, secret, recoveryCodes } = await enrolled(service, 'claimsHandlerB')
    const begin = (body: object) => client.post('/second-factor/enrolment', body)
    const without = await begin({})
    expect([without.status, without.problem.code]).to.deep.equal([409, 'identity.present-code-needed'])
    expect((await begin({ code: '000000' })).problem.code).to.equal('identity.wrong-code')
    const code = codeAt(secret, service.clock.now())
    const begun = (await begin({ code })).body as EnrolmentView
    expect((await begin({ code })).problem.code).to.equal('identity.wrong-code')
    service.clock.advance({ minutes: STEP_MINUTES })
    const replaced = await client.post('/second-factor/confirmation', {
      code: codeAt(begun.secret, service.clock.now()),
    })
    expect(replaced.status).to.equal(200)
    expect((await begin({ code: recoveryCodes[0] })).problem.code, 'a code of the old one').to.equal(
      'identity.wrong-code',
    )
    const [spare] = (replaced.body as RecoveryCodesView).recoveryCodes
    expect((await begin({ code: spare })).status, 'after the device was lost').to.equal(200)
    expect((await begin({ code: spare })).problem.code).to.equal('identity.wrong-code')
  })

  it('is asked for after the right password only, and opens with the code', async () => {
    const { secret } = await enrolled(service, 'seniorUnderwriterA')
    const { login } = service.person('seniorUnderwriterA')
    const code = codeAt(secret, service.clock.now())
    const wrong = await service.anonymous().post('/session', { login, password: 'wrong-password', code })
    expect(wrong.problem.code).to.equal('identity.wrong-credentials')
    const without = await attempt('seniorUnderwriterA')
    expect([without.status, without.problem.code]).to.deep.equal([401, 'identity.second-factor-required'])
    expect(without.headers.getSetCookie()).to.deep.equal([])
    const right = await attempt('seniorUnderwriterA', `${code.slice(0, 3)} ${code.slice(3)}`)
    expect([right.status, (right.body as SessionView).enrolmentRequired]).to.deep.equal([200, false])
  })

  it('takes no code twice, not even at the same moment, nor an earlier one after a later one', async () => {
    const { secret } = await enrolled(service, 'seniorUnderwriterB')
    const code = codeAt(secret, service.clock.now())
    const together = await Promise.all(Array.from({ length: 5 }, () => attempt('seniorUnderwriterB', code)))
    expect(together.filter(({ status }) => status === 200)).to.have.length(1)
    const again = await attempt('seniorUnderwriterB', code)
    expect([again.status, again.problem.code]).to.deep.equal([401, 'identity.wrong-code'])
    service.clock.advance({ minutes: STEP_MINUTES })
    const next = codeAt(secret, service.clock.now())
    service.clock.advance({ minutes: STEP_MINUTES })
    expect((await attempt('seniorUnderwriterB', codeAt(secret, service.clock.now()))).status).to.equal(200)
    expect((await attempt('seniorUnderwriterB', next)).status).to.equal(401)
  })

  it('takes the codes of the step before and after, and none further away', async () => {
    const { secret } = await enrolled(service, 'underwriterB')
    service.clock.advance({ minutes: 5 })
    const at = (steps: number) => codeAt(secret, new Date(service.clock.now().getTime() + steps * 30_000))
    expect((await attempt('underwriterB', at(-2))).status).to.equal(401)
    expect((await attempt('underwriterB', at(2))).status).to.equal(401)
    expect((await attempt('underwriterB', at(-1))).status).to.equal(200)
    expect((await attempt('underwriterB', at(1))).status).to.equal(200)
  })

  it('delays who guesses codes with the right password, whatever the address', async () => {
    const { secret } = await enrolled(service, 'underwriterA')
    const right = codeAt(secret, service.clock.now())
    const wrong = Array.from({ length: 30 }, (_, index) => String(111_111 + index * 7)).filter((code) => code !== right)
    const answers = await Promise.all(wrong.map((code) => attempt('underwriterA', code)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401).length).to.be.at.most(6)
    expect(statuses).to.include(429)
    const delayed = await attempt('underwriterA', right)
    expect([delayed.status, Number(delayed.headers.get('retry-after')) > 0]).to.deep.equal([429, true])
  })

  it('opens with a recovery code once, without the device, and says how many are left', async () => {
    const { recoveryCodes } = await enrolled(service, 'insurerFinanceA')
    const [first = '', second = ''] = recoveryCodes
    expect((await attempt('insurerFinanceA', first)).status).to.equal(200)
    expect((await attempt('insurerFinanceA', first)).problem.code).to.equal('identity.wrong-code')
    const together = await Promise.all([1, 2, 3].map(() => attempt('insurerFinanceA', second.toUpperCase())))
    expect(together.filter(({ status }) => status === 200)).to.have.length(1)
    const id = service.person('insurerFinanceA').id
    const used = await EventModel.find({ stream: `secondFactor:${id}`, type: /used/ }).lean()
    expect(used.map(({ payload }) => payload.left)).to.deep.equal([9, 8])
  })

  it('gets new recovery codes for a code; the old ones end', async () => {
    const { client, secret, recoveryCodes } = await enrolled(service, 'recommenderA')
    expect((await client.post('/second-factor/recovery-codes', { code: '000000' })).status).to.equal(401)
    const code = codeAt(secret, service.clock.now())
    const renewed = (await client.post('/second-factor/recovery-codes', { code })).body as RecoveryCodesView
    expect((await attempt('recommenderA', recoveryCodes[0])).status).to.equal(401)
    expect((await attempt('recommenderA', renewed.recoveryCodes[0])).status).to.equal(200)
  })

  it('is kept so that nobody can read it: neither secret nor code in document, event or log of answers', async () => {
    const { secret, recoveryCodes } = await enrolled(service, 'recommenderB')
    const userId = service.person('recommenderB').id
    const kept = JSON.stringify([
      await secondFactorStore.model.find({ userId }).lean(),
      await EnrolmentModel.find({}).lean(),
      await EventModel.find({ stream: `secondFactor:${userId}` }).lean(),
    ])
    for (const shown of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
      expect(kept).not.to.contain(shown)
  })

  it('is not opened by a factor somebody wrote into the database, nor by one copied from another person', async () => {
    const mine = await enrolled(service, 'productManagerA')
    await enrolled(service, 'productManagerB')
    const factorOf = (name: PersonName) =>
      secondFactorStore.model.findById(service.person(name).id).orFail().lean<SecondFactor & Stored>()
    const { secret, recoveryHashes, seal } = await factorOf('productManagerA')
    const theirs = { _id: service.person('productManagerB').id as never }
    for (const change of [{ secret }, { secret, recoveryHashes, seal }, { recoveryHashes }, { seal: 'none' }]) {
      await secondFactorStore.model.collection.updateOne(theirs, { $set: change })
      const answer = await attempt('productManagerB', codeAt(mine.secret, service.clock.now()))
      expect([answer.status, answer.problem.code]).to.deep.equal([409, 'identity.second-factor-unreadable'])
    }
  })

  it('is told in the work queue of whose it is, each new one for a week, and of nobody else', async () => {
    const told = async (client: ApiClient) => {
      const { items } = (await client.get('/work-queue')).body as WorkQueueView
      return items.filter(({ kind }) => kind === 'secondFactor').map(({ number, path }) => [number, path])
    }
    const { client, secret } = await enrolled(service, 'underwritingManagerB')
    const { id } = service.person('underwritingManagerB')
    expect(await told(client)).to.deep.equal([[id, '/account']])
    const { client: other } = await enrolled(service, 'underwritingManagerA')
    expect((await told(other)).flat()).to.not.contain(id)
    const later = async () => {
      const { login, password } = service.person('underwritingManagerB')
      const code = codeAt(secret, service.clock.now())
      const again = service.anonymous()
      const answer = await again.post('/session', { login, password, code })
      again.cookie = /(?:__Host-)?firstcover_session=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? null
      return again
    }
    service.clock.advance({ days: 6 })
    expect(await told(await later())).to.deep.equal([[id, '/account']])
    service.clock.advance({ days: 2 })
    expect(await told(await later())).to.deep.equal([])
  })

  it('is set up anew after a reset, which ends all access and is told with its reason', async () => {
    const { client, recoveryCodes } = await enrolled(service, 'ministryFinance')
    const body = { name: '接口', scopes: ['account.own'], expiresAt: '2026-04-01T00:00:00Z' }
    const { secret: token } = (await client.post('/api-tokens', body)).body as CreatedApiTokenView
    const { id } = service.person('ministryFinance')
    const reset = { userId: id, reason: '手机遗失，已当面核验身份' }
    await service.act(ADMIN, (work) => resetSecondFactor(work, reset))
    expect((await client.get('/session')).status).to.equal(401)
    const bearer = { headers: { Authorization: `Bearer ${token}` } }
    expect((await service.anonymous().get('/session', bearer)).status).to.equal(401)
    expect((await attempt('ministryFinance', recoveryCodes[0])).status).to.equal(200)
    const anew = await enrolled(service, 'ministryFinance')
    expect(((await anew.client.get('/second-factor')).body as SecondFactorView).recoveryCodesLeft).to.equal(10)
    const event = await EventModel.findOne({ stream: `secondFactor:${id}`, type: 'secondFactor.reset' }).lean()
    expect(event?.reason).to.equal('手机遗失，已当面核验身份')
  })
})

const ADMIN = 'administrator'

describe('on demonstration data', () => {
  const service = useService({ ...asking, demonstration: true })

  it('nobody is asked for a second factor', async () => {
    const approver = await service.signInAnew('claimsApproverA')
    expect(approver.session?.enrolmentRequired).to.equal(false)
    expect((await approver.get('/claims')).status).to.equal(200)
  })
})

describe('second factors at a rotation of keys', () => {
  const [old, newer] = ['the key before the rotation, 2026-01', 'the key after the rotation, 2026-06!']
  const access = { ...asking.access, keys: keyRingOf([old ?? '']) }
  const service = useService({ access })

  it('are encrypted anew at a sign-in, and open without the older key from then on', async () => {
    const { secret } = await enrolled(service, 'claimsApproverA')
    const { login, password, id } = service.person('claimsApproverA')
    const rotated = { current: keyRingOf([newer ?? '', old ?? '']) }
    Object.defineProperty(access, 'keys', { get: () => rotated.current })
    const signIn = () =>
      service.anonymous().post('/session', { login, password, code: codeAt(secret, service.clock.now()) })
    expect((await signIn()).status).to.equal(200)
    const factor = await secondFactorStore.model.findById(id).orFail().lean<SecondFactor & Stored>()
    expect([factor.secret, factor.seal].map((text) => text?.split('.')[0])).to.deep.equal(
      Array(2).fill(rotated.current.first.id),
    )
    rotated.current = keyRingOf([newer ?? ''])
    service.clock.advance({ minutes: STEP_MINUTES })
    expect((await signIn()).status).to.equal(200)
  })
})
