import type { KeyedGoods } from './firstnessFacts.ts'
import type { FirstRule } from './firstRule.ts'

/**
 * The keys of the register under which another binding may forbid this one: the object itself, and the goods of this kind
 * at this user where the rule of the first day of cover refuses what is no first. What the other keys tell is for a person
 * to judge, and was judged with the quote.
 */
export function decidingKeys(
  goods: readonly Pick<KeyedGoods, 'machine' | 'use' | 'listing'>[],
  rules: readonly FirstRule[],
): readonly string[] {
  const refusing = new Set(rules.filter(({ severity }) => severity === 'refuse').map(({ scheme }) => scheme as string))
  const keys = goods.flatMap(({ machine, use, listing }) =>
    listing !== null && refusing.has(listing.scheme) ? [machine, use] : [machine],
  )
  return [...new Set(keys.filter((key) => key !== null))].toSorted()
}
