import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import type { BankAccountView, PayeeAccountList } from './banking.contract.ts'
import { accountMenu } from './domain/accountMenu.ts'
import { type BankAccount, shownNumber } from './domain/bankAccount.ts'
import type { PayeeAccount } from './usecases/payeeAccounts.ts'

/** An account of the own organisation; the whole number only for who looks after accounts. */
export function bankAccountView(account: BankAccount & Stored, { actor }: Reader): BankAccountView {
  const { organisationId, accountHolder, bank, purpose, endedAt } = account
  return {
    number: account._id,
    version: account.version,
    organisationId,
    accountHolder,
    bank,
    accountNumber: shownNumber(account, actor),
    purpose,
    endedAt: endedAt?.toISOString() ?? null,
    createdAt: account.createdAt.toISOString(),
    updatedAt: account.updatedAt.toISOString(),
    allowedEvents: allowedEventsView(accountMenu(account, actor)),
  }
}

export const payeeAccountsView = (accounts: readonly PayeeAccount[]): PayeeAccountList => ({
  items: accounts.map(({ number, details, coolingOffUntil }) => ({
    ...details,
    number,
    coolingOffUntil: coolingOffUntil?.toISOString() ?? null,
  })),
})
