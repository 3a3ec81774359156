import { valueAt } from '../../../models/personal.ts'
import { allStores, OWNERS, type RevisedStore, type Store } from '../../../models/store.ts'
import { groupBy } from '../../kernel/groupBy.ts'
import { hasReference, type Reference, referencesIn, withReferred } from '../../kernel/reference.ts'
import { findJudgedBy, type Judging } from './judged.ts'

/**
 * A text as people read it: with the names of people, which documents and events only refer to, from where they stand
 * today. Who was erased is the number that stands there instead. One query for each kind of document referred to, none
 * for a text without references. `spelled` writes a name as the text needs it, such as within JSON.
 */
export async function withNames(
  text: string,
  spelled = (name: string): string => name,
  judging: Judging = {},
): Promise<string> {
  if (!hasReference(text)) return text
  const references = referencesIn(text)
  const stores = [...new Set(references.map(({ store }) => store))]
  const found = new Map(
    (await Promise.all(stores.map((name) => findReferred(judging, name, references)))).flatMap((entries) => [
      ...entries,
    ]),
  )
  return withReferred(text, (reference) => spelled(found.get(keyOf(reference)) ?? reference.id))
}

/** The texts of one kind of document. Only what a store declares as about a person can be referred to. */
async function findReferred(
  judging: Judging,
  name: string,
  references: readonly Reference[],
): Promise<(readonly [string, string])[]> {
  const store = allStores().get(name)
  if (!store) return []
  const own = references.filter((reference) => reference.store === name && store.personal.includes(reference.path))
  const ids = [...new Set(own.map(({ id }) => id))]
  const shown = Object.fromEntries(store.personal.map((path) => [path, 1 as const]))
  const documents = isOfMembers(store)
    ? await findMembers(judging, store, ids, shown)
    : await store.model.find({ _id: { $in: ids } } as object, shown).lean<{ _id: string }[]>()
  const byId = new Map(documents.map((document) => [document._id, document]))
  return own.flatMap((reference) => {
    const value = valueAt(byId.get(reference.id) ?? {}, reference.path)
    return typeof value === 'string' ? [[keyOf(reference), value] as const] : []
  })
}

const isOfMembers = (store: Store<unknown>): store is RevisedStore<unknown> => store.revised === 'members'

/** The organisation of everybody who was looked for; nobody changes it. */
const homes = new Map<string, string>()
const MOST_HOMES = 50_000

/** Members of organisations from memory; those whose organisation is not known yet are looked for once. */
async function findMembers(
  judging: Judging,
  store: RevisedStore<unknown>,
  ids: readonly string[],
  shown: Readonly<Record<string, 1>>,
): Promise<readonly { readonly _id: string }[]> {
  const byHome = groupBy(
    ids.filter((id) => homes.has(id)),
    (id) => homes.get(id) ?? '',
  )
  const known = await Promise.all(
    [...byHome].map(([home, members]) => findJudgedBy(judging, store, home, '_id', members, shown)),
  )
  const found = known.flat()
  const missing = ids.filter((id) => !found.some(({ _id }) => _id === id))
  if (missing.length === 0) return found
  const others = await store.model
    .find({ _id: { $in: missing } } as object, { ...shown, [OWNERS.members]: 1 })
    .lean<{ readonly _id: string; readonly [OWNERS.members]: string }[]>()
  if (homes.size > MOST_HOMES) homes.clear()
  for (const member of others) homes.set(member._id, member[OWNERS.members])
  return [...found, ...others]
}

const keyOf = ({ store, id, path }: Reference): string => `${store}:${id}.${path}`

/** JSON as people read it. */
export const jsonWithNames = (json: string, judging: Judging = {}): Promise<string> =>
  withNames(json, (name) => JSON.stringify(name).slice(1, -1), judging)
