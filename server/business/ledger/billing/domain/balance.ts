import { sumFen } from '../../../../kernel/money.ts'
import type { AccountKind } from './account.ts'
import type { Entry } from './transaction.ts'

/** What an account of a party stands at; the items and accident days of its entries together. */
export type Balance = Omit<Entry, 'item' | 'accidentDay'>

/** The sum of some balances: of an account, of a party, or of both. */
export const balanceOf = (
  balances: readonly Pick<Balance, 'account' | 'party' | 'amountFen'>[],
  account: AccountKind,
  party?: string,
): number =>
  sumFen(
    balances
      .filter((balance) => balance.account === account && (party === undefined || balance.party === party))
      .map(({ amountFen }) => amountFen),
  )
