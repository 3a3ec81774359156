import { createHash, randomBytes } from 'node:crypto'
import { expect } from 'chai'
import { StartupFault } from '../../config/startupFault.ts'
import { apiTokenStore } from '../../models/apiTokens.ts'
import { KeyCheckModel } from '../../models/keyChecks.ts'
import { SessionModel } from '../../models/sessions.ts'
import { type Session, sealedOfSession } from '../../server/business/party/identity/domain/session.ts'
import type { CreatedApiTokenView } from '../../server/business/party/identity/identity.contract.ts'
import { authenticate } from '../../server/business/party/identity/usecases/authenticate.ts'
import { checkKeys } from '../../server/business/party/identity/usecases/checkKeys.ts'
import { type KeyRing, keyRingOf, seal } from '../../server/kernel/keyRing.ts'
import { ACCESS } from '../support/access.ts'
import { useService } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { PersonName } from '../support/people.ts'

const OTHER_KEYS = keyRingOf(['a key that is not the one of the service'])
const hash = (secret: string) => createHash('sha256').update(secret).digest('hex')

describe('somebody who can write into the database', () => {
  const service = useService()

  const statusWith = async (secret: string) =>
    (await service.anonymous().get('/session', { headers: { Cookie: `firstcover_session=${secret}` } })).status
  /** The secret of an open session of a person, and its row. */
  const sessionOf = async (name: PersonName) => {
    const secret = (await service.signInAnew(name)).cookie?.split('=')[1] ?? ''
    return { secret, row: await SessionModel.findById(hash(secret)).orFail().lean<Session>() }
  }
  const tokenOf = async (name: PersonName) => {
    const body = { name: '接口', scopes: ['account.own'], expiresAt: '2026-04-01T00:00:00Z' }
    return (await (await service.signInAnew(name)).post('/api-tokens', body)).body as CreatedApiTokenView
  }
  const tokenStatus = async (secret: string | null) =>
    (await service.anonymous().get('/session', { headers: { Authorization: `Bearer ${secret}` } })).status

  it('opens nothing with a session row of their own, whatever seal they put on it', async () => {
    const { row } = await sessionOf('claimsApproverA')
    const secret = randomBytes(32).toString('base64url')
    const forged = { ...row, _id: hash(secret), actor: { ...row.actor, credentialId: hash(secret) } }
    const seals = [row.seal, '', 'none', seal(OTHER_KEYS, 'session', sealedOfSession(forged))]
    for (const sealed of seals) {
      await SessionModel.collection.deleteOne({ _id: forged._id as never })
      await SessionModel.collection.insertOne({ ...forged, seal: sealed } as never)
      expect(await statusWith(secret), sealed).to.equal(401)
    }
    const { seal: _, ...unsealed } = forged
    await SessionModel.collection.replaceOne({ _id: forged._id as never }, unsealed as never)
    expect(await statusWith(secret)).to.equal(401)
  })

  it('opens nothing with an own session whose row they changed: user, roles, expiry, anything', async () => {
    const other = service.person('claimsApproverA')
    const changes: Record<string, unknown>[] = [
      { userId: other.id },
      { actor: other.actor },
      { 'actor.roles': ['claimsApprover'] },
      { 'actor.organisationId': service.organisation('insurerB') },
      { expiresAt: new Date('2027-01-01T00:00:00Z') },
      { createdAt: new Date('2026-03-02T12:00:00Z') },
      { passwordChangeRequired: true },
      { csrfToken: 'mine' },
      { more: 'than there was' },
    ]
    for (const change of changes) {
      const { secret, row } = await sessionOf('manufacturerA')
      expect(await statusWith(secret)).to.equal(200)
      await SessionModel.collection.updateOne({ _id: row._id as never }, { $set: change })
      expect(await statusWith(secret), JSON.stringify(change)).to.equal(401)
    }
  })

  it('opens nothing with the seal of one session on the row of another', async () => {
    const mine = await sessionOf('manufacturerA')
    const theirs = await sessionOf('claimsApproverA')
    const { actor, userId, seal: copied } = theirs.row
    await SessionModel.collection.updateOne({ _id: mine.row._id as never }, { $set: { actor, userId, seal: copied } })
    expect(await statusWith(mine.secret)).to.equal(401)
    expect(await statusWith(theirs.secret)).to.equal(200)
  })

  it('opens nothing with a token row of their own or one whose owner, scopes or expiry they changed', async () => {
    const approver = service.person('claimsApproverA').id
    const changes: Record<string, unknown>[] = [
      { userId: approver },
      { scopes: ['account.own', 'claim.read'] },
      { expiresAt: new Date('2027-01-01T00:00:00Z') },
      { seal: null },
    ]
    for (const change of changes) {
      const { id, secret } = await tokenOf('manufacturerA')
      expect(await tokenStatus(secret)).to.equal(200)
      await apiTokenStore.model.collection.updateOne({ _id: id as never }, { $set: change })
      expect(await tokenStatus(secret), JSON.stringify(change)).to.equal(401)
    }
    const { id } = await tokenOf('claimsApproverA')
    const row = await apiTokenStore.model.findById(id).orFail().lean()
    const secret = `fct_${randomBytes(32).toString('base64url')}`
    await apiTokenStore.model.collection.insertOne({ ...row, _id: 'TK0' as never, secretHash: hash(secret) } as never)
    expect(await tokenStatus(secret)).to.equal(401)
  })

  it('revives no token that was revoked', async () => {
    const { id, secret } = await tokenOf('manufacturerA')
    const client = await service.signInAnew('manufacturerA')
    expect((await client.delete(`/api-tokens/${id}`, { ifMatch: 1 })).status).to.equal(204)
    await apiTokenStore.model.collection.updateOne({ _id: id as never }, { $set: { revokedAt: null } })
    expect(await tokenStatus(secret)).to.equal(401)
  })
})

