import { valueAt } from '../../../models/personal.ts'
import { allStores } from '../../../models/store.ts'
import { hasReference, type Reference, referencesIn, withReferred } from '../../kernel/reference.ts'

/**
 * A text as people read it: with the names of people, which documents and events only refer to, from where they stand
 * today. Who was erased is the number that stands there instead. One query for each kind of document referred to, none
 * for a text without references. `spelled` writes a name as the text needs it, such as within JSON.
 */
export async function withNames(text: string, spelled = (name: string): string => name): Promise<string> {
  if (!hasReference(text)) return text
  const references = referencesIn(text)
  const stores = [...new Set(references.map(({ store }) => store))]
  const found = new Map(
    (await Promise.all(stores.map((name) => findReferred(name, references)))).flatMap((entries) => [...entries]),
  )
  return withReferred(text, (reference) => spelled(found.get(keyOf(reference)) ?? reference.id))
}

/** The texts of one kind of document. Only what a store declares as about a person can be referred to. */
async function findReferred(name: string, references: readonly Reference[]): Promise<(readonly [string, string])[]> {
  const store = allStores().get(name)
  if (!store) return []
  const own = references.filter((reference) => reference.store === name && store.personal.includes(reference.path))
  const ids = [...new Set(own.map(({ id }) => id))]
  const shown = Object.fromEntries(store.personal.map((path) => [path, 1]))
  const documents = await store.model.find({ _id: { $in: ids } } as object, shown).lean<{ _id: string }[]>()
  const byId = new Map(documents.map((document) => [document._id, document]))
  return own.flatMap((reference) => {
    const value = valueAt(byId.get(reference.id) ?? {}, reference.path)
    return typeof value === 'string' ? [[keyOf(reference), value] as const] : []
  })
}

const keyOf = ({ store, id, path }: Reference): string => `${store}:${id}.${path}`

/** JSON as people read it. */
export const jsonWithNames = (json: string): Promise<string> =>
  withNames(json, (name) => JSON.stringify(name).slice(1, -1))
