import {
  type ClientSession,
  type IndexDefinition,
  type IndexOptions,
  type Model,
  model,
  Schema,
  type SchemaDefinition,
} from 'mongoose'
import { canonicalJson } from '../server/kernel/canonical.ts'
import type { FigureEntry } from '../server/kernel/figure.ts'
import type { Marks } from '../server/kernel/marks.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import { type VisibilityFilter, visibleTo } from '../server/platform/acting/domain/visibility.ts'
import { type Added, stripped } from './added.ts'
import { fillAdded } from './fillAdded.ts'

/** What every stored document carries besides its own content. */
export interface Stored {
  /** The human-readable number or code, such as `CL2026000012`. */
  readonly _id: string
  /** Counts the document's events; the ETag. */
  readonly version: number
  /** Hash of the document's last event: the head of its chain. */
  readonly eventHash: string
  /** What that event says it left behind (`after`). Absent where no event of the document carries its changes yet. */
  readonly stateHash?: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** One collection of documents whose every change is an event in the stream `<name>:<_id>`. */
export interface Store<T> {
  readonly name: string
  readonly model: Model<T & Stored>
  readonly added: Added
  /** Fields that no event shows: of these it carries a keyed digest. */
  readonly secrets: readonly string[]
  /** Paths of texts that say something of a person: events carry them encrypted, so that they can be erased. */
  readonly personal: readonly string[]
  /** Filter that keeps what the actor may see. */
  readonly visibility: (actor: Actor) => VisibilityFilter
  readonly marks: ((document: T & Stored) => Marks) | null
  readonly figures: ((document: T & Stored) => readonly FigureEntry[]) | null
}

interface StoreDefinition<T> {
  /** Stream prefix, as in `claim`. */
  readonly name: string
  readonly collection: string
  readonly definition: SchemaDefinition
  /** Fields that came after the first version, with what their absence means; see {@link Added}. */
  readonly added?: Added
  /** Fields of the document that are worth something to whoever reads them, such as what a password is checked with. */
  readonly secrets?: readonly string[]
  /** Paths of texts about a person, such as the name; see `models/personal.ts`. */
  readonly personal?: readonly string[]
  readonly indexes?: readonly (readonly [IndexDefinition, IndexOptions?])[]
  /** Defaults to the rule for cases, {@link visibleTo}. */
  readonly visibility?: (actor: Actor) => VisibilityFilter
  /**
   * What a document is found by, computed from it at every write and kept beside its content as `marks.…` for indexes. It says
   * nothing new: hashes and events do not cover it.
   */
  readonly marks?: (document: T & Stored) => Marks
  /** What a document adds to the sums of {@link file://./figures.ts}; every change writes the difference. */
  readonly figures?: (document: T & Stored) => readonly FigureEntry[]
}

const stores = new Map<string, Store<unknown>>()

/** Defines a collection and registers it, so that indexes, audit verification and tests find every store. */
export function defineStore<T>({
  name,
  collection,
  definition,
  added = {},
  secrets = [],
  personal = [],
  indexes = [],
  visibility = visibleTo,
  marks,
  figures,
}: StoreDefinition<T>): Store<T> {
  const schema = new Schema(
    {
      ...definition,
      ...(marks && { marks: { type: Schema.Types.Mixed, select: false } }),
      _id: { type: String, required: true },
      version: { type: Number, required: true },
      eventHash: { type: String, required: true },
      stateHash: { type: String },
      createdAt: { type: Date, required: true },
      updatedAt: { type: Date, required: true },
    },
    { versionKey: false, minimize: false, strict: 'throw', collection },
  )
  for (const [fields, options] of indexes) schema.index(fields, options ?? {})
  fillAdded(schema, added)
  // A definition of fields does not say to mongoose what T says to us.
  const store: Store<T> = {
    name,
    model: model(name, schema) as unknown as Model<T & Stored>,
    added,
    secrets,
    personal,
    visibility,
    marks: marks ?? null,
    figures: figures ?? null,
  }
  stores.set(name, store as unknown as Store<unknown>)
  return store
}

/** Every store defined so far, by name. */
export const allStores = (): ReadonlyMap<string, Store<unknown>> => stores

/** Name of the event stream of one document. */
export const streamOf = (store: { readonly name: string }, id: string): string => `${store.name}:${id}`

/**
 * The given fields as they may be stored. Refuses (by throwing) a field that the definition does not know and a value it
 * does not allow. A field of another time, which the definition knows no more, can only go: it is undefined.
 */
export async function acceptedBy<T>(store: Store<T>, fields: object): Promise<Readonly<Record<string, unknown>>> {
  const names = Object.keys(fields)
  const gone = names.filter((name) => fieldOf(fields, name) === undefined && !store.model.schema.path(name))
  const known = names.filter((name) => !gone.includes(name))
  const draft = new store.model(Object.fromEntries(known.map((name) => [name, fieldOf(fields, name)])))
  await draft.validate(known)
  const accepted = draft.toObject<Record<string, unknown>>()
  return Object.fromEntries(names.map((name) => [name, accepted[name]]))
}

const fieldOf = (fields: object, name: string): unknown => (fields as Readonly<Record<string, unknown>>)[name]

/** Those of the given fields whose value is another than the document's. */
export const differing = (document: object, fields: object): object =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => {
      const before = fieldOf(document, name)
      return value !== before && canonicalJson(value) !== canonicalJson(before)
    }),
  )

/** A document as it is kept: without what its absence says as well, and without its marks. */
export function storedForm<D extends Stored>(store: { readonly added: Added }, document: D): D {
  const { marks, ...content } = document as D & { readonly marks?: Marks }
  return stripped(content as D, store.added)
}

/** Documents exactly as they are stored, nothing filled: what a hash is of. */
export const storedDocuments = <T>(
  store: Store<T>,
  ids: readonly string[],
  session: ClientSession | null = null,
): Promise<Stored[]> =>
  store.model.collection.find<Stored>({ _id: { $in: ids as never } }, { ...(session && { session }) }).toArray()

/** The store that a stream's document is in and its id there, or null where this program knows no such store. */
export function placeOfStream(stream: string): { readonly store: Store<unknown>; readonly id: string } | null {
  const store = stores.get(stream.slice(0, Math.max(stream.indexOf(':'), 0)))
  return store === undefined ? null : { store, id: stream.slice(streamOf(store, '').length) }
}
