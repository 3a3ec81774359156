import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { BankingRefusalCode } from '../banking.refusals.ts'
import type { BankAccount, BankAccountDetails } from './bankAccount.ts'

/** Domestic numbers are digits, foreign ones carry letters; banks print both in groups. */
const ACCOUNT_NUMBER = /^[0-9A-Z](?:[0-9A-Z-]{4,32})[0-9A-Z]$/

/** An account number without the blanks of the paper it was copied from, in capitals. */
export const plainNumber = (typed: string): string => typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()

/** Whether the details can be an account's and, of one on file, change anything. Lists every reason. */
export function decideAccountDetails(
  details: BankAccountDetails,
  before: BankAccount | null,
): Decision<BankAccountDetails, BankingRefusalCode> {
  const refusals: Refusal<BankingRefusalCode>[] = []
  const accountNumber = plainNumber(details.accountNumber)
  const after = { ...details, accountNumber }
  if (!ACCOUNT_NUMBER.test(accountNumber))
    refusals.push({ code: 'banking.account-number-invalid', field: 'accountNumber' })
  if (before?.endedAt) refusals.push({ code: 'banking.account-ended' })
  if (before && DETAILS.every((key) => before[key] === after[key])) refusals.push({ code: 'banking.account-unchanged' })
  return acceptedUnless(refusals, after)
}

const DETAILS = ['accountHolder', 'bank', 'accountNumber', 'purpose'] as const

/** The details of an account as it stands. */
export const detailsOf = ({ accountHolder, bank, accountNumber, purpose }: BankAccount): BankAccountDetails => ({
  accountHolder,
  bank,
  accountNumber,
  purpose,
})
