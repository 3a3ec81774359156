import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { AccountKind, ReserveType, TransactionKind } from './domain/account.ts'

export type { AccountKind, ReserveType, TransactionKind } from './domain/account.ts'

/** One line of a posting. */
export interface EntryView {
  readonly account: AccountKind
  /** Whose account: an organisation, or `treasury:national`. */
  readonly party: string
  readonly counterparty: string | null
  /** Debit positive, credit negative. */
  readonly amountFen: number
  readonly currency: string
  readonly cover: string | null
  readonly item: number | null
  /** Version of the policy whose terms it follows from. */
  readonly version: number | null
  readonly accidentDay: string | null
  readonly reserveType: ReserveType | null
  readonly sharePpm: number
}

/** A transaction of the ledger: money that moved or is owed, with the entries that say so. */
export interface PostingView {
  readonly number: string
  readonly kind: TransactionKind
  /** Parts as `policyholder:ORG…`, `insurer:ORG…`, `payer`, `advance:ORG…`, `beneficiary:ORG…`, `reserve:ORG…`, `treasury:national`. */
  readonly source: string
  readonly destination: string
  readonly amountFen: number
  /** `policy:FS…`, `claim:CL…`, `subsidy:SA…` or `credit:BC…`. */
  readonly subject: string
  /** Null of money that is not yet premium of any policy. */
  readonly policyNo: string | null
  /** The day from which it counts. */
  readonly effectiveOn: string
  readonly businessDate: string
  readonly at: string
  /** Of premium, the days over which it is earned, evenly or by the risk of the product. */
  readonly earns: { readonly from: string; readonly to: string; readonly byRisk: boolean } | null
  readonly event: string
  /** The posting that this one puts right. */
  readonly corrects: string | null
  readonly reference: string | null
  readonly entries: readonly EntryView[]
}

/** GET /postings. */
export type PostingList = ListView<PostingView>

export interface BalanceView extends Omit<EntryView, 'item' | 'accidentDay' | 'currency'> {}

/** GET /ledger-balances. */
export interface PartyBalancesView {
  readonly party: string
  readonly effectiveOn: string
  readonly knownOn: string
  /** Accounts that stand at something, in their order; debit positive. */
  readonly items: readonly { readonly account: AccountKind; readonly amountFen: number }[]
}

/** GET /policies/:number/balances. */
export interface BalancesView {
  /** Counted are transactions that count by this day … */
  readonly effectiveOn: string
  /** … and were known by this one. */
  readonly knownOn: string
  readonly items: readonly BalanceView[]
}

/** Body of POST /bank-reference-repetitions: the same credit is to be entered once more. */
export interface RepeatedReferenceBody {
  /** Where it arrived; null for the own organisation where it has no account on file. */
  readonly bankAccountNo: string | null
  readonly day: string
  readonly reference: string
  readonly reason: string
}

/** GET /bank-reference-repetitions: by which confirmed changes this credit may be entered once more, and was not yet. */
export interface RepetitionList {
  readonly items: readonly { readonly number: string; readonly title: string }[]
}
