import { randomUUID } from 'node:crypto'
import { MongoServerError } from 'mongodb'
import mongoose, { type ClientSession, type Model } from 'mongoose'
import type { MigrationData } from '../../../../models/migrations/migration.ts'
import type { Stored } from '../../../../models/store.ts'
import { civilDateOf } from '../../../kernel/civilDate.ts'
import type { Actor } from '../../acting/domain/actor.ts'
import type { Clock } from '../../acting/domain/clock.ts'
import type { Lease } from '../lease.ts'
import { createIfMissing } from '../prepare.ts'
import { inUnitOfWork, type UnitOfWork, type WorkContext } from '../unitOfWork.ts'
import { addFinding, type MigrationRecord, type StepRecord, writeStep } from './records.ts'
import { sealerFor, tellDocumentAnew } from './tellAnew.ts'

/** Documents changed in one transaction, which must be done long before a lease ends. */
const RANGE = 100
/** Fewer where all events of a document are written with it: the server keeps a transaction in one entry of 16 MiB. */
const TOLD_RANGE = 10
const PROGRESS_EVERY_MS = 5_000
const NOTHING_TO_DROP = ['NamespaceNotFound', 'IndexNotFound']

type Surroundings = Pick<WorkContext, 'logger' | 'access'> & { readonly clock: Pick<Clock, 'now'> }

/** Writes the changes of one range; how many documents it changed. */
type WriteRange<D> = (documents: readonly D[], work: UnitOfWork) => Promise<number>

/**
 * The data for one run of a migration: it goes in ranges, each a transaction that holds the fence and notes how far it
 * has come, and goes on after what an earlier run has done.
 */
export function dataFor(record: MigrationRecord, lease: Lease, surroundings: Surroundings): MigrationData {
  const { logger } = surroundings
  const migration = record._id
  let calls = 0

  async function inRanges<D>(model: Model<D>, write: WriteRange<D>, range = RANGE): Promise<void> {
    const call = calls++
    let step = record.steps[call] ?? beginningOf(model.collection.collectionName)
    for (let saidAt = performance.now(); !step.ended; ) {
      step = await inUnitOfWork(contextOf(migration, surroundings), async (work) => {
        await lease.fence(work.session)
        const documents = await documentsAfter(model, step.after, range, work.session)
        const next = stepAfter(step, documents, await write(documents, work), range)
        await writeStep(migration, call, next, work.session)
        return next
      })
      if (!step.ended && performance.now() - saidAt < PROGRESS_EVERY_MS) continue
      saidAt = performance.now()
      const { collection, looked, changed, ended } = step
      logger.info('migrating', { migration, collection, looked, changed, ended })
    }
  }

  async function report(finding: string): Promise<void> {
    await lease.check()
    await addFinding(migration, finding)
    logger.warn('found while migrating', { migration, finding })
  }

  return {
    changeDocuments: (store, change) =>
      inRanges(store.model, async (documents, work) => {
        let changed = 0
        for (const document of documents) {
          const fields = await change(asBefore(document))
          if (fields === null) continue
          await work.change(store, document, fields, { type: `${store.name}.migrated`, payload: { migration } })
          changed += 1
        }
        return changed
      }),
    createDocuments: (from, into, make) =>
      inRanges(from.model, async (documents, work) => {
        const made = (await Promise.all(documents.map((document) => make(asBefore(document))))).flat()
        for (const { id, content } of made)
          await work.create(into, id, content, { type: `${into.name}.migrated`, payload: { migration } })
        return made.length
      }),
    tellAnew: (store, retellingOf) =>
      inRanges(
        store.model,
        async (documents, work) => {
          let changed = 0
          for (const document of documents) {
            const seal = await sealerFor(store, document._id, surroundings.access?.keys, work.session)
            const retelling = await retellingOf(document, seal)
            if (await tellDocumentAnew(work, store, document, retelling, { migration, report })) changed += 1
          }
          return changed
        },
        TOLD_RANGE,
      ),
    rewrite: async (model, rewrite, into = model) => {
      // MongoDB makes no collection within a transaction; one that is there stays as it is.
      await createIfMissing(into)
      await inRanges(model, async (documents, { session }) => {
        const writes = await Promise.all(documents.map(rewrite))
        const operations = writes.flat()
        if (operations.length > 0) await into.collection.bulkWrite(operations, { session })
        return writes.filter(({ length }) => length > 0).length
      })
    },
    dropIndex: async (collection, name) => {
      await lease.check()
      await mongoose.connection
        .collection(collection)
        .dropIndex(name)
        .catch((error: unknown) => {
          if (!(error instanceof MongoServerError && NOTHING_TO_DROP.includes(error.codeName ?? ''))) throw error
        })
    },
    report,
  }
}

/** A document as it was when the migration was written, whatever the program knows of it by now. */
const asBefore = <Past extends object>(document: object): Past & Stored => document as Past & Stored

const beginningOf = (collection: string): StepRecord => ({
  collection,
  after: null,
  looked: 0,
  changed: 0,
  ended: false,
})

const documentsAfter = <D>(model: Model<D>, after: unknown, range: number, session: ClientSession): Promise<D[]> =>
  model
    .find((after === null ? {} : { _id: { $gt: after } }) as object, null, { session })
    .sort({ _id: 1 })
    .limit(range)
    .lean<D[]>()
    .exec()

function stepAfter<D>(step: StepRecord, documents: readonly D[], changed: number, range: number): StepRecord {
  const last = documents.at(-1) as { readonly _id: unknown } | undefined
  return {
    collection: step.collection,
    after: last ? last._id : step.after,
    looked: step.looked + documents.length,
    changed: step.changed + changed,
    ended: documents.length < range,
  }
}

function contextOf(migration: string, { clock, ...surroundings }: Surroundings): WorkContext {
  const now = clock.now()
  const actor: Actor = {
    userId: 'migration',
    name: migration,
    organisationId: 'operator',
    organisationKind: 'platform',
    roles: [],
    via: 'command',
  }
  return { actor, now, businessDate: civilDateOf(now), requestId: randomUUID(), ...surroundings }
}
