import { expect } from 'chai'
import mongoose from 'mongoose'
import winston from 'winston'
import { AuthorityExerciseModel } from '../../../models/authorityExercises.ts'
import { authorityGrantStore } from '../../../models/authorityGrants.ts'
import { EventModel } from '../../../models/events.ts'
import { limitsAreGrants } from '../../../models/migrations/0011-limits-are-grants.ts'
import { MIGRATIONS } from '../../../models/migrations/registry.ts'
import { pendingChangeStore } from '../../../models/pendingChanges.ts'
import { type Stored, streamOf } from '../../../models/store.ts'
import { userStore } from '../../../models/users.ts'
import { verifyRecord } from '../../../server/business/desk/audit/usecases/verifyRecord.ts'
import type { AuthorityGrant } from '../../../server/business/party/authority/domain/grant.ts'
import { nameOfPerson } from '../../../server/kernel/reference.ts'
import { migrate, migrationStatus } from '../../../server/platform/database/migrations/migrate.ts'
import '../../../server/routes.ts'
import { ACCESS } from '../../support/access.ts'
import { aChange } from '../../support/builders/pendingChange.ts'
import { useDatabase } from '../../support/database.ts'
import { restoreFixture } from '../../support/dataFixture.ts'

const logger = winston.createLogger({ silent: true })
/** 赵审, up to 5,000万 since 2018-12-01, and 李勘, who decides nothing yet. */
const APPROVER = 'USR2018000013'
const HANDLER = 'USR2018000014'
const GIVER = 'USR2018000020'
const WAN = 1_000_000

