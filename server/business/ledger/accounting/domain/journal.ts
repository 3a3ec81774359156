import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { acceptedUnless, type Decision } from '../../../../kernel/refusal.ts'
import type { AccountKind, ReserveType, TransactionKind } from '../../billing/domain/account.ts'
import type { LedgerTransaction } from '../../billing/domain/transaction.ts'
import type { AccountingRefusalCode } from '../accounting.refusals.ts'

/** One entry of an organisation's books as a general ledger takes it. */
export interface JournalLine {
  readonly posting: string
  /** Place within the posting, among the entries of these books. */
  readonly line: number
  readonly effectiveOn: CivilDate
  readonly recordedOn: CivilDate
  readonly kind: TransactionKind
  readonly account: AccountKind
  readonly debitFen: number
  readonly creditFen: number
  readonly counterparty: string | null
  readonly policyNo: string | null
  readonly subject: string
  readonly product: string | null
  readonly region: string | null
  readonly cover: string | null
  readonly version: number | null
  readonly accidentDay: CivilDate | null
  readonly reserveType: ReserveType | null
  readonly reference: string | null
  /** The posting that this one puts right. */
  readonly corrects: string | null
}

/** How long ago something must have been recorded to be told again just so: nothing that is written now began before. */
const SETTLED_MS = 5 * 60_000

/**
 * The moment by which a journal knows what was recorded: the one asked for, or the last that is settled. What is under way may
 * still be recorded under a moment just past, so that is refused.
 */
export function decideKnownAt(now: Date, asked: Date | undefined): Decision<Date, AccountingRefusalCode> {
  const latest = new Date(now.getTime() - SETTLED_MS)
  const knownAt = asked ?? latest
  return acceptedUnless(
    knownAt > latest
      ? [
          {
            code: 'accounting.known-too-late' as const,
            field: 'knownAt',
            value: knownAt.toISOString(),
            threshold: latest.toISOString(),
          },
        ]
      : [],
    knownAt,
  )
}

/** The entries of a transaction that are in the books of a party. */
export function journalLinesOf(transaction: LedgerTransaction, party: string): JournalLine[] {
  const { _id, effectiveOn, recordedOn, kind, policyNo, subject, productCode, region, reference, corrects } =
    transaction
  return transaction.entries
    .filter((entry) => entry.party === party)
    .map(({ account, amountFen, counterparty, cover, version, accidentDay, reserveType }, index) => ({
      posting: _id,
      line: index + 1,
      effectiveOn,
      recordedOn,
      kind,
      account,
      debitFen: Math.max(0, amountFen),
      creditFen: amountFen < 0 ? -amountFen : 0,
      counterparty,
      policyNo,
      subject,
      product: productCode,
      region,
      cover,
      version,
      accidentDay,
      reserveType,
      reference,
      corrects,
    }))
}

/** The columns of the journal as a file for machines: names that stay. */
export const JOURNAL_COLUMNS = [
  'posting',
  'line',
  'effectiveOn',
  'recordedOn',
  'kind',
  'account',
  'debitFen',
  'creditFen',
  'counterparty',
  'policyNo',
  'subject',
  'product',
  'region',
  'cover',
  'version',
  'accidentDay',
  'reserveType',
  'reference',
  'corrects',
] as const satisfies readonly (keyof JournalLine)[]

/** A line as texts, in the order of the columns; amounts in whole fen. */
export const journalCells = (line: JournalLine): string[] => JOURNAL_COLUMNS.map((column) => String(line[column] ?? ''))
