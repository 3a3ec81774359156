import { expect } from 'chai'
import winston from 'winston'
import { claimStore } from '../../../models/claims.ts'
import { EventModel } from '../../../models/events.ts'
import { keysAnew } from '../../../models/migrations/0009-keys-anew.ts'
import { MIGRATIONS } from '../../../models/migrations/registry.ts'
import { policyStore } from '../../../models/policies.ts'
import { type Stored, streamOf } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { withBatchKey } from '../../../server/business/claims/domain/productionBatch.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import { migrate, migrationStatus } from '../../../server/platform/database/migrations/migrate.ts'
import '../../../server/routes.ts'
import { ACCESS } from '../../support/access.ts'
import { useDatabase } from '../../support/database.ts'
import { restoreFixture } from '../../support/dataFixture.ts'

const logger = winston.createLogger({ silent: true })

describe('the migration of keys that are read otherwise by now', function () {
  this.timeout(120_000)
  useDatabase()

  beforeEach(async () => {
    await restoreFixture('0.1')
    await migrate(
      MIGRATIONS.filter((migration) => migration !== keysAnew),
      { logger, access: ACCESS },
    )
  })
  const run = async () => {
    await migrate(MIGRATIONS, { logger, access: ACCESS })
    const status = (await migrationStatus(MIGRATIONS)).find(({ name }) => name === keysAnew.name)
    return status?.record?.findings ?? []
  }

  it('leaves keys as they are where they come out the same', async () => {
    const versions = async () => [
      await policyStore.model.find({}, { version: 1 }).sort({ _id: 1 }).lean(),
      await submissionStore.model.find({}, { version: 1 }).sort({ _id: 1 }).lean(),
    ]
    const before = await versions()
    expect(await run()).to.deep.equal([])
    expect(await versions()).to.deep.equal(before)
    expect((await verifyChains({ keys: ACCESS.keys })).broken).to.deep.equal([])
  })

  it('writes the others with an event each, and reports policies that turn out to name one number', async () => {
    const [one, other] = await policyStore.model
      .find({ 'numberKeys.0': { $exists: true } } as object)
      .sort({ _id: 1 })
      .lean<Stored[]>()
    if (!one || !other) throw new Error('the story insures machines')
    const { numberKeys: right } = await policyStore.model.findById(one._id).orFail().lean()
    // As if its number had been read by the rules of an earlier day, and another policy's as it is now.
    await policyStore.model.collection.updateOne({ _id: one._id as never }, { $set: { numberKeys: ['EARLIER'] } })
    await policyStore.model.collection.updateOne({ _id: other._id as never }, { $set: { numberKeys: right } })

    expect(await run()).to.include(`${one._id} and ${other._id} name the same number`)
    const { numberKeys } = await policyStore.model.findById(one._id).orFail().lean()
    expect(numberKeys).to.deep.equal(right)
    const stream = streamOf(policyStore, one._id)
    expect(
      await EventModel.countDocuments({ stream, type: 'policy.migrated', 'payload.migration': keysAnew.name }),
    ).to.equal(1)
  })

  it('gives the batches of claims their key, and reports claims of one batch that are two occurrences', async () => {
    const [claim] = await claimStore.model.find({ registration: { $ne: null } }).lean<Stored[]>()
    if (!claim) throw new Error('the story registers claims')
    const batches = [
      { name: 'T1100 碳纤维', batchNo: 'B-01' },
      { name: 'T1100碳纤维', batchNo: 'Ｂ–０１' },
    ]
    const ids = ['CL2026999991', 'CL2026999992']
    for (const [index, batch] of batches.entries())
      await claimStore.model.collection.insertOne({ ...claim, _id: ids[index], version: 1, batch } as never)

    expect(await run()).to.deep.equal([
      `${ids[1]} and ${ids[0]} are of one production batch, in occurrences of their own`,
    ])
    const kept = await claimStore.model
      .find({ _id: { $in: ids } } as object, { batch: 1 })
      .sort({ _id: 1 })
      .lean()
    expect(kept.map(({ batch }) => batch)).to.deep.equal(batches.map(withBatchKey))
    expect(new Set(kept.map(({ batch }) => batch?.key)).size).to.equal(1)
  })
})
