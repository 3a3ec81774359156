import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import mongoose from 'mongoose'
import winston from 'winston'
import { StartupFault } from '../../../config/startupFault.ts'
import { EventModel } from '../../../models/events.ts'
import type { Migration } from '../../../models/migrations/migration.ts'
import { policyStore } from '../../../models/policies.ts'
import { userStore } from '../../../models/users.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import { migrate, migrationStatus } from '../../../server/platform/database/migrations/migrate.ts'
import '../../../server/routes.ts'
import { ACCESS } from '../../support/access.ts'
import { testDatabaseUri, useDatabase } from '../../support/database.ts'
import { restoreFixture } from '../../support/dataFixture.ts'
import { renaming } from '../../support/migrating.ts'

const logger = winston.createLogger({ silent: true })
const script = fileURLToPath(new URL('../../support/migratingProcess.ts', import.meta.url))

async function startMigrating(pauseMs: number): Promise<{ child: ChildProcess; ended: Promise<number | null> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, await testDatabaseUri(), String(pauseMs)], {
    stdio: 'ignore',
  })
  return { child, ended: new Promise((resolve) => child.once('close', resolve)) }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20))
}

const stepsNow = async () => Object.values((await migrationStatus([]))[0]?.record?.steps ?? {})
const starsOf = (text: string) => text.length - text.replaceAll('*', '').length
const starsNow = async () => {
  const [users, policies] = await Promise.all([userStore.model.find().lean(), policyStore.model.find().lean()])
  return [...users.map(({ name }) => starsOf(name)), ...policies.map(({ region }) => starsOf(region))]
}
const faultOf = (migrating: Promise<void>) =>
  migrating.then(
    () => 'none',
    (error: unknown) => (error instanceof StartupFault ? error.message : String(error)),
  )

describe('migrations of stored data', () => {
  useDatabase()

  beforeEach(() => restoreFixture('0.1'))

  it('change documents with an event each, and leave every chain whole', async () => {
    await migrate([renaming()], { logger, access: ACCESS })
    expect(new Set(await starsNow())).to.deep.equal(new Set([1]))
    const events = await EventModel.find({ type: { $in: ['user.migrated', 'policy.migrated'] } }).lean()
    expect(events).to.have.length(43)
    expect(events[0]).to.deep.include({ payload: { migration: '9001-renaming' } })
    expect(events[0]?.actor).to.deep.include({ userId: 'migration', via: 'command' })
    expect((await verifyChains()).broken).to.deep.equal([])
  })

  it('run once, whoever asks again', async () => {
    await migrate([renaming()], { logger, access: ACCESS })
    await migrate([renaming()], { logger, access: ACCESS })
    expect(new Set(await starsNow())).to.deep.equal(new Set([1]))
  })

  it('run once when two instances start at the same time', async () => {
    const instances = await Promise.all([startMigrating(5), startMigrating(5)])
    expect(await Promise.all(instances.map(({ ended }) => ended))).to.deep.equal([0, 0])
    expect(new Set(await starsNow())).to.deep.equal(new Set([1]))
    expect((await verifyChains()).broken).to.deep.equal([])
  })

  it('go on where a killed instance was, soon after', async () => {
    const { child, ended } = await startMigrating(20)
    await until(async () => (await stepsNow())[0]?.ended === true)
    child.kill('SIGKILL')
    await ended
    expect(await stepsNow()).to.have.length(1)
    await migrate([renaming()], { logger, access: ACCESS })
    expect(await stepsNow()).to.have.length(2)
    expect(new Set(await starsNow())).to.deep.equal(new Set([1]))
    expect((await verifyChains()).broken).to.deep.equal([])
  })

  it('are kept from writing by whoever took over while they stood still', async () => {
    const { child, ended } = await startMigrating(20)
    await until(async () => (await stepsNow())[0]?.ended === true)
    child.kill('SIGSTOP')
    await migrate([renaming()], { logger, access: ACCESS })
    child.kill('SIGCONT')
    expect(await ended).to.equal(0)
    expect(new Set(await starsNow())).to.deep.equal(new Set([1]))
    expect((await verifyChains()).broken).to.deep.equal([])
  })

  it('go through large collections in ranges and take them up after the last one', async () => {
    const numbers = mongoose.connection.collection<{ _id: string; last: number }>('numberSeries')
    await numbers.insertMany(Array.from({ length: 450 }, (_, index) => ({ _id: `X${1000 + index}`, last: 1 })))
    const { NumberSeries } = mongoose.models
    if (!NumberSeries) throw new Error('no model')
    let looked = 0
    const counting = (failsAt: number): Migration => ({
      name: '9002-counting',
      tolerates: '0.2.0',
      run: (data) =>
        data.rewrite<{ _id: string }>(NumberSeries, ({ _id }) => {
          looked += 1
          if (looked === failsAt) throw new Error('the disk is full')
          return _id.startsWith('X')
            ? [{ updateOne: { filter: { _id } as object, update: { $inc: { last: 1 } } } }]
            : []
        }),
    })
    expect(await faultOf(migrate([counting(250)], { logger, access: ACCESS }))).to.match(
      /9002-counting failed \(the disk is full\)/,
    )
    looked = 0
    await migrate([counting(0)], { logger, access: ACCESS })
    expect(looked).to.equal(450 + 18 - 200)
    expect(await numbers.distinct('last', { _id: /^X/ as never })).to.deep.equal([2])
    expect(await stepsNow()).to.deep.include({
      collection: 'numberSeries',
      after: 'X1449',
      looked: 468,
      changed: 450,
      ended: true,
    })
  })

  it('drop an index that is there and are content where it is not', async () => {
    const dropping: Migration = {
      name: '9003-dropping',
      tolerates: '0.2.0',
      run: async (data) => {
        await data.dropIndex('policies', 'renewalOf_1')
        await data.dropIndex('policies', 'renewalOf_1')
        await data.dropIndex('nothing', 'x_1')
      },
    }
    await migrate([dropping], { logger, access: ACCESS })
    const indexes = await policyStore.model.collection.indexes()
    expect(indexes.map(({ name }) => name)).not.to.include('renewalOf_1')
  })

  it('keep what they found for people to look at', async () => {
    const finding: Migration = {
      name: '9004-finding',
      tolerates: '0.2.0',
      run: (data) => data.report('SB2026000001 and SB2026000002 name the same machine'),
    }
    await migrate([finding], { logger, access: ACCESS })
    const [status] = await migrationStatus([finding])
    expect(status?.record?.findings).to.deep.equal(['SB2026000001 and SB2026000002 name the same machine'])
  })

  it('of a newer program that tolerates this one are no hindrance', async () => {
    await migrate([{ ...renaming(), tolerates: '0.2.0' }], { logger, access: ACCESS, program: '0.9.0' })
    expect(await faultOf(migrate([], { logger, program: '0.2.0' }))).to.equal('none')
  })

  it('of a newer program that does not tolerate this one make it refuse, once begun', async () => {
    const failing: Migration = {
      name: '9005-failing',
      tolerates: '0.9.0',
      run: () => Promise.reject(new Error('stopped')),
    }
    await faultOf(migrate([failing], { logger, access: ACCESS, program: '0.9.0' }))
    expect(await faultOf(migrate([], { logger, program: '0.8.12' }))).to.equal(
      'The data needs version 0.9.0 or newer since migration 9005-failing, this is 0.8.12. ' +
        'Start version 0.9.0 or newer, or restore the backup made before the upgrade',
    )
  })
})
