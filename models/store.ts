import { type IndexDefinition, type IndexOptions, type Model, model, Schema, type SchemaDefinition } from 'mongoose'
import type { Actor } from '../server/identity/domain/actor.ts'
import { type VisibilityFilter, visibleTo } from '../server/identity/domain/visibility.ts'
import { contentHash } from '../server/kernel/canonical.ts'

/** What every stored document carries besides its own content. */
export interface Stored {
  /** The human-readable number or code, such as `CL2026000012`. */
  readonly _id: string
  /** Counts the document's events; the ETag. */
  readonly version: number
  /** Hash of the document's last event: the head of its chain. */
  readonly eventHash: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** One collection of documents whose every change is an event in the stream `<name>:<_id>`. */
export interface Store<T> {
  readonly name: string
  readonly model: Model<T & Stored>
  /** Filter that keeps what the actor may see. */
  readonly visibility: (actor: Actor) => VisibilityFilter
}

interface StoreDefinition {
  /** Stream prefix, as in `claim`. */
  readonly name: string
  readonly collection: string
  readonly definition: SchemaDefinition
  readonly indexes?: readonly (readonly [IndexDefinition, IndexOptions?])[]
  /** Defaults to the rule for cases, {@link visibleTo}. */
  readonly visibility?: (actor: Actor) => VisibilityFilter
}

const stores = new Map<string, Store<unknown>>()

/** Defines a collection and registers it, so that indexes, audit verification and tests find every store. */
export function defineStore<T>({
  name,
  collection,
  definition,
  indexes = [],
  visibility = visibleTo,
}: StoreDefinition): Store<T> {
  const schema = new Schema(
    {
      ...definition,
      _id: { type: String, required: true },
      version: { type: Number, required: true },
      eventHash: { type: String, required: true },
      createdAt: { type: Date, required: true },
      updatedAt: { type: Date, required: true },
    },
    { versionKey: false, minimize: false, strict: 'throw', collection },
  )
  for (const [fields, options] of indexes) schema.index(fields, options ?? {})
  // A definition of fields does not say to mongoose what T says to us.
  const store: Store<T> = { name, model: model(name, schema) as unknown as Model<T & Stored>, visibility }
  stores.set(name, store as unknown as Store<unknown>)
  return store
}

/** Every store defined so far, by name. */
export const allStores = (): ReadonlyMap<string, Store<unknown>> => stores

/** Name of the event stream of one document. */
export const streamOf = (store: { readonly name: string }, id: string): string => `${store.name}:${id}`

/** Hash of a document's own content, without the bookkeeping that events cover themselves. */
export function stateHash(document: Stored): string {
  const { version, eventHash, createdAt, updatedAt, ...content } = document
  return contentHash(content)
}
