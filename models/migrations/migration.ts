import type { AnyBulkWriteOperation } from 'mongodb'
import type { Model } from 'mongoose'
import type { Store, Stored } from '../store.ts'

/**
 * A change of stored data that tolerant reading cannot express: see `added` of a store first, it needs no migration.
 *
 * To write one: a file `models/migrations/NNNN-what-it-does.ts` with the next free number, exported as one value,
 * and its line in `registry.ts`.
 *
 *   export const identityKeys: Migration = {
 *     name: '0001-identity-keys',
 *     tolerates: '0.2.0',
 *     run: async (data) => {
 *       await data.dropIndex('submissions', 'items.serialNumber_1')
 *       await data.changeDocuments(submissionStore, ({ items }) => ({ items: items.map(withKey) }))
 *       await data.rewrite(InsuredGoodsModel, (goods) => [{ updateOne: { filter: { _id: goods._id }, update: … } }])
 *     },
 *   }
 *
 * It runs before the indexes of the program are built and before anything is served, by one instance at a time, and may
 * be stopped and gone on with after every range of documents. So it must come to the same result from a state that it
 * has changed in part, and must make its calls in the same order every time. What it changed stays changed: once landed,
 * it is not edited but followed by another one. `test/platform/dataFixture…` runs all of them on the data of past versions.
 */
export interface Migration {
  /** `NNNN-what-it-does`; the number orders. */
  readonly name: string
  /** The oldest version of the program that may work on the data once this has begun; older ones refuse to start. */
  readonly tolerates: string
  readonly run: (data: MigrationData) => Promise<void>
}

/** The data as a migration sees and changes it. */
export interface MigrationData {
  /**
   * Changes documents of a store in order of their `_id`, each with an event `<store>.migrated`. `change` names the fields
   * that become others, or answers null; what it needs to know of other documents it may read. `Past` is what documents
   * were then, where the program knows them otherwise by now; a field answered as undefined goes.
   */
  changeDocuments<T, Past extends object = T & object>(
    store: Store<T>,
    change: (document: Past & Stored) => Awaitable<Change<T & Past> | null>,
  ): Promise<void>
  /**
   * Creates, for each document of a store in order of their `_id`, the documents of another store that `make` answers, each
   * with an event `<into>.migrated`.
   */
  createDocuments<S, T, Past extends object = S & object>(
    from: Store<S>,
    into: Store<T>,
    make: (document: Past & Stored) => Awaitable<readonly Created<T>[]>,
  ): Promise<void>
  /**
   * Tells documents of a store anew, in order of their `_id`: what `retellingOf` answers of one is applied to its content, and to
   * actor, payload and patch of each of its events, as long as no seal names one of them. Their hashes are made anew; an
   * event `<store>.migrated` keeps as `formerHead` the hash that the former ones led to, so that a backup of before can be
   * held against it. What is sealed stays as it is, and so do events that are not as they were hashed, which is reported.
   */
  tellAnew<T>(
    store: Store<T>,
    retellingOf: (document: T & Stored, seal: SealPersonal) => Awaitable<Retelling>,
  ): Promise<void>
  /**
   * Writes to a collection without events what `rewrite` answers for each of its documents, in order of their `_id`. What
   * is inserted with a later `_id` is passed over again. With `into` it is another collection that is written.
   */
  rewrite<D extends object>(
    collection: Model<D>,
    rewrite: (document: D) => Awaitable<readonly AnyBulkWriteOperation[]>,
    into?: Pick<Model<unknown>, 'collection' | 'createCollection'>,
  ): Promise<void>
  /** Drops an index if it is there; the program's own indexes are built afterwards. */
  dropIndex(collection: string, name: string): Promise<void>
  /** Keeps a finding that people must look at, such as two goods that turn out to be the same, and logs it. */
  report(finding: string): Promise<void>
}

/** A value with some texts in it replaced; the very same where there are none. Keys stay, and their order. */
export type Retelling = <V>(value: V) => V

/** Encrypts, for the events of a document, what they say of a person at a place. */
export type SealPersonal = (text: string, path: string) => string

type Awaitable<R> = R | Promise<R>

/** New values of some fields. */
export type Change<T> = Partial<Omit<T, keyof Stored>>

/** A new document with its number. */
export interface Created<T> {
  readonly id: string
  readonly content: Omit<T, keyof Stored>
}
