import { expect } from 'chai'
import mongoose from 'mongoose'
import winston from 'winston'
import { EventModel } from '../../../models/events.ts'
import { namesAreReferredTo } from '../../../models/migrations/0012-names-are-referred-to.ts'
import { MIGRATIONS } from '../../../models/migrations/registry.ts'
import { policyStore } from '../../../models/policies.ts'
import { quoteStore } from '../../../models/quotes.ts'
import { allStores, type Stored, streamOf } from '../../../models/store.ts'
import { termSegmentStore } from '../../../models/termSegments.ts'
import { userStore } from '../../../models/users.ts'
import { verifyRecord } from '../../../server/business/desk/audit/usecases/verifyRecord.ts'
import { eraseAgain } from '../../../server/business/party/identity/usecases/eraseAgain.ts'
import { policyContentHash } from '../../../server/business/policy/documents/domain/policySchedule.ts'
import { nameOfPerson } from '../../../server/kernel/reference.ts'
import { migrate, migrationStatus } from '../../../server/platform/database/migrations/migrate.ts'
import { withNames } from '../../../server/platform/database/referred.ts'
import type { WorkContext } from '../../../server/platform/database/unitOfWork.ts'
import '../../../server/routes.ts'
import { ACCESS } from '../../support/access.ts'
import { useDatabase } from '../../support/database.ts'
import { restoreFixture } from '../../support/dataFixture.ts'
import { putBack, saveAll, sealEverything } from '../../support/sealing.ts'

const logger = winston.createLogger({ silent: true })
const NOW = new Date('2026-11-30T02:00:00Z')
const OPERATOR: WorkContext = {
  actor: {
    userId: 'operator',
    name: 'operator',
    organisationId: 'operator',
    organisationKind: 'platform',
    roles: [],
    via: 'command',
  },
  now: NOW,
  businessDate: '2026-11-30',
  requestId: 'test',
  logger,
  access: ACCESS,
}

