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

/** Accounts whose balance with each counterparty is kept by itself: what policyholders owe, and insurers of a panel each other. */
export const COUNTERPARTY_ACCOUNTS = ['premiumReceivable', 'coinsuranceSettlement'] as const

/** What all figures of an account of a party with another begin with; the day since which they are known follows. */
export const counterpartyPrefix = (party: string, account: AccountKind, counterparty: string): string =>
  `owed|${party}|${account}|${counterparty}|`

/** The same as {@link balanceFigures} for each counterparty of {@link COUNTERPARTY_ACCOUNTS}. */
export function counterpartyFigures(
  transaction: Pick<LedgerTransaction, 'entries' | 'effectiveOn' | 'recordedOn'>,
): FigureEntry[] {
  const { entries, effectiveOn, recordedOn } = transaction
  const owed = entries.filter(
    ({ account, counterparty }) =>
      counterparty !== null && (COUNTERPARTY_ACCOUNTS as readonly AccountKind[]).includes(account),
  )
  const sums = keyed(
    owed,
    ({ party, account, counterparty }) => `${counterpartyPrefix(party, account, counterparty ?? '')}${recordedOn}`,
  )
  return [...sums].flatMap(([figure, amountFen]) =>
    amountFen === 0 ? [] : [{ figure, day: effectiveOn, amountFen, count: 1 }],
  )
}
