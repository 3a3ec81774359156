import { identityKey } from '../../../../../config/identity/index.ts'
import type { EntryFacts } from './entry.ts'

/** The same product in two editions; one side is null where only the other has it. */
export interface EntryPair<E extends EntryFacts = EntryFacts, L extends EntryFacts = EntryFacts> {
  readonly earlier: E | null
  readonly later: L | null
}

/**
 * Which entries of two editions are the same product: first by category and name, because lists are numbered anew; what
 * is left by code, if category or name stayed. A code alone does not make two entries one.
 */
export function pairEntries<E extends EntryFacts, L extends EntryFacts>(
  earlier: readonly E[],
  later: readonly L[],
): EntryPair<E, L>[] {
  const partners = new Map<L, E>()
  const taken = new Set<E>()
  const pairBy = (candidatesFor: (entry: L) => readonly E[]) => {
    for (const entry of later) {
      if (partners.has(entry)) continue
      const partner = candidatesFor(entry).find((candidate) => !taken.has(candidate))
      if (!partner) continue
      partners.set(entry, partner)
      taken.add(partner)
    }
  }
  const byProduct = grouped(earlier, productOf)
  const byCode = grouped(earlier, ({ code }) => code)
  const sameProduct = (entry: L) => byProduct.get(productOf(entry)) ?? []
  pairBy((entry) => sameProduct(entry).filter(({ code }) => code === entry.code))
  pairBy(sameProduct)
  pairBy((entry) =>
    (byCode.get(entry.code) ?? []).filter((each) => each.category === entry.category || sameName(each, entry)),
  )
  return [
    ...later.map((entry) => ({ earlier: partners.get(entry) ?? null, later: entry })),
    ...earlier.filter((entry) => !taken.has(entry)).map((entry) => ({ earlier: entry, later: null })),
  ]
}

const sameName = (a: EntryFacts, b: EntryFacts): boolean => identityKey(a.name) === identityKey(b.name)

const productOf = ({ category, name }: EntryFacts): string => `${category}|${identityKey(name)}`

function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group) group.push(entry)
    else groups.set(keyOf(entry), [entry])
  }
  return groups
}
