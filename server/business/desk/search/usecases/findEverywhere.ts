import { identityKey } from '../../../../../config/identity/index.ts'
import { mayDo } from '../../../../../config/permissions.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { SearchHit } from '../search.contract.ts'
import { SEARCH_TARGETS, type SearchTarget } from './targets.ts'

const HITS_PER_TARGET = 5

export interface FindEverywhere {
  readonly q: string
}

/**
 * Documents this person may see whose number begins with the text, whose equipment carries it as serial number, or
 * whose name begins with it. Through an API token only kinds of documents within its scopes. A whole number comes first
 * and marked exact.
 */
export async function findEverywhere(reader: Reader, { q }: FindEverywhere): Promise<readonly SearchHit[]> {
  const targets = SEARCH_TARGETS.filter(({ permission }) => mayDo(reader.actor, permission))
  const found = await Promise.all(targets.map((target) => hitsOf(target, reader, q)))
  return found.flat().toSorted((a, b) => Number(b.exact) - Number(a.exact))
}

async function hitsOf<T>(target: SearchTarget<T>, reader: Reader, text: string): Promise<SearchHit[]> {
  const { store, kind, title, page } = target
  const conditions = target.matches(text)
  if (conditions.length === 0) return []
  const found = await store.model
    .find({ $and: [store.visibility(reader.actor), { $or: conditions }] } as object)
    .limit(HITS_PER_TARGET)
    .lean<(T & Stored)[]>()
  return found.map((document) => ({
    kind,
    number: document._id,
    title: title(document),
    path: page(document),
    exact: document._id === identityKey(text),
  }))
}
