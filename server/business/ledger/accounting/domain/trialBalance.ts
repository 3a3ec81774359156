import { sumFen } from '../../../../kernel/money.ts'
import type { AccountKind } from '../../billing/domain/account.ts'

/** What an account of the books stands at, on the side it stands on. */
interface TrialBalanceLine {
  readonly account: AccountKind
  readonly debitFen: number
  readonly creditFen: number
}

export interface TrialBalance {
  readonly lines: readonly TrialBalanceLine[]
  readonly debitFen: number
  readonly creditFen: number
  /** Debit less credit: nothing, as every transaction balances within the books of every party. */
  readonly differenceFen: number
}

/** Balances of one organisation's accounts, debit positive, as a trial balance. */
export function trialBalanceOf(
  balances: readonly { readonly account: AccountKind; readonly amountFen: number }[],
): TrialBalance {
  const lines = balances.map(({ account, amountFen }) => ({
    account,
    debitFen: Math.max(0, amountFen),
    // Minus zero is no amount.
    creditFen: amountFen < 0 ? -amountFen : 0,
  }))
  const debitFen = sumFen(lines.map((line) => line.debitFen))
  const creditFen = sumFen(lines.map((line) => line.creditFen))
  return { lines, debitFen, creditFen, differenceFen: debitFen - creditFen }
}
