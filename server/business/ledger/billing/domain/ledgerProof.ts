import { sumFen } from '../../../../kernel/money.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { type AccountKind, POSTING_RULES, type TransactionKind } from './account.ts'
import { balanceOf } from './balance.ts'
import { claimDue, claimReserved, type LedgerClaim, lossCaseOf } from './claimMoney.ts'
import { correctedBy } from './correction.ts'
import { keyed } from './keyed.ts'
import { type LedgerContract, premiumWritten, type WrittenTerms } from './premium.ts'
import { type GrantedSubsidy, subsidyDue } from './subsidyMoney.ts'
import { entryRefusals, type LedgerTransaction, type TransactionDraft, unbalancedBooks } from './transaction.ts'

export type LedgerRule =
  | 'booksBalance'
  | 'kindOfDocument'
  | 'accountsOfKind'
  | 'eventExists'
  | 'documentExists'
  | 'writtenMatchesPolicy'
  | 'paidMatchesPolicy'
  | 'reserveMatchesClaim'
  | 'dueMatchesClaim'
  | 'paidMatchesClaim'
  | 'dueMatchesSubsidy'
  | 'nothingOverpaid'

/** A place where the ledger contradicts itself or a document. */
export interface Mismatch {
  readonly subject: string
  readonly rule: LedgerRule
  /** As `premiumReceivable ORG…`, or the transaction. */
  readonly at: string
  readonly foundFen: number
  readonly expectedFen: number
}

/** What the ledger says of one document. */
export interface Subject {
  readonly subject: string
  readonly transactions: readonly LedgerTransaction[]
}

/** What is told of the money of a document; a kind that no document stands behind is found wherever it is. */
const KINDS_OF: Readonly<Record<string, readonly TransactionKind[]>> = {
  policy: ['premiumWritten', 'premiumReceived'],
  claim: ['claimReserved', 'claimDue', 'claimPaid'],
  subsidy: ['subsidyDue'],
}

/**
 * Every transaction is of a kind its document has, moves money between the accounts of that kind, is balanced in the books
 * of each party, and the event that caused it is on record.
 */
export function proveTransactions({ subject, transactions }: Subject, events: ReadonlySet<string>): Mismatch[] {
  const kinds = KINDS_OF[subject.slice(0, subject.indexOf(':'))] ?? []
  return transactions.flatMap(({ _id: at, kind, entries, event }): Mismatch[] => [
    ...(kinds.includes(kind) ? [] : [{ subject, rule: 'kindOfDocument' as const, at, foundFen: 0, expectedFen: 0 }]),
    ...misplaced(kind, entries).map(({ account, foundFen, expectedFen }) => ({
      subject,
      rule: 'accountsOfKind' as const,
      at: `${at} ${account}`,
      foundFen,
      expectedFen,
    })),
    ...(entryRefusals(entries).length === 0
      ? []
      : [
          {
            subject,
            rule: 'booksBalance' as const,
            at,
            foundFen: sumFen(unbalancedBooks(entries).map(([, sum]) => sum)),
            expectedFen: 0,
          },
        ]),
    ...(events.has(event) ? [] : [{ subject, rule: 'eventExists' as const, at, foundFen: 0, expectedFen: 0 }]),
  ])
}

/**
 * Accounts of a transaction that are not those of its kind, or do not change by what the account they move money to or from
 * changes by. Shares of a panel are settled between insurers and come to nothing over all of them.
 */
function misplaced(kind: TransactionKind, entries: LedgerTransaction['entries']) {
  const pairs = POSTING_RULES[kind]
  const changeBy = (account: AccountKind) => balanceOf(entries, account)
  const moved = pairs.map(({ debit, credit }) => ({
    account: credit,
    foundFen: changeBy(credit),
    expectedFen: changeBy(debit) === 0 ? 0 : -changeBy(debit),
  }))
  const known = new Set(pairs.flatMap(({ debit, credit }) => [debit, credit]))
  const others = [...new Set(entries.map(({ account }) => account))].filter((account) => !known.has(account))
  const elsewhere = others.map((account) => {
    const settles = account === 'coinsuranceSettlement'
    const foundFen = settles
      ? changeBy(account)
      : sumFen(entries.flatMap((entry) => (entry.account === account ? [Math.abs(entry.amountFen)] : [])))
    return { account, foundFen, expectedFen: 0 }
  })
  return [...moved, ...elsewhere].filter(({ foundFen, expectedFen }) => foundFen !== expectedFen)
}

type ProvedPolicy = LedgerContract & Pick<Policy, 'paidPremiumFen' | 'state'>

/**
 * What a policy says of its money and the ledger does not: the premium of every version of its terms, cover by cover and
 * insurer by insurer, once it is issued; and what was received.
 */
