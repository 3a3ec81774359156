import type { ClientSession } from 'mongoose'
import { findMarks, PLATFORM } from '../../../models/revisions.ts'
import { isOneByOne, OWNERS, type RevisedStore, type Stored } from '../../../models/store.ts'
import { type FactCounts, MarkedFacts } from './markedFacts.ts'
import type { Reader } from './reader.ts'
import { Revisions, revisionsOf } from './revisions.ts'
import { inSnapshot } from './snapshot.ts'

/** Documents kept at most: some tens of megabytes. */
const MOST_KEPT = 20_000

const facts = new MarkedFacts(MOST_KEPT)

/** How much of what was asked for was there, since this process began. */
export const countFacts = (): FactCounts => facts.counts()

/** Who asks: within a transaction by its session, elsewhere by the revisions that a request shares. */
export type Judging = Pick<Reader, 'session' | 'revisions'>

/** Which documents are asked for, among those of one owner, and how much of them. */
export interface Question {
  readonly filter?: object
  readonly projection?: Readonly<Record<string, 0 | 1>>
  readonly sort?: Readonly<Record<string, 1 | -1>>
}

/**
 * Documents that a case is judged by, from memory as long as their owner's revision is what it was when they were read.
 * `owner` is an insurer, or the platform; its own documents alone are looked at, so that no change of another owner's can
 * make the answer wrong. A transaction that has changed facts of the owner reads past the memory and fills nothing. What is
 * answered is everybody's: it cannot be changed.
 */
export async function findJudged<T>(
  judging: Judging,
  store: RevisedStore<T>,
  owner: string,
  question: Question = {},
): Promise<readonly (T & Stored)[]> {
  if (isOneByOne(store.revised)) throw new Error(`${store.name} is looked for one by one`)
  const { session = null } = judging
  const name = `${store.name} ${owner} ${JSON.stringify(question)}`
  const mark = await revisionsFor(judging).markOf(owner)
  if (mark === null) return ask(store, owner, question, session)
  const known = facts.find(name, mark)
  if (known) return known as readonly (T & Stored)[]
  const found = await beside(session, owner, mark, (within) => ask(store, owner, question, within))
  return keep<T>(name, found.mark, found.value)
}

/**
 * The same for documents with one of some values at a place, each value kept by itself; those that are not known are asked
 * for together. In the order of the values, which are looked up once each. What is looked for one by one and is not there is
 * asked for again.
 */
export async function findJudgedBy<T>(
  judging: Judging,
  store: RevisedStore<T>,
  owner: string,
  path: string,
  values: readonly string[],
  projection?: Question['projection'],
): Promise<readonly (T & Stored)[]> {
  const wanted = [...new Set(values)]
  if (wanted.length === 0) return []
  const shown = JSON.stringify(projection) ?? ''
  const nameOf = (value: string) => `${store.name} ${owner} ${path} ${value} ${shown}`
  const { session = null } = judging
  const mark = await revisionsFor(judging).markOf(owner)
  const answers = new Map(
    wanted.flatMap((value) => {
      const known = mark === null ? null : facts.find(nameOf(value), mark)
      return known ? [[value, known as readonly (T & Stored)[]] as const] : []
    }),
  )
  const unknown = wanted.filter((value) => !answers.has(value))
  if (unknown.length > 0) {
    const question = {
      filter: { [path]: { $in: unknown } },
      sort: { _id: 1 },
      ...(projection && { projection }),
    } as const
    const askFor = (within: ClientSession | null) => ask(store, owner, question, within)
    const found = mark === null ? { mark, value: await askFor(session) } : await beside(session, owner, mark, askFor)
    for (const value of unknown) {
      const own = found.value.filter((document) => Reflect.get(document as object, path) === value)
      answers.set(value, own.length === 0 && isOneByOne(store.revised) ? own : keep<T>(nameOf(value), found.mark, own))
    }
  }
  return wanted.flatMap((value) => answers.get(value) ?? [])
}

/** Whoever shares no revisions goes by what they are now. */
const revisionsFor = ({ revisions, session }: Judging): Revisions =>
  session ? revisionsOf(session) : (revisions ?? new Revisions(null))

/**
 * Reads something with the mark it belongs to: of the same snapshot. In a transaction that is its own; elsewhere both are
 * read in one, as an election between the two could show an older state beside a newer mark.
 */
async function beside<R>(
  session: ClientSession | null,
  owner: string,
  mark: string,
  read: (session: ClientSession) => Promise<R>,
): Promise<{ readonly mark: string | null; readonly value: R }> {
  if (session) return { mark, value: await read(session) }
  return inSnapshot(async (own) => {
    const marks = await findMarks([owner], own)
    return { mark: marks.get(owner) ?? null, value: await read(own) }
  })
}

const ask = <T>(
  store: RevisedStore<T>,
  owner: string,
  { filter = {}, projection, sort }: Question,
  session: ClientSession | null,
): Promise<(T & Stored)[]> => {
  const everybodys = store.revised === 'platform' || store.revised === 'organisations'
  const own = everybodys ? filter : { [OWNERS[store.revised as keyof typeof OWNERS]]: owner, ...filter }
  if (everybodys && owner !== PLATFORM) throw new Error(`${store.name} is everybody’s`)
  return store.model
    .find(own as object, projection ?? null, { session })
    .sort(sort ?? {})
    .lean<(T & Stored)[]>()
    .exec()
}

function keep<T>(name: string, mark: string | null, found: readonly (T & Stored)[]): readonly (T & Stored)[] {
  if (mark === null) return found
  const kept = frozen(found)
  facts.keep(name, mark, kept)
  return kept
}

/** Frozen to the depth: what many share must not become another's by accident. */
function frozen<V>(value: V): V {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
