import type { AccountKind } from '../../billing/domain/account.ts'

/** What an account is in the books of its party; a clearing account is at nothing once its cases are settled. */
type AccountNature = 'asset' | 'liability' | 'income' | 'expense' | 'clearing'

export const ACCOUNT_NATURES: Readonly<Record<AccountKind, AccountNature>> = {
  premiumReceivable: 'asset',
  writtenPremium: 'income',
  cash: 'asset',
  coinsuranceSettlement: 'clearing',
  suspense: 'liability',
  premiumInAdvance: 'liability',
  claimReserve: 'liability',
  incurredLosses: 'expense',
  approvedLosses: 'clearing',
  claimPayable: 'liability',
  subsidyGranted: 'expense',
  subsidyPayable: 'liability',
}