describe('the migration of limits over claims to grants', function () {
  this.timeout(120_000)
  useDatabase()

  beforeEach(async () => {
    await restoreFixture('0.1')
    await migrate(
      MIGRATIONS.filter((migration) => migration !== limitsAreGrants),
      { logger, access: ACCESS },
    )
  })
  const run = async () => {
    await migrate(MIGRATIONS, { logger, access: ACCESS })
    const status = (await migrationStatus(MIGRATIONS)).find(({ name }) => name === limitsAreGrants.name)
    return status?.record?.findings ?? []
  }
  const heldBy = (userId: string) =>
    authorityGrantStore.model
      .find({ 'holder.userId': userId } as object)
      .sort({ _id: 1 })
      .lean<(AuthorityGrant & Stored)[]>()
  /** As the version of then would have left a person. */
  const setAmounts = (userId: string, authority: object, more: object = {}) =>
    userStore.model.collection.updateOne({ _id: userId as never }, { $set: { authority, ...more } })
  const told = (seq: number, businessDate: string, authority: object, actor: string) => ({
    _id: `${streamOf(userStore, HANDLER)}#${seq}`,
    stream: streamOf(userStore, HANDLER),
    seq,
    type: 'user.updated',
    businessDate,
    actor: { userId: actor, name: '某人', organisationId: 'ORG2018000007', via: 'session' },
    payload: { authority },
  })

  it('makes of each a grant to the person by name, since the day it was given, and leaves nothing on the person', async () => {
    const before = await authorityGrantStore.model.countDocuments()
    expect(await run()).to.deep.equal([])
    expect(await authorityGrantStore.model.countDocuments()).to.equal(before + 1)
    const [grant] = await heldBy(APPROVER)
    expect(grant).to.deep.include({
      _id: 'AG2018000016',
      parties: { insurerIds: ['ORG2018000007'], manufacturerId: '', userIds: [], recommenderId: '' },
      holder: { userId: APPROVER, name: nameOfPerson(APPROVER), role: null },
      decision: 'approveClaim',
      limitFen: 5_000 * WAN,
      productCode: null,
      validFrom: '2018-12-01',
      validTo: null,
      grantedByUserId: 'demonstration',
      grantedByName: '示范数据',
      revocation: null,
    })
    expect(await userStore.model.collection.countDocuments({ authority: { $exists: true } })).to.equal(0)
    const streams = [streamOf(userStore, APPROVER), streamOf(authorityGrantStore, 'AG2018000016')]
    const events = await EventModel.find({ stream: { $in: streams }, 'payload.migration': limitsAreGrants.name })
      .sort({ stream: 1 })
      .lean()
    expect(events.map(({ type }) => type)).to.deep.equal(['authorityGrant.migrated', 'user.migrated'])
    expect((await verifyRecord({ keys: ACCESS.keys, heads: [] })).findings).to.deep.equal([])
  })

  it('names the grant where something was decided under it, so that it adds up and is found as before', async () => {
    const decided = () => AuthorityExerciseModel.find({ userId: APPROVER }).sort({ _id: 1 }).lean()
    const before = await decided()
    expect(new Set(before.map(({ grantNo }) => grantNo))).to.deep.equal(new Set([APPROVER]))
    await run()
    expect(await decided()).to.deep.equal(before.map((exercise) => ({ ...exercise, grantNo: 'AG2018000016' })))
  })

  it('comes to the same when it is run once more', async () => {
    await run()
    const grants = await authorityGrantStore.model.find().sort({ _id: 1 }).lean()
    await mongoose.connection.collection('migrations').deleteOne({ _id: limitsAreGrants.name as never })
    await run()
    expect(await authorityGrantStore.model.find().sort({ _id: 1 }).lean()).to.deep.equal(grants)
  })

  it('takes from the events since when the amount stands and who gave it: lowering it gives nothing', async () => {
    await EventModel.collection.insertMany([
      told(101, '2020-05-01', { claimDeclinatureLimitFen: 10 * WAN }, APPROVER),
      told(102, '2021-01-01', { claimDeclinatureLimitFen: 50 * WAN }, GIVER),
      told(103, '2022-01-01', { claimDeclinatureLimitFen: 20 * WAN }, HANDLER),
      told(104, '2023-01-01', { claimDeclinatureLimitFen: 20 * WAN }, APPROVER),
    ] as never)
    await setAmounts(HANDLER, { claimDeclinatureLimitFen: 20 * WAN })
    expect(await run()).to.deep.equal([])
    expect(
      (await heldBy(HANDLER)).map(({ decision, limitFen, validFrom, grantedByUserId, grantedByName }) => ({
        decision,
        limitFen,
        validFrom,
        grantedByUserId,
        grantedByName,
      })),
    ).to.deep.equal([
      {
        decision: 'declineClaim',
        limitFen: 20 * WAN,
        validFrom: '2022-01-01',
        grantedByUserId: GIVER,
        grantedByName: nameOfPerson(GIVER),
      },
    ])
  })

  it('takes for the giver whoever of two people is not the holder', async () => {
    const [first] = await userStore.model.find().limit(1).lean<Stored[]>()
    const act = (userId: string) => ({ ...aChange().proposed, userId })
    await pendingChangeStore.model.collection.insertOne({
      ...first,
      ...aChange({
        state: 'effective',
        subjectId: HANDLER,
        content: { name: '李勘', roles: ['claimsHandler'], authority: { claimDeclinatureLimitFen: 30 * WAN } },
        proposed: act(HANDLER),
        confirmed: act(GIVER),
      }),
      _id: 'PC2020000001',
    } as never)
    await setAmounts(HANDLER, { claimDeclinatureLimitFen: 30 * WAN })
    expect(await run()).to.deep.equal([])
    expect((await heldBy(HANDLER)).map(({ grantedByUserId }) => grantedByUserId)).to.deep.equal([GIVER])
  })

  it('reports whoever set the own limit and who is no insurer’s, and ends that of who was erased', async () => {
    const maker = await userStore.model.findOne({ organisationKind: 'manufacturer' }).orFail().lean<Stored>()
    const erasedAt = new Date('2026-05-01T02:00:00Z')
    await EventModel.collection.insertMany([
      told(101, '2021-01-01', { claimDeclinatureLimitFen: 50 * WAN }, HANDLER),
    ] as never)
    await setAmounts(HANDLER, { claimDeclinatureLimitFen: 50 * WAN })
    await setAmounts(maker._id, { claimApprovalLimitFen: WAN })
    await setAmounts(APPROVER, { claimApprovalLimitFen: 5_000 * WAN }, { erasedAt })
    expect((await run()).toSorted()).to.deep.equal(
      [
        `${HANDLER} had set the own limit over claims: such a grant does not count`,
        `${maker._id} had limits over claims and is no insurer's: no grant was made of them`,
      ].toSorted(),
    )
    expect(await heldBy(maker._id)).to.deep.equal([])
    expect((await heldBy(APPROVER)).map(({ validFrom, validTo }) => [validFrom, validTo])).to.deep.equal([
      ['2018-12-01', '2026-05-01'],
    ])
  })

  it('takes the amounts from changes that wait, lets lapse what asked for nothing else, and leaves what has ended', async () => {
    const [first] = await userStore.model.find().limit(1).lean<Stored[]>()
    const before = { name: '李勘', roles: ['claimsHandler'], authority: {} }
    const more = { claimApprovalLimitFen: WAN }
    const changes = {
      PC2026000901: { content: { ...before, roles: ['claimsHandler', 'claimsApprover'], authority: more }, before },
      PC2026000902: { content: { ...before, authority: more }, before, state: 'confirmed' as const },
      PC2026000903: { content: { ...before, roles: ['claimsHandler', 'claimsApprover'] }, before },
      PC2026000904: { content: { ...before, authority: more }, before, state: 'refused' as const },
    }
    for (const [index, [_id, change]] of Object.entries(changes).entries())
      await pendingChangeStore.model.collection.insertOne({
        ...first,
        ...aChange({ ...change, subjectId: `USR-${index}` } as never),
        _id,
      } as never)
    expect(await run()).to.deep.equal([
      'PC2026000901 asked for limits over claims: propose them as a grant',
      'PC2026000902 asked for limits over claims alone and lapsed: propose them as a grant',
    ])
    const found = await pendingChangeStore.model
      .find({ _id: { $in: Object.keys(changes) } } as object)
      .sort({ _id: 1 })
      .lean()
    const rest = { name: '李勘', roles: ['claimsHandler'] }
    const wider = { name: '李勘', roles: ['claimsHandler', 'claimsApprover'] }
    expect(found.map(({ state, content, before: was }) => [state, content, was])).to.deep.equal([
      ['proposed', wider, rest],
      ['expired', rest, rest],
      ['proposed', wider, rest],
      ['refused', { ...before, authority: more }, before],
    ])
  })
})
