import { type ClientSession, type Model, model, Schema } from 'mongoose'
import type { Permission } from '../config/permissions.ts'
import { civilDateOf } from '../server/kernel/civilDate.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import { type Sought, searchKeys, searchText, wholeKeys } from '../server/platform/searching/domain/searchKeys.ts'
import { findFollower } from './followers.ts'
import {
  type AskedWord,
  type Borrowed,
  beginsWithin,
  type Search,
  type SearchCandidate,
  type SearchCandidates,
  type SearchRow,
} from './search.ts'
import { type Directory, findNaming, type NamingCandidate } from './searchNames.ts'
import type { Stored } from './store.ts'

/** A row as it is kept, of one generation of the follower that writes it. */
export interface StoredSearchRow extends SearchRow {
  /** `<generation>:<kind>:<document>`: unique by construction. */
  readonly _id: string
}

/** The follower that writes the rows. */
export const SEARCH_FOLLOWER = 'search'

const schema = new Schema<StoredSearchRow>(
  {
    _id: { type: String, required: true },
    document: { type: String, required: true },
    keys: { type: [String], required: true },
    text: { type: String, required: true },
    named: { type: [String], required: true },
  },
  { versionKey: false, collection: 'searchRows' },
)
schema.index({ keys: 1 })

/** By what documents are found that are many, each by several: kept apart from them by the follower `search` alone. */
export const SearchRowModel = model<StoredSearchRow>('SearchRow', schema)

/** How the keys and numbers of the rows of a generation and kind begin. */
const placeOf = (generation: number, kind: string): string => `${generation}:${kind}:`

/** A row as a generation keeps it. */
export const storedRow = (generation: number, kind: string, row: SearchRow): StoredSearchRow => ({
  _id: `${placeOf(generation, kind)}${row.document}`,
  ...row,
  keys: row.keys.map((key) => `${placeOf(generation, kind)}${key}`),
})

/** Of some documents of a kind, those a generation has a row of. */
export async function findWritten(
  generation: number,
  kind: string,
  documents: readonly string[],
  session: ClientSession,
): Promise<ReadonlySet<string>> {
  if (documents.length === 0) return new Set()
  const rows = await SearchRowModel.find(
    { _id: { $in: documents.map((document) => `${placeOf(generation, kind)}${document}`) } },
    { document: 1 },
    { session },
  ).lean<Pick<SearchRow, 'document'>[]>()
  return new Set(rows.map(({ document }) => document))
}

/** Removes all rows of a generation. */
export async function clearSearchRows(generation: number): Promise<void> {
  await SearchRowModel.deleteMany({ _id: { $gte: `${generation}:`, $lt: `${generation};` } })
}

interface FollowedRule<D> {
  /** Texts of some documents, by their numbers. */
  readonly texts: (
    documents: readonly D[],
    session: ClientSession,
  ) => Promise<ReadonlyMap<string, Sought['texts']>> | ReadonlyMap<string, Sought['texts']>
  readonly borrowed?: Borrowed
  readonly readers: (document: D) => Sought['readers']
  readonly as: (actor: Actor) => string
  readonly permission: Permission
  /** What it names, and where that has its names: so it is found by names of today. */
  readonly named: (document: D) => readonly string[]
  readonly directory: Directory
  /** Condition on documents that a whole number names, for what the rows do not tell yet. */
  readonly atOnce?: (word: string) => object | null
}

/** Search by rows beside the documents, a moment after they are written; at once by their whole numbers. */
export const followedSearch = <D extends Stored>({
  texts,
  borrowed,
  readers,
  as,
  permission,
  named,
  directory,
  atOnce = () => null,
}: FollowedRule<D>): Search<D> => ({
  marks: null,
  ...(borrowed && { borrowed }),
  permission,
  as,
  rows: async (documents, session) => {
    const known = await texts(documents, session)
    return documents.map((document) =>
      rowOf(document, known.get(document._id) ?? [], readers(document), named(document)),
    )
  },
  candidates: async (model, asked) => {
    const [rows, whole] = await Promise.all([
      findInRows(model.modelName, asked, directory),
      findWhole(model, asked, atOnce(asked.word)),
    ])
    return { found: [...rows.found, ...whole], complete: rows.complete }
  },
})

/** Documents of a kind that are found by their rows, at most so many for each way in. */
export async function findInRows(kind: string, asked: AskedWord, directory: Directory): Promise<SearchCandidates> {
  const { generation } = await asked.once(SEARCH_FOLLOWER, currentTrack)
  return findNaming(asked, [directory], (beginning, limit) => findRows(placeOf(generation, kind) + beginning, limit))
}

const currentTrack = async (): Promise<{ readonly generation: number }> =>
  (await findFollower(SEARCH_FOLLOWER))?.current ?? { generation: 0 }

function rowOf(
  document: Stored,
  texts: Sought['texts'],
  readers: Sought['readers'],
  named: readonly string[],
): SearchRow {
  const since = civilDateOf(document.createdAt)
  const all = [document._id, ...texts]
  const keys = [...searchKeys({ texts: all, readers, since }), ...wholeKeys({ texts: named, readers, since })]
  return { document: document._id, keys, text: searchText(all), named }
}

async function findRows(beginning: string, limit: number): Promise<readonly NamingCandidate[]> {
  const rows = await SearchRowModel.find({ keys: beginsWithin(beginning) } as object, {
    document: 1,
    text: 1,
    named: 1,
  })
    .limit(limit)
    .lean<Pick<SearchRow, 'document' | 'text' | 'named'>[]>()
  return rows.map(({ document: id, text, named }) => ({ id, text, named }))
}

/** What the word is the number of, or names by one of its whole numbers. */
async function findWhole<D extends Stored>(
  { modelName, collection }: Model<D>,
  { word, most, once }: AskedWord,
  condition: object | null,
): Promise<readonly SearchCandidate[]> {
  const asked = condition === null ? { _id: word } : { $or: [{ _id: word }, condition] }
  const found = await once(`${modelName} ${word}`, () =>
    collection
      .find(asked as object, { projection: { _id: 1 } })
      .limit(most)
      .toArray(),
  )
  // By its whole number it is found whatever else it is called.
  return found.map(({ _id }) => ({ id: String(_id), text: word }))
}
