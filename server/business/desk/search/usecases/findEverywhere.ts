import { identityKey } from '../../../../../config/identity/index.ts'
import { mayDo } from '../../../../../config/permissions.ts'
import { askOnce, findSought, type Once } from '../../../../../models/search.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { SearchOutcome } from '../../../../platform/searching/domain/outcome.ts'
import type { SearchHit } from '../search.contract.ts'
import { SEARCH_TARGETS, type SearchTarget } from './targets.ts'

const HITS_PER_TARGET = 5
/** Documents of one kind that are looked at: a few beyond those shown, as not all are seen by whoever asks. */
const LOOKED_AT = 20

export interface FindEverywhere {
  readonly q: string
}

/** What was found everywhere, and whether that is all. */
export interface FoundEverywhere {
  readonly hits: readonly SearchHit[]
  readonly outcome: SearchOutcome
}

/**
 * Documents this person may see that contain every word of the text, the latest few of each kind. Through an API token only
 * kinds of documents within its scopes. A whole number comes first and marked exact.
 */
export async function findEverywhere(reader: Reader, { q }: FindEverywhere): Promise<FoundEverywhere> {
  const targets = SEARCH_TARGETS.filter(({ permission }) => mayDo(reader.actor, permission))
  const once = askOnce()
  const found = await Promise.all(targets.map((target) => hitsOf(target, reader, q, once)))
  const hits = found.flatMap((each) => each.hits).toSorted((a, b) => Number(b.exact) - Number(a.exact))
  const outcomes = found.map(({ outcome }) => outcome)
  const outcome = (['tooShort', 'capped'] as const).find((each) => outcomes.includes(each)) ?? 'complete'
  return { hits, outcome }
}

async function hitsOf<T>(
  { store, kind, told, title, page }: SearchTarget<T>,
  { actor }: Reader,
  text: string,
  once: Once,
): Promise<FoundEverywhere> {
  const { model, search, visibility } = store
  if (!search) throw new Error(`${store.name} cannot be searched`)
  const { ids, outcome } = await findSought({ model, search }, actor, text, { most: LOOKED_AT, once })
  if (ids.length === 0) return { hits: [], outcome }
  const found = await model
    .find(
      { $and: [{ _id: { $in: ids } }, visibility(actor)] } as object,
      Object.fromEntries([...told, 'createdAt'].map((field) => [field, 1])),
    )
    .hint({ _id: 1 })
    .lean<(T & Stored)[]>()
  const latest = found.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
  const number = identityKey(text)
  const shown = [...latest.filter(({ _id }) => _id === number), ...latest.filter(({ _id }) => _id !== number)].slice(
    0,
    HITS_PER_TARGET,
  )
  return {
    hits: shown.map((document) => ({
      kind,
      number: document._id,
      title: title(document),
      path: page(document),
      exact: document._id === number,
    })),
    outcome: outcome === 'complete' && latest.length > HITS_PER_TARGET ? 'capped' : outcome,
  }
}
