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
import { PLATFORM } from './revisions.ts'
import { SEARCH_MARK, type Search } from './search.ts'

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

/**
 * Whose facts the documents of a store are, where cases are judged by them: everybody's, those of the insurers they name, of
 * the organisation they are members of, or organisations, which are everybody's facts and have facts of their own.
 */
export type Revised = 'platform' | 'organisations' | keyof typeof OWNERS

/** Where a document names whose facts it is. */
export const OWNERS = { insurers: 'parties.insurerIds', members: 'organisationId' } as const

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
  readonly search: Search<T & Stored> | null
  readonly revised: Revised | null
}

/** A store whose documents cases are judged by: only of these may facts be kept in memory. */
export type RevisedStore<T> = Store<T> & { readonly revised: Revised }

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
  /** How documents are found by any part of their texts. */
  readonly search?: Search<T & Stored>
  /**
   * For what cases are judged by: whose revision every change renews, see {@link file://./revisions.ts}. Without it nothing
   * of the store can be kept in memory.
   */
  readonly revised?: Revised
}

const stores = new Map<string, Store<unknown>>()

/** Defines a collection and registers it, so that indexes, audit verification and tests find every store. */
export function defineStore<T>(definition: StoreDefinition<T> & { readonly revised: Revised }): RevisedStore<T>
export function defineStore<T>(definition: StoreDefinition<T>): Store<T>
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
  search,
  revised,
}: StoreDefinition<T>): Store<T> {
  const searchMarks = search?.marks
  const marked = searchMarks
    ? (document: T & Stored) => ({ ...marks?.(document), ...searchMarks(document) })
    : (marks ?? null)
  const schema = new Schema(
    {
      ...definition,
      ...(marked && { marks: { type: Schema.Types.Mixed, select: false } }),
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
  if (searchMarks) schema.index({ [SEARCH_MARK]: 1 })
  fillAdded(schema, added)
  // A definition of fields does not say to mongoose what T says to us.
  const store: Store<T> = {
    name,
    model: model(name, schema) as unknown as Model<T & Stored>,
    added,
    secrets,
    personal,
    visibility,
    marks: marked,
    figures: figures ?? null,
    search: search ?? null,
    revised: revised ?? null,
  }
  stores.set(name, store as unknown as Store<unknown>)
  return store
}

/**
 * Whose revisions a change of a document renews, a new one with `before` null. What is looked for one by one and was not there
 * is not kept in memory, so that a new organisation or member makes nothing that is known wrong, and many can be entered side
 * by side.
 */
export function ownersOf(revised: Revised, before: Stored | null, after: Stored): readonly string[] {
  if (revised === 'platform') return [PLATFORM]
  if (revised === 'organisations') return before ? [PLATFORM, after._id] : [after._id]
  if (revised === 'members' && before === null) return []
  return [before ?? after, after].flatMap((document) => namedAt(document, OWNERS[revised]))
}

const namedAt = (document: Stored, path: string): readonly string[] =>
  [path.split('.').reduce<unknown>((part, name) => Reflect.get(part as object, name), document)].flat() as string[]

/** Whether documents of a store are looked for one by one, see {@link ownersOf}. */
export const isOneByOne = (revised: Revised): boolean => revised === 'organisations' || revised === 'members'

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
