import { sumFen } from '../../../../kernel/money.ts'

/** Sums by a key, in the order in which the keys first come. */
export function keyed<E extends { readonly amountFen: number }>(
  entries: readonly E[],
  by: (entry: E) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const entry of entries) sums.set(by(entry), sumFen([sums.get(by(entry)) ?? 0, entry.amountFen]))
  return sums
}
