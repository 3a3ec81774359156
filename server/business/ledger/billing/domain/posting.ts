import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { CoverCode } from '../../../contract/terms/domain/insuredItem.ts'
import type { BankReference } from '../../../party/banking/domain/bankReference.ts'
import type { Parties } from '../../../party/identity/domain/visibility.ts'
import type { BillingRefusalCode } from '../billing.refusals.ts'

export const BOOKS = ['due', 'cash', 'reserve'] as const
/** What is owed, what was paid, what is set aside. */
export type Book = (typeof BOOKS)[number]

export const POSTING_KINDS = [
  'premiumWritten',
  'premiumReceived',
  'claimReserved',
  'claimDue',
  'claimPaid',
  'subsidyDue',
] as const
export type PostingKind = (typeof POSTING_KINDS)[number]

/** Who owes or holds money: an organisation in one of its parts. */
export type Account =
  | `policyholder:${string}`
  | `insurer:${string}`
  | `beneficiary:${string}`
  | `reserve:${string}`
  | `treasury:${string}`

/** The case money moves for. */
export type PostingSubject = `policy:${string}` | `claim:${string}` | `subsidy:${string}`

/** A movement as a use case states it; {@link numberedPostings} adds number and time. */
export interface PostingDraft {
  readonly book: Book
  readonly kind: PostingKind
  readonly source: Account
  readonly destination: Account
  /** Positive; the direction is in source and destination. */
  readonly amountFen: number
  readonly subject: PostingSubject
  readonly policyNo: string
  /** The event that caused it, such as `claim:CL2026000012#4`. */
  readonly event: string
  readonly reverses?: string | null
  readonly parties: Parties
  readonly productCode: string
  readonly coverCode?: CoverCode | null
  readonly region: string
  /** Bank or payment reference of a cash movement. */
  readonly reference?: string | null
  /** Of a cash movement, the credit at the bank, by which it is entered once. */
  readonly bankReference?: BankReference | null
}

export interface Posting extends PostingDraft {
  /** `PO:<event>.<n>`: the nth posting of its event, so that one event can never post twice. */
  readonly _id: string
  readonly businessDate: CivilDate
  readonly at: Date
}

interface PostingTime {
  readonly businessDate: CivilDate
  readonly now: Date
}

/**
 * Drafts as postings, numbered after their event. Refuses amounts that are not positive whole fen and movements from an
 * account to itself: nothing of that kind may ever reach the ledger.
 */
export function numberedPostings(
  drafts: readonly PostingDraft[],
  { businessDate, now }: PostingTime,
): Decision<readonly Posting[], BillingRefusalCode> {
  const refusals = drafts.flatMap(postingRefusals)
  if (refusals.length > 0) return refused(...refusals)
  const countOf = new Map<string, number>()
  return accepted(
    drafts.map((draft) => {
      const n = (countOf.get(draft.event) ?? 0) + 1
      countOf.set(draft.event, n)
      return {
        ...draft,
        _id: `PO:${draft.event}.${n}`,
        reverses: draft.reverses ?? null,
        coverCode: draft.coverCode ?? null,
        reference: draft.reference ?? null,
        bankReference: draft.bankReference ?? null,
        businessDate,
        at: now,
      }
    }),
  )
}

function postingRefusals({ amountFen, source, destination }: PostingDraft): Refusal<BillingRefusalCode>[] {
  const refusals: Refusal<BillingRefusalCode>[] = []
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0)
    refusals.push({ code: 'billing.amount-not-positive', value: amountFen, unit: 'fen' })
  if (source === destination) refusals.push({ code: 'billing.same-account', value: source })
  return refusals
}

/** The mirrored posting that takes a posting back, caused by another event. Nothing arrived at a bank by it. */
export function reversalOf(posting: Posting, event: string): PostingDraft {
  const { _id, businessDate, at, ...movement } = posting
  return {
    ...movement,
    source: posting.destination,
    destination: posting.source,
    event,
    reverses: _id,
    bankReference: null,
  }
}
