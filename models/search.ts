import type { ClientSession, Model } from 'mongoose'
import { identityKey } from '../config/identity/index.ts'
import type { Permission } from '../config/permissions.ts'
import { civilDateOf } from '../server/kernel/civilDate.ts'
import type { Marks } from '../server/kernel/marks.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import type { SearchOutcome } from '../server/platform/searching/domain/outcome.ts'
import {
  EVERYBODY,
  isTooShort,
  keyBeginnings,
  type Sought,
  searchKeys,
  searchText,
  searchWords,
} from '../server/platform/searching/domain/searchKeys.ts'

/** By what one document is found. */
export interface SearchRow {
  readonly document: string
  readonly keys: readonly string[]
  /** Its texts as they are compared, one a line. */
  readonly text: string
  /** What it names that has names of its own, such as its parties: numbers of documents of the directory. */
  readonly named: readonly string[]
}

/** One that may be what is looked for, with all it is found by. */
export interface SearchCandidate {
  readonly id: string
  readonly text: string
}

/** Those found by one word, and whether there are no more. */
export interface SearchCandidates {
  readonly found: readonly SearchCandidate[]
  readonly complete: boolean
}

/** What is asked while one thing is looked for in several places: each question once. */
export type Once = <R>(question: string, ask: () => Promise<R>) => Promise<R>

/** One word that is looked for. */
export interface AskedWord {
  readonly word: string
  /** All that was typed, this one among them. */
  readonly words: readonly string[]
  /** The same as one text, as numbers are compared. */
  readonly typed: string
  readonly reader: string
  /** SearchCandidates that are looked at. */
  readonly most: number
  readonly once: Once
}

/** Of which kind documents are that others take texts from, and where these name them. */
export interface Borrowed {
  readonly store: string
  readonly path: string
}

/** How documents of a store are searched. */
export interface Search<D> {
  /** The keys that a document keeps among its marks; null where rows keep them. */
  readonly marks: ((document: D) => Marks) | null
  /** The rows that say by what documents are found; null where they say it themselves. */
  readonly rows: ((documents: readonly D[], session: ClientSession) => Promise<readonly SearchRow[]>) | null
  /** Whose texts the rows say as well: they are written anew with every change of these. */
  readonly borrowed?: Borrowed
  /** What it takes to read what is found; absent where that is said elsewhere alone. */
  readonly permission?: Permission
  readonly as: (actor: Actor) => string
  readonly candidates: (model: Model<D>, asked: AskedWord) => Promise<SearchCandidates>
}

/** By which texts a document is found, and by whom; everybody where nothing is said. */
export interface MarkedRule<D> {
  readonly texts: (document: D) => Sought['texts']
  readonly readers?: (document: D) => Sought['readers']
  /** The reader somebody searches as. */
  readonly as?: (actor: Actor) => string
  /** Large parts of the documents that say nothing of their texts and so are not read. */
  readonly omit?: readonly string[]
}

/** What says when it came. */
export interface Dated {
  readonly _id: string
  readonly createdAt: Date
}

/** Search of documents that keep their keys themselves. */
export interface MarkedSearch<D> extends Search<D> {
  /** The texts of some documents as they are compared, by number. */
  readonly textsOf: (model: Model<D>, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

/** Where the search keys of a document are that keeps them itself. */
export const SEARCH_MARK = 'marks.search'

/** Search by keys that each document keeps among its marks: found as soon as it is written. */
export const markedSearch = <D extends Dated>({
  texts,
  readers = () => [EVERYBODY],
  as = () => EVERYBODY,
  omit = [],
}: MarkedRule<D>): MarkedSearch<D> => ({
  marks: (document) => ({
    search: searchKeys({ texts: texts(document), readers: readers(document), since: civilDateOf(document.createdAt) }),
  }),
  rows: null,
  as,
  candidates: (model, { word, reader, most }) =>
    firstComplete(keyBeginnings(reader, word), most, async (beginning) => {
      const found = await model
        .find({ [SEARCH_MARK]: beginsWithin(beginning) } as object, Object.fromEntries(omit.map((path) => [path, 0])))
        .limit(most + 1)
        .lean<D[]>()
      return found.map((document) => ({ id: document._id, text: searchText(texts(document)) }))
    }),
  textsOf: async (model, ids) => {
    const found = await model.find({ _id: { $in: ids } } as object).lean<D[]>()
    return new Map(found.map((document) => [document._id, searchText(texts(document))]))
  },
})

/** Condition on a list of keys of which one begins like this: one range of its index. */
export const beginsWithin = (beginning: string) => ({ $elemMatch: { $gte: beginning, $lt: `${beginning}\u{10ffff}` } })

/** What begins with the first that not too many begin with; else what begins with any of them. */
export async function firstComplete<C extends SearchCandidate>(
  beginnings: readonly string[],
  most: number,
  scan: (beginning: string) => Promise<readonly C[]>,
): Promise<{ readonly found: readonly C[]; readonly complete: boolean }> {
  const some: C[] = []
  for (const beginning of beginnings) {
    const found = await scan(beginning)
    if (found.length <= most) return { found, complete: true }
    some.push(...found)
  }
  return { found: some, complete: false }
}

/** A new memory of what was asked. */
export function askOnce(): Once {
  const answers = new Map<string, Promise<unknown>>()
  return <R>(question: string, ask: () => Promise<R>): Promise<R> => {
    const answer = answers.get(question) ?? ask()
    answers.set(question, answer)
    return answer as Promise<R>
  }
}

/** SearchCandidates that are looked at for one word. */
const MOST = 200

/** What was found. Whether the one who asks may see it, the documents say. */
export interface SearchFound {
  readonly ids: readonly string[]
  readonly outcome: SearchOutcome
}

interface SearchOptions {
  readonly most?: number
  readonly once?: Once
}

/**
 * The documents that contain every word that was typed, in any of their texts, however it is spelled. The candidates of one
 * word are read, at most so many, and what the other words say is compared with their texts; where there are more, another
 * word is read. `capped` where every word has more: then these are some of them.
 */
export async function findSought<D>(
  { model, search }: { readonly model: Model<D>; readonly search: Search<D> },
  actor: Actor,
  typed: string,
  { most = MOST, once = askOnce() }: SearchOptions = {},
): Promise<SearchFound> {
  const words = searchWords(typed)
  const telling = words.filter((word) => !isTooShort(word))
  if (telling.length === 0) return { ids: [], outcome: 'tooShort' }
  const reader = search.as(actor)
  const some = new Set<string>()
  for (const word of telling) {
    const { found, complete } = await search.candidates(model, {
      word,
      words,
      typed: identityKey(typed),
      reader,
      most,
      once,
    })
    const ids = found.filter(({ text }) => words.every((other) => text.includes(other))).map(({ id }) => id)
    if (complete) return { ids: [...new Set(ids)], outcome: 'complete' }
    for (const id of ids) some.add(id)
  }
  return { ids: [...some].slice(0, most), outcome: 'capped' }
}
