import { canonicalJson } from '../../../../../kernel/canonical.ts'
import { sumFen } from '../../../../../kernel/money.ts'
import type { AccountKind } from '../account.ts'
import { openIn, type PartLine } from '../build.ts'
import { netted } from '../correction.ts'
import type { Entry, LedgerTransaction, TransactionDraft } from '../transaction.ts'
import type { Stated } from './comparison.ts'

/** What money that moved is spread over. */
interface Settled {
  readonly account: AccountKind
  /** `1` where it is owed to the party, `-1` where the party owes it. */
  readonly sign: 1 | -1
}

interface Spread {
  readonly source: string
  readonly settles: Settled
  /** What was stated before it. */
  readonly before: readonly Pick<Stated, 'draft'>[]
  readonly found: LedgerTransaction | undefined
  readonly draftOf: (amountFen: number, open: readonly PartLine[]) => TransactionDraft
}

/**
 * An amount that moved as the transaction it must have come to: spread over what was open by what was stated before it. Of
 * more than was owed, what was owed is spread, and the rest is named.
 */
export function statedBySpreading(amountFen: number, spread: Spread): Stated {
  const { source, settles, before, found, draftOf } = spread
  const open = openIn(netted(before.flatMap(({ draft }) => draft.entries)), settles.account, settles.sign)
  const owedFen = owedOf(amountFen, sumFen(open.map((part) => part.amountFen)))
  const parts = owedFen === 0 ? [] : inOrderOf(found?.entries ?? [], owedFen, { open, settles })
  return { source, draft: draftOf(owedFen, parts), found, beyondFen: amountFen - owedFen }
}

/** How much of an amount is owed; what is given back is owed as a whole or not at all. */
function owedOf(amountFen: number, openFen: number): number {
  if (amountFen > 0) return Math.max(0, Math.min(amountFen, openFen))
  return amountFen === openFen ? amountFen : 0
}

/**
 * What is open, in the order in which spreading an amount comes to what was found. Of parts that the same is left of after
 * rounding down, those get the fen left over that were read first then, which nobody kept: so those come first that got
 * more.
 */
function inOrderOf(
  found: readonly Entry[],
  amountFen: number,
  { open, settles: { account, sign } }: { readonly open: readonly PartLine[]; readonly settles: Settled },
): PartLine[] {
  const totalFen = sumFen(open.filter((part) => part.amountFen > 0).map((part) => part.amountFen))
  const got = new Map(openIn(found, account, sign).map((part) => [keyOf(part), -part.amountFen]))
  /** By how much more than its exact share a part got, times the total. */
  const surplus = (part: PartLine): bigint =>
    BigInt(got.get(keyOf(part)) ?? 0) * BigInt(totalFen) - BigInt(part.amountFen) * BigInt(amountFen)
  return open.toSorted((one, other) => Number(surplus(other) - surplus(one)))
}

const keyOf = ({ amountFen, ...rest }: PartLine): string => canonicalJson(rest)