export function provePolicy(policy: ProvedPolicy, terms: readonly WrittenTerms[], subject: Subject): Mismatch[] {
  const written = policy.state === 'issued' ? terms : []
  const right = written.map((each) => premiumWritten(policy, each, NO_OCCASION))
  const receivedFen = -changeOf(subject, 'premiumReceived', 'premiumReceivable')
  return [
    ...differences(subject, 'premiumWritten', right, 'writtenMatchesPolicy'),
    ...compared(subject, 'paidMatchesPolicy', 'premiumReceivable', receivedFen, policy.paidPremiumFen),
    ...overpaid(subject, 'premiumReceivable', 1),
  ]
}

interface ProvedClaim extends LedgerClaim {
  readonly state: string
  readonly reserve: { readonly currentFen: number }
  readonly approval: { readonly amountFen: number } | null
  readonly payments: readonly { readonly amountFen: number }[]
  /** What the beneficiary gave back after a correction. */
  readonly repayments?: readonly { readonly amountFen: number }[]
  /** Below zero the beneficiary owes it; absent before corrections: what is approved and not paid. */
  readonly outstandingFen?: number
}

/** What a claim says of its money and the ledger does not: what is set aside, what is owed by whom, what was paid. */
export function proveClaim(claim: ProvedClaim, panel: LedgerContract['panel'], subject: Subject): Mismatch[] {
  const loss = lossCaseOf(claim, panel)
  const moved = (some: readonly { readonly amountFen: number }[]) => sumFen(some.map(({ amountFen }) => amountFen))
  const paidFen = moved(claim.payments) - moved(claim.repayments ?? [])
  const openFen = claim.outstandingFen ?? (claim.state === 'approved' ? (claim.approval?.amountFen ?? 0) : 0)
  const reserve = claimReserved(loss, [{ type: 'indemnity', amountFen: claim.reserve.currentFen }], NO_OCCASION)
  const due = claimDue(loss, paidFen + openFen, NO_OCCASION)
  const foundFen = changeOf(subject, 'claimPaid', 'claimPayable')
  return [
    ...differences(subject, 'claimReserved', [reserve], 'reserveMatchesClaim'),
    ...differences(subject, 'claimDue', [due], 'dueMatchesClaim'),
    ...compared(subject, 'paidMatchesClaim', 'claimPayable', foundFen, paidFen),
    // What a correction made too much is told by the claim itself.
    ...(openFen < 0 ? [] : overpaid(subject, 'claimPayable', -1)),
  ]
}

interface ProvedSubsidy extends Omit<GrantedSubsidy, 'applicationNo'> {
  readonly _id: string
  readonly decision: { readonly outcome: string } | null
}

/** What an application says of its subsidy and the ledger does not: what was approved is owed, nothing else is. */
export function proveSubsidy(application: ProvedSubsidy, subject: Subject): Mismatch[] {
  const granted = application.decision?.outcome === 'approved'
  const right = granted ? [subsidyDue({ ...application, applicationNo: application._id }, NO_OCCASION)] : []
  return differences(subject, 'subsidyDue', right, 'dueMatchesSubsidy')
}

/** Only accounts and amounts are compared; when and by what they came about is another proof's. */
const NO_OCCASION = { event: '', effectiveOn: '' }

/** Each account in which what was written of a kind differs from what is right. */
function differences(
  { subject, transactions }: Subject,
  kind: TransactionKind,
  right: readonly TransactionDraft[],
  rule: LedgerRule,
): Mismatch[] {
  const written = transactions.filter((transaction) => transaction.kind === kind)
  const expected = right.flatMap(({ entries }) => entries)
  const found = written.flatMap(({ entries }) => entries)
  const [some] = [...right, ...written]
  const difference = some && correctedBy({ ...some, entries: expected }, written)
  return (difference?.entries ?? []).map(({ account, party, cover, version, amountFen }) => {
    const isSame = (entry: (typeof found)[number]) =>
      entry.account === account && entry.party === party && entry.cover === cover && entry.version === version
    const foundFen = sumFen(found.filter(isSame).map((entry) => entry.amountFen))
    return { subject, rule, at: `${account} ${party}`, foundFen, expectedFen: sumFen([foundFen, amountFen]) }
  })
}

/** What all transactions of a kind change an account by. */
const changeOf = ({ transactions }: Subject, kind: TransactionKind, account: AccountKind): number =>
  balanceOf(
    transactions.filter((transaction) => transaction.kind === kind).flatMap(({ entries }) => entries),
    account,
  )

const compared = (
  { subject }: Subject,
  rule: LedgerRule,
  account: AccountKind,
  foundFen: number,
  expectedFen: number,
): Mismatch[] => (foundFen === expectedFen ? [] : [{ subject, rule, at: account, foundFen, expectedFen }])

/** Nobody paid a party more than it was owed, nor was anything paid to one that was owed nothing. */
function overpaid({ subject, transactions }: Subject, account: AccountKind, sign: 1 | -1): Mismatch[] {
  const entries = transactions
    .flatMap((transaction) => transaction.entries)
    .filter((entry) => entry.account === account)
  return [...keyed(entries, ({ party }) => party)].flatMap(([party, sum]) =>
    sign * sum >= 0
      ? []
      : [{ subject, rule: 'nothingOverpaid', at: `${account} ${party}`, foundFen: sign * sum, expectedFen: 0 }],
  )
}