describe('the migration of names to references', function () {
  this.timeout(120_000)
  useDatabase()
  let earlier: Awaited<ReturnType<typeof saveAll>>
  let people: readonly { readonly _id: string; readonly login: string; readonly name: string }[]

  const migrated = () => migrate(MIGRATIONS, { logger, access: ACCESS })
  const findings = async () => (await verifyRecord({ keys: ACCESS.keys, heads: [] })).findings
  const findPeople = () => userStore.model.find({}, { login: 1, name: 1 }).sort({ _id: 1 }).lean<typeof people>()

  /** By collection, the texts of which some byte sequence of a document holds one. */
  async function tracesOf(texts: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
    const { db } = mongoose.connection
    const collections = (await db?.listCollections({}, { nameOnly: true }).toArray()) ?? []
    const found: Record<string, string[]> = {}
    for (const { name } of collections.filter(({ name }) => !name.startsWith('system.'))) {
      const raw = db?.collection(name).find({}, { raw: true })
      for await (const document of raw ?? []) {
        const bytes = document as unknown as Buffer
        const here = texts.filter((text) => bytes.includes(text))
        if (here.length > 0) found[name] = [...new Set([...(found[name] ?? []), ...here])].toSorted()
      }
    }
    return found
  }

  before(async () => {
    await restoreFixture('0.1')
    await migrate(
      MIGRATIONS.filter((migration) => migration !== namesAreReferredTo),
      { logger, access: ACCESS },
    )
    earlier = await saveAll()
    people = await findPeople()
  })
  beforeEach(() => putBack(earlier))

  it('leaves names nowhere but with the people themselves, in documents and in events', async () => {
    expect(Object.keys(await tracesOf(people.map(({ name }) => name)))).to.include.members([
      'events',
      'quotes',
      'claims',
    ])
    await migrated()
    expect(Object.keys(await tracesOf(people.map(({ name }) => name)))).to.deep.equal(['users'])
  })

  it('leaves nothing of whom is erased afterwards in the bytes of any collection, and the whole record verified', async () => {
    await migrated()
    await sealEverything(NOW)
    await eraseAgain(
      OPERATOR,
      people.map(({ _id }) => _id),
      '本人请求',
    )
    await sealEverything(NOW)
    const texts = people.flatMap(({ login, name }) => (login.includes('.') ? [login, name] : [name]))
    expect(await tracesOf(texts)).to.deep.equal({})
    expect(await findings()).to.deep.equal([])
    expect((await verifyRecord({ keys: null, heads: [] })).findings).to.deep.equal([])
    const erasures = await EventModel.find({ type: 'user.erased' }).lean()
    expect(erasures.map(({ payload }) => payload.eventsInTheClear)).to.deep.equal(people.map(() => 0))
  })
  it('refers to whom was named, and says the same to who reads it', async () => {
    const said = () => quoteStore.model.find({}, { offeredByUserId: 1, offeredByName: 1 }).sort({ _id: 1 }).lean()
    const former = await said()
    await migrated()
    const now = await said()
    expect(now.length).to.be.greaterThan(5)
    for (const { offeredByName, offeredByUserId } of now) expect(offeredByName).to.equal(nameOfPerson(offeredByUserId))
    const names = await Promise.all(now.map(({ offeredByName }) => withNames(offeredByName)))
    expect(names).to.deep.equal(former.map(({ offeredByName }) => offeredByName))
  })

  it('writes one event for each document it tells anew, which leads to the hash of before', async () => {
    const heads = new Map<string, string>()
    for (const store of allStores().values())
      for (const { _id, eventHash } of await store.model.find({}, { eventHash: 1 }).lean<Stored[]>())
        heads.set(streamOf(store, _id), eventHash)
    await migrated()
    const written = await EventModel.find({ 'payload.migration': namesAreReferredTo.name }).sort({ seq: -1 }).lean()
    const told = written.filter(({ payload }) => payload.formerHead !== undefined)
    expect(told.length).to.be.greaterThan(200)
    expect(new Set(told.map(({ stream }) => stream)).size).to.equal(told.length)
    for (const { stream, payload } of told.filter(({ stream }) => !stream.startsWith('policy:')))
      expect(payload.formerHead, stream).to.equal(heads.get(stream))
    expect(await findings()).to.deep.equal([])
  })

  it('leaves on a policy the hash that was printed, and gives terms agreed later one without a name', async () => {
    const policies = await policyStore.model.find({ state: 'issued' }).sort({ _id: 1 }).lean()
    const hashesOf = async (policy: (typeof policies)[number]) =>
      (await termSegmentStore.model.find({ policyNo: policy._id }).sort({ _id: 1 }).lean()).map((terms) => ({
        versionNo: terms.versionNo,
        hash: policyContentHash(policy, terms),
      }))
    const printed = await Promise.all(policies.map(hashesOf))
    await migrated()
    const now = await policyStore.model.find({ state: 'issued' }).sort({ _id: 1 }).lean()
    expect(now.map(({ printedHashes }) => printedHashes)).to.deep.equal(printed)
    expect(printed.flat().length).to.be.greaterThan(5)
    expect(await Promise.all(now.map(hashesOf))).not.to.deep.equal(printed)
  })

  it('changes nothing when it is run again from its beginning, as after being stopped', async () => {
    await migrated()
    const once = await EventModel.countDocuments()
    await mongoose.connection.collection('migrations').deleteOne({ _id: namesAreReferredTo.name as never })
    await migrated()
    expect(await EventModel.countDocuments()).to.equal(once)
  })

  it('leaves events that are sealed as they are, and takes the names out of their documents with an event that says so', async () => {
    await sealEverything(NOW)
    const former = await EventModel.find({}, { hash: 1 }).sort({ _id: 1 }).lean()
    await migrated()
    await sealEverything(NOW)
    const kept = await EventModel.find({ _id: { $in: former.map(({ _id }) => _id) } }, { hash: 1 })
      .sort({ _id: 1 })
      .lean()
    expect(kept).to.deep.equal(former)
    expect(Object.keys(await tracesOf(people.map(({ name }) => name))).toSorted()).to.deep.equal(['events', 'users'])
    expect(await findings()).to.deep.equal([])
    const [person] = people
    await eraseAgain(OPERATOR, [person?._id ?? ''], '本人请求')
    const erasure = await EventModel.findOne({ type: 'user.erased' }).orFail().lean()
    expect(erasure.payload.eventsInTheClear).to.be.greaterThan(0)
  })

  it('does not hide what was changed before: such events stay as they are, are reported and named', async () => {
    const { _id } = await quoteStore.model.findOne().sort({ _id: 1 }).orFail().lean<Stored>()
    const forged = `quote:${_id}#1`
    await EventModel.updateOne({ _id: forged }, { $set: { reason: 'forged' } })
    await migrated()
    expect(await findings()).to.deep.equal([{ where: forged, fault: 'event-changed' }])
    const status = (await migrationStatus(MIGRATIONS)).find(({ name }) => name === namesAreReferredTo.name)
    expect(status?.record?.findings).to.deep.equal([
      `${forged} is not as it was hashed: the events of ${_id} stay as they are`,
    ])
    const { offeredByName, offeredByUserId } = await quoteStore.model.findById(_id).orFail().lean()
    expect(offeredByName).to.equal(nameOfPerson(offeredByUserId))
  })
})