describe('a session', () => {
  const service = useService()

  it('stays sealed while it is used from minute to minute', async () => {
    const client = await service.signInAnew('manufacturerA')
    for (let minute = 0; minute < 3; minute++) {
      service.clock.advance({ minutes: 2 })
      const answers = await Promise.all([1, 2, 3, 4].map(() => client.get('/session')))
      expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200])
    }
  })
})

describe('sessions and tokens at a rotation of keys', () => {
  const old = 'the key before the rotation, 2026-01'
  const newer = 'the key after the rotation, 2026-06!'
  const service = useService({ access: { ...ACCESS, keys: keyRingOf([old]) } })

  it('go on while the older key is in the ring, and are signed with the newer one at their next use', async () => {
    const client = await service.signInAnew('manufacturerA')
    const secret = client.cookie?.split('=')[1] ?? ''
    const openedBy = async (keys: KeyRing) => {
      const circumstances = { ...service.reader('manufacturerA'), demonstration: false, access: { ...ACCESS, keys } }
      return (await authenticate({ sessionSecret: secret }, circumstances)) !== null
    }
    expect(await openedBy(keyRingOf([newer]))).to.equal(false)
    service.clock.advance({ minutes: 5 })
    expect(await openedBy(keyRingOf([newer, old]))).to.equal(true)
    const row = await SessionModel.findById(hash(secret)).orFail().lean<Session>()
    expect(row.seal.split('.')[0]).to.equal(keyRingOf([newer]).first.id)
    expect(await openedBy(keyRingOf([newer]))).to.equal(true)
  })
})

describe('an instance that starts', () => {
  useDatabase()
  const [one, two, three] = ['first', 'second', 'third'].map((name) => `the ${name} key of some instances, 2026`) as [
    string,
    string,
    string,
  ]
  const starts = (...keys: string[]) => checkKeys(keyRingOf(keys))

  it('takes the keys of the first, and is refused with others', async () => {
    await starts(one)
    await starts(one)
    const refusal = await starts(two).catch((error: unknown) => error)
    expect(refusal).to.be.instanceOf(StartupFault)
    expect(String(refusal))
      .to.contain(keyRingOf([one]).first.id)
      .and.contain('KEY_RING')
    expect(String(refusal)).not.to.contain(one).and.not.to.contain(two)
  })

  it('begins a rotation with a newer key before the older one; who has not the newer one is refused from then on', async () => {
    await starts(one, two)
    await starts(two, one)
    expect(await starts(one).catch((error: unknown) => error)).to.be.instanceOf(StartupFault)
    await starts(two)
  })

  it('is one of two when both begin an empty database with different keys', async () => {
    await KeyCheckModel.deleteMany({})
    const results = await Promise.allSettled([starts(one), starts(three)])
    expect(results.map(({ status }) => status)).to.have.members(['fulfilled', 'rejected'])
  })
})
