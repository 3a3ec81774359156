import { canonicalJson } from '../../../../../kernel/canonical.ts'
import { sumFen } from '../../../../../kernel/money.ts'
import type { AccountKind } from '../account.ts'
import { openIn, type PartLine } from '../build.ts'
import { netted } from '../correction.ts'
import type { Entry, LedgerTransaction, TransactionDraft } from '../transaction.ts'
import type { Stated } from './comparison.ts'
import { seqOf } from './moneyEvent.ts'

/** What money that moved is spread over. */
interface Settled {
  readonly account: AccountKind
  /** `1` where it is owed to the party, `-1` where the party owes it. */
  readonly sign: 1 | -1
}

/** An item by which money moved. */
export interface Paying {
  /** As `payments.0`. */
  readonly source: string
  readonly event: string
  readonly amountFen: number
  readonly found: LedgerTransaction | undefined
  readonly draftOf: (amountFen: number, open: readonly PartLine[]) => TransactionDraft
}

/** An item by which a payment was taken back. */
export interface Reversing {
  /** As `reversals.0`. */
  readonly source: string
  readonly event: string
  /** Below zero where the payment was above. */
  readonly amountFen: number
  /** The event of the payment. */
  readonly reverses: string
  readonly found: LedgerTransaction | undefined
  readonly mirroring: (payment: TransactionDraft & { readonly _id: string }) => TransactionDraft
}

/**
 * Items by which money moved as the transactions they must have come to, each spread over what the items before it left
 * open, by the order of their events.
 */
export function statedPayments(
  owing: readonly Stated[],
  paying: readonly (Paying | Reversing)[],
  settles: Settled,
): Stated[] {
  const due = owing.toSorted((one, other) => seqOf(one.draft.event) - seqOf(other.draft.event))
  const stated: Stated[] = []
  let held: readonly Entry[] = []
  const hold = ({ draft }: Stated) => {
    held = netted([...held, ...draft.entries.filter(({ account }) => account === settles.account)])
  }
  let next = 0
  for (const payment of paying.toSorted((one, other) => seqOf(one.event) - seqOf(other.event))) {
    for (let one = due[next]; one && seqOf(one.draft.event) < seqOf(payment.event); one = due[next]) {
      hold(one)
      next += 1
    }
    const paid =
      'reverses' in payment
        ? statedReversal(payment, stated)
        : statedPayment(payment, openIn(held, settles.account, settles.sign), settles)
    if (!paid) continue
    hold(paid)
    stated.push(paid)
  }
  return stated
}

/** A payment taken back; null where there is none of that event, so that what was written for it has no item. */
function statedReversal({ source, reverses, found, mirroring }: Reversing, before: readonly Stated[]): Stated | null {
  const payment = before.find(({ draft }) => draft.event === reverses)
  if (!payment) return null
  // What takes back a transaction that is missing is not wrong in naming it.
  const _id = payment.found?._id ?? found?.corrects ?? ''
  return { source, draft: mirroring({ ...payment.draft, _id }), found }
}

/** Of more than was owed, what was owed is spread, and the rest is named. */
function statedPayment(payment: Paying, open: readonly PartLine[], settles: Settled): Stated {
  const { source, amountFen, found, draftOf } = payment
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
