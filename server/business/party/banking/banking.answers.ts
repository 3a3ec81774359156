import {
  allowedEvents,
  instant,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import type { BankAccountView, PayeeAccountList, PayeeAccountView } from './banking.contract.ts'
import { BANK_ACCOUNT_PURPOSES } from './domain/bankAccount.ts'

const purpose = oneOf(BANK_ACCOUNT_PURPOSES)

export const bankAccountAnswer = named<BankAccountView>('BankAccount', {
  number: text(),
  version: whole(),
  organisationId: text(),
  accountHolder: text(),
  bank: text(),
  accountNumber: text(),
  purpose,
  endedAt: nullable(instant()),
  createdAt: instant(),
  updatedAt: instant(),
  allowedEvents: allowedEvents(['change', 'end']),
})

export const bankAccountsAnswer = page(bankAccountAnswer)

export const payeeAccountsAnswer = object<PayeeAccountList>({
  items: list(
    named<PayeeAccountView>('PayeeAccount', {
      number: text(),
      accountHolder: text(),
      bank: text(),
      accountNumber: text(),
      purpose,
      coolingOffUntil: nullable(instant()),
    }),
  ),
})
