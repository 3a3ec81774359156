import { matcherOf } from '../../../models/matcher.ts'
import type { Store, Stored } from '../../../models/store.ts'
import { groupBy } from '../../kernel/groupBy.ts'
import type { Actor } from '../acting/domain/actor.ts'

/** What a transaction wrote of one document. */
export interface WrittenDocument {
  readonly store: Pick<Store<unknown>, 'name' | 'visibility'>
  readonly before: Stored | null
  readonly state: Stored
}

/** So many documents of one kind are named; of more, the kind alone says it. */
const NAMED_AT_MOST = 8

/**
 * Which documents were written, as this person may be told: `claim/CL2026000012`, or the kind alone where one of them is
 * not theirs to see, or where there are many. In the order in which the kinds were first written.
 */
export function touchedBy(actor: Actor, written: readonly WrittenDocument[]): string[] {
  const kinds = groupBy(written, ({ store }) => store.name)
  return [...kinds].flatMap(([kind, documents]) => {
    const ids = [...new Set(documents.map(({ state }) => state._id))]
    const told = ids.length <= NAMED_AT_MOST && documents.every((document) => isSeen(actor, document))
    return told ? ids.map((id) => `${kind}/${encodeURIComponent(id)}`) : [kind]
  })
}

/** Before or after: who hands something over has seen it. */
function isSeen(actor: Actor, { store, before, state }: WrittenDocument): boolean {
  const matches = matcherOf(store.visibility(actor))
  return matches(state) || (before !== null && matches(before))
}
