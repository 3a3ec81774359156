import type { FigureEntry } from '../../../../kernel/figure.ts'
import type { AccountKind } from './account.ts'
import { keyed } from './keyed.ts'
import type { LedgerTransaction } from './transaction.ts'

/** What all figures of an account of a party begin with; the day since which they are known follows. */
export const accountPrefix = (party: string, account: AccountKind): string => `ledger|${party}|${account}|`

/** The account of a figure. */
export const accountOf = (figure: string): AccountKind => figure.split('|')[2] as AccountKind

/**
 * What a transaction adds to the balances of the parties it is about: by account and the day since which it is known, from
 * the day on from which it counts.
 */
export function balanceFigures(
  transaction: Pick<LedgerTransaction, 'entries' | 'effectiveOn' | 'recordedOn'>,
): FigureEntry[] {
  const { entries, effectiveOn, recordedOn } = transaction
  const sums = keyed(entries, ({ party, account }) => `${accountPrefix(party, account)}${recordedOn}`)
  return [...sums].flatMap(([figure, amountFen]) =>
    amountFen === 0 ? [] : [{ figure, day: effectiveOn, amountFen, count: 1 }],
  )
}
