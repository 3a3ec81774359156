import type { LedgerDifference } from '../../../server/business/ledger/billing/domain/proof/ledgerDifference.ts'
import type { MoneyEvent } from '../../../server/business/ledger/billing/domain/proof/moneyEvent.ts'
import type { Entry, LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'

/** The nth event of a document, on a day of March 2026. */
export const moneyEvent = (
  stream: string,
  seq: number,
  type: string,
  payload: MoneyEvent['payload'] = {},
): MoneyEvent => {
  const businessDate = `2026-03-${String(10 + seq).padStart(2, '0')}`
  return { _id: `${stream}#${seq}`, seq, type, payload, businessDate, at: new Date(`${businessDate}T03:00:00Z`) }
}

/** When an event moved money. */
export const occasionOf = ({ _id, businessDate }: MoneyEvent) => ({ event: _id, effectiveOn: businessDate })

/** The transaction with some of its entries changed by an amount each. */
export const shifted = (
  transaction: LedgerTransaction,
  changeOf: (entry: Entry, index: number) => number,
): LedgerTransaction => ({
  ...transaction,
  entries: transaction.entries.map((entry, index) => ({
    ...entry,
    amountFen: entry.amountFen + changeOf(entry, index),
  })),
})

/** What somebody who changes both sides of the books does: `amountFen` more of a pair of accounts for some entries. */
export const byMore = (amountFen: number, isMeant: (entry: Entry) => boolean) => (entry: Entry) =>
  isMeant(entry) ? Math.sign(entry.amountFen) * amountFen : 0

/** Differences as a person would tell them: code, what it is about, found and expected. */
export const told = (differences: readonly LedgerDifference[]): string[] =>
  differences.map(({ fault, source, field, of, found, expected }) =>
    [fault, source, field ?? of?.account, of?.party, of?.cover, `${found}/${expected}`]
      .filter((part) => part !== undefined && part !== null)
      .join(' '),
  )
