import { sumFen } from '../../../../../kernel/money.ts'
import { entryRefusals, unbalancedBooks } from '../transaction.ts'
import type { LedgerDifference, Subject } from './ledgerDifference.ts'

/** Every transaction is balanced in the books of each party, and the event that caused it is on record. */
export const proveTransactions = (
  { subject, transactions }: Pick<Subject, 'subject' | 'transactions'>,
  events: ReadonlySet<string>,
): LedgerDifference[] =>
  transactions.flatMap(({ _id: posting, kind, entries, event }): LedgerDifference[] => {
    const about = { subject, posting, kind }
    const unbalancedFen = sumFen(unbalancedBooks(entries).map(([, sum]) => Math.abs(sum)))
    return [
      ...(entryRefusals(entries).length === 0
        ? []
        : [{ fault: 'books-do-not-balance' as const, ...about, found: unbalancedFen, expected: 0 }]),
      ...(events.has(event)
        ? []
        : [{ fault: 'posting-without-event' as const, ...about, field: 'event', found: null, expected: event }]),
    ]
  })
