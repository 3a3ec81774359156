import { mayDo } from '../../../../config/permissions.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { BankAccountView, PayeeAccountList } from './banking.contract.ts'
import { type BankAccount, maskedNumber } from './domain/bankAccount.ts'
import type { PayeeAccount } from './usecases/payeeAccounts.ts'

/** An account of the own organisation; the whole number only for who looks after accounts. */
export function bankAccountView(account: BankAccount & Stored, { actor }: Reader): BankAccountView {
  const { organisationId, accountHolder, bank, accountNumber, purpose, endedAt } = account
  const whole = mayDo(actor, 'bank-account.manage') && actor.organisationId === organisationId
  return {
    number: account._id,
    version: account.version,
    organisationId,
    accountHolder,
    bank,
    accountNumber: whole ? accountNumber : maskedNumber(accountNumber),
    purpose,
    endedAt: endedAt?.toISOString() ?? null,
    createdAt: account.createdAt.toISOString(),
    updatedAt: account.updatedAt.toISOString(),
  }
}

export const payeeAccountsView = (accounts: readonly PayeeAccount[]): PayeeAccountList => ({
  items: accounts.map(({ number, details, coolingOffUntil }) => ({
    ...details,
    number,
    coolingOffUntil: coolingOffUntil?.toISOString() ?? null,
  })),
})
