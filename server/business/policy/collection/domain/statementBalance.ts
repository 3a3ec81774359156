import { sumFen } from '../../../../kernel/money.ts'
import { acceptedUnless, type Decision } from '../../../../kernel/refusal.ts'
import type { CollectionRefusalCode } from '../collection.refusals.ts'

/** What an account stood at before and after the lines of a file, in fen; null where nobody says. */
export interface StatedBalances {
  readonly openingFen: number | null
  readonly closingFen: number | null
}

/** Whether the lines lead from the opening balance to the closing one; where one of them is not given, nothing is said. */
export function decideBalances(
  lines: readonly { readonly amountFen: number }[],
  { openingFen, closingFen }: StatedBalances,
): Decision<true, CollectionRefusalCode> {
  if (openingFen === null || closingFen === null) return acceptedUnless([], true)
  const expected = openingFen + sumFen(lines.map(({ amountFen }) => amountFen))
  const differs = expected !== closingFen
  return acceptedUnless(
    differs
      ? [
          {
            code: 'collection.balance-differs',
            field: 'closingFen',
            value: closingFen,
            threshold: expected,
            unit: 'fen',
          },
        ]
      : [],
    true,
  )
}

interface BalancedLine {
  readonly amountFen: number
  readonly balanceFen: number | null
}

/**
 * The balances that the lines themselves tell, the oldest first or the latest first: null where they tell none, or none
 * that fits together.
 */
export function balancesTold(lines: readonly BalancedLine[]): StatedBalances {
  for (const ordered of [lines, lines.toReversed()]) {
    const [first, last] = [ordered[0], ordered.at(-1)]
    if (first?.balanceFen == null || last?.balanceFen == null) continue
    const openingFen = first.balanceFen - first.amountFen
    const told = { openingFen, closingFen: last.balanceFen }
    if (openingFen + sumFen(ordered.map(({ amountFen }) => amountFen)) === last.balanceFen) return told
  }
  return { openingFen: null, closingFen: null }
}
