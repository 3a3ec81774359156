import { mayDo } from '../../../../../config/permissions.ts'
import type { Marks } from '../../../../kernel/marks.ts'
import { acceptedUnless, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { BankingRefusalCode } from '../banking.refusals.ts'
/** What an account is for; `general` serves both ways. */
export const BANK_ACCOUNT_PURPOSES = ['general', 'premium', 'claims'] as const
export type BankAccountPurpose = (typeof BANK_ACCOUNT_PURPOSES)[number]

export const BANK_ACCOUNT_STANDINGS = ['inUse', 'ended'] as const
/** Whether money still goes there. */
export type BankAccountStanding = (typeof BANK_ACCOUNT_STANDINGS)[number]

/** An account as its holder states it. */
export interface BankAccountDetails {
  readonly accountHolder: string
  readonly bank: string
  readonly accountNumber: string
  readonly purpose: BankAccountPurpose
}

/** Names a bank account in a command. */
export interface AccountRef {
  readonly accountNo: string
}

/** A bank account of an organisation, entered and changed by two people. */
export interface BankAccount extends BankAccountDetails {
  readonly organisationId: string
  /** Null while money goes there. */
  readonly endedAt: Date | null
}

/** What accounts are looked for by besides their texts. */
export const bankAccountMarks = ({ endedAt }: Pick<BankAccount, 'endedAt'>): Marks => {
  const standing: BankAccountStanding = endedAt ? 'ended' : 'inUse'
  return { standing }
}

const SHOWN = 4

/** An account number for whoever need not know it whole: its last four characters. */
export const maskedNumber = (accountNumber: string): string => `•••• ${accountNumber.slice(-SHOWN)}`

/** Whether an account receives money of this purpose. */
export const receives = (account: Pick<BankAccount, 'purpose' | 'endedAt'>, purpose: BankAccountPurpose): boolean =>
  account.endedAt === null && (account.purpose === 'general' || account.purpose === purpose)

/** The whole number is for who looks after the accounts of the organisation; others tell accounts apart by its end. */
export const shownNumber = (
  { organisationId, accountNumber }: Pick<BankAccount, 'organisationId' | 'accountNumber'>,
  actor: Pick<Actor, 'organisationId' | 'roles' | 'scopes'>,
): string =>
  mayDo(actor, 'bank-account.manage') && actor.organisationId === organisationId
    ? accountNumber
    : maskedNumber(accountNumber)

/** Whether money may be entered without the account it arrived on: only where the receiver has none on file. */
export const decideUnnamedAccount = (known: readonly unknown[]): Decision<true, BankingRefusalCode> =>
  acceptedUnless(known.length > 0 ? [{ code: 'banking.account-needed', field: 'bankAccountNo' }] : [], true)

/** An account that is still used. */
export const decideInUse = <A extends Pick<BankAccount, 'endedAt'> & { readonly _id: string }>(
  account: A,
): Decision<A, BankingRefusalCode> =>
  acceptedUnless(account.endedAt ? [{ code: 'banking.account-ended', value: account._id }] : [], account)

/** The account a payment names: one of the payee's that money goes to, and that does not cool off any more. */
export function decidePayee<A extends { readonly coolingOffUntil: Date | null }>(
  found: A | undefined,
  value: string,
): Decision<A, BankingRefusalCode> {
  const about = { field: 'bankAccountNo', value }
  if (!found) return refused({ code: 'banking.account-unknown', ...about })
  const threshold = found.coolingOffUntil?.toISOString()
  return acceptedUnless(threshold ? [{ code: 'banking.account-cooling-off', ...about, threshold }] : [], found)
}
