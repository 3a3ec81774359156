import type { Model } from 'mongoose'
import { EVERYBODY, keyBeginnings, wholeKey } from '../server/platform/searching/domain/searchKeys.ts'
import {
  type AskedWord,
  firstComplete,
  type MarkedSearch,
  type SearchCandidate,
  type SearchCandidates,
} from './search.ts'

/** Where what documents name by number is called something, such as their parties and people. */
export interface Directory {
  /** Who of it is found by the word, a few. */
  readonly called: (asked: AskedWord) => Promise<SearchCandidates>
  /** What some of these numbers are called; what is of another directory is left out. */
  readonly namesOf: (numbers: readonly string[], asked: AskedWord) => Promise<ReadonlyMap<string, string>>
}

/** Names of a directory that are looked for by one word: whoever means more types more. */
const MOST_NAMED = 5

/** A store as a directory, asked by whoever searches as `as` says: as everybody where nothing is said. */
export const directoryOf = <N>(
  model: Model<N>,
  search: MarkedSearch<N>,
  as: (reader: string) => string = () => EVERYBODY,
): Directory => ({
  called: (asked) => {
    const { word, once } = asked
    const reader = as(asked.reader)
    return once(`${model.modelName} with ${word} for ${reader}`, async () => {
      const { found, complete } = await search.candidates(model, { ...asked, reader, most: MOST_NAMED })
      return { found: found.filter(({ text }) => text.includes(word)), complete }
    })
  },
  namesOf: (numbers, { once }) => once(`${model.modelName} ${numbers.join()}`, () => search.textsOf(model, numbers)),
})

/** One that may be what is looked for, with the numbers of what it names. */
export interface NamingCandidate extends SearchCandidate {
  readonly named: readonly string[]
}

/** Reads so many of what has a key that begins like this. */
export type NamingScan = (beginning: string, limit: number) => Promise<readonly NamingCandidate[]>

/** What contains the word, or names somebody whose name contains it, each with all it says and names. */
export async function findNaming(
  asked: AskedWord,
  directories: readonly Directory[],
  scan: NamingScan,
): Promise<SearchCandidates> {
  const { reader, word, most } = asked
  const all = await Promise.all([
    firstComplete(keyBeginnings(reader, word), most, (beginning) => scan(beginning, most + 1)),
    ...directories.map((directory) => findByName(asked, directory, scan)),
  ])
  const found = all.flatMap((each) => each.found)
  return { found: await withNames(found, asked, directories), complete: all.every(({ complete }) => complete) }
}

async function findByName(
  asked: AskedWord,
  { called }: Directory,
  scan: NamingScan,
): Promise<{ readonly found: readonly NamingCandidate[]; readonly complete: boolean }> {
  const { reader, most } = asked
  const { found, complete } = await called(asked)
  const naming = await Promise.all(found.slice(0, MOST_NAMED).map(({ id }) => scan(wholeKey(reader, id), most + 1)))
  return {
    found: naming.flat(),
    complete: complete && found.length <= MOST_NAMED && naming.every((some) => some.length <= most),
  }
}

/** Adds to what does not say all words itself what the directories call those it names. */
async function withNames(
  candidates: readonly NamingCandidate[],
  asked: AskedWord,
  directories: readonly Directory[],
): Promise<readonly SearchCandidate[]> {
  const lacking = candidates.filter(({ text }) => !asked.words.every((word) => text.includes(word)))
  const numbers = [...new Set(lacking.flatMap(({ named }) => named))].toSorted()
  if (numbers.length === 0) return candidates
  const known = await Promise.all(directories.map(({ namesOf }) => namesOf(numbers, asked)))
  const names = new Map(known.flatMap((each) => [...each]))
  return candidates.map(({ id, text, named }) => ({
    id,
    text: [text, ...named.map((each) => names.get(each) ?? '')].join('\n'),
  }))
}
