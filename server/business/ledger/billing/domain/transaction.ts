import { type CivilDate, civilDateOf } from '../../../../kernel/civilDate.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { CoverCode } from '../../../contract/terms/domain/insuredItem.ts'
import type { BankReference } from '../../../party/banking/domain/bankReference.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { BillingRefusalCode } from '../billing.refusals.ts'
import type { AccountKind, ReserveType, TransactionKind } from './account.ts'
import type { Earning } from './earned.ts'
import { keyed } from './keyed.ts'

/** The document money moves for. */
export type LedgerSubject = `policy:${string}` | `claim:${string}` | `subsidy:${string}` | `credit:${string}`

/** What an entry can be summed by. Null where it says nothing. */
export interface Dimensions {
  readonly cover: CoverCode | null
  /** Number of the item within the policy. */
  readonly item: number | null
  /** Number of the policy's version whose terms it follows from. */
  readonly version: number | null
  readonly accidentDay: CivilDate | null
  readonly reserveType: ReserveType | null
  /** The party's share of the contract, in ppm. */
  readonly sharePpm: number
  readonly currency: 'CNY'
}

/** One line of a transaction: an account of a party, and what it changes by. */
export interface Entry extends Dimensions {
  readonly account: AccountKind
  /** Whose account: an organisation, or `treasury:national`. */
  readonly party: string
  /** With whom; null for what concerns nobody else. */
  readonly counterparty: string | null
  /** Whole fen; debit positive, credit negative. */
  readonly amountFen: number
}

export interface TransactionHeader {
  /** The event that caused it, such as `claim:CL2026000012#4`. */
  readonly event: string
  readonly subject: LedgerSubject
  /** Null of money that is not yet premium of any policy; so are product and region then. */
  readonly policyNo: string | null
  /** The day from which it counts. */
  readonly effectiveOn: CivilDate
  readonly parties: Parties
  readonly productCode: string | null
  readonly region: string | null
  /** Bank or payment reference, where money moved. */
  readonly reference?: string | null
  /** The credit at the bank, by which it is entered once. */
  readonly bankReference?: BankReference | null
}

/** A transaction as a builder states it; {@link numberedTransactions} adds number and time. */
export interface TransactionDraft extends TransactionHeader {
  readonly kind: TransactionKind
  /** Of premium, the days over which it is earned; else null. */
  readonly earns: Earning | null
  /** The transaction of the same kind that this one puts right; null where it is the first word. */
  readonly corrects: string | null
  readonly entries: readonly Entry[]
}

export interface LedgerTransaction extends TransactionDraft {
  /** `LT:<event>.<n>`: the nth of its event, so that one event can never post twice. */
  readonly _id: string
  readonly businessDate: CivilDate
  /** The day since which it is known. */
  readonly recordedOn: CivilDate
  readonly recordedAt: Date
  readonly reference: string | null
  readonly bankReference: BankReference | null
}

interface TransactionTime {
  readonly businessDate: CivilDate
  readonly now: Date
}

/**
 * Drafts as transactions, numbered after their event. Refuses entries that move nothing or part of a fen, and books of a
 * party that do not balance: nothing of that kind may ever reach the ledger.
 */
export function numberedTransactions(
  drafts: readonly TransactionDraft[],
  { businessDate, now }: TransactionTime,
): Decision<readonly LedgerTransaction[], BillingRefusalCode> {
  const refusals = drafts.flatMap(({ entries }) => entryRefusals(entries))
  if (refusals.length > 0) return refused(...refusals)
  const countOf = new Map<string, number>()
  return accepted(
    drafts.map((draft) => {
      const n = (countOf.get(draft.event) ?? 0) + 1
      countOf.set(draft.event, n)
      return {
        ...draft,
        _id: `LT:${draft.event}.${n}`,
        reference: draft.reference ?? null,
        bankReference: draft.bankReference ?? null,
        businessDate,
        recordedOn: civilDateOf(now),
        recordedAt: now,
      }
    }),
  )
}

/** Everything that keeps entries from being a transaction. */
export function entryRefusals(entries: readonly Entry[]): Refusal<BillingRefusalCode>[] {
  const broken = entries.filter(({ amountFen }) => !Number.isSafeInteger(amountFen) || amountFen === 0)
  if (broken.length > 0 || entries.length === 0)
    return [{ code: 'billing.amount-not-whole', value: broken[0]?.amountFen ?? 0, unit: 'fen' }]
  return unbalancedBooks(entries).map(([book, value]) => ({
    code: 'billing.not-balanced',
    field: book,
    value,
    threshold: 0,
    unit: 'fen',
  }))
}

/** The books that do not sum to zero, each with its sum: a transaction balances for every party by itself. */
export const unbalancedBooks = (entries: readonly Pick<Entry, 'party' | 'currency' | 'amountFen'>[]) =>
  [...keyed(entries, ({ party, currency }) => `${party} ${currency}`)].filter(([, sum]) => sum !== 0)
