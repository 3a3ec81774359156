import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { BankAccountDetails, BankAccountPurpose } from './domain/bankAccount.ts'

export type { BankAccountDetails, BankAccountPurpose } from './domain/bankAccount.ts'

export interface BankAccountView {
  readonly number: string
  readonly version: number
  readonly organisationId: string
  readonly accountHolder: string
  readonly bank: string
  /** Whole for who looks after accounts, its last characters for everyone else. */
  readonly accountNumber: string
  readonly purpose: BankAccountPurpose
  readonly endedAt: string | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly allowedEvents: readonly AllowedEvent<'change' | 'end'>[]
}

/** GET /bank-accounts. */
export type BankAccountList = ListView<BankAccountView>

/** Body of POST /bank-accounts and of POST /bank-accounts/:number/changes: both wait for a second person. */
export interface BankAccountBody extends BankAccountDetails {
  readonly reason: string
}

/** Body of POST /bank-accounts/:number/ending. */
export interface BankAccountEndingBody {
  readonly reason: string
}

/** An account the payee of a claim can be paid to, with its whole number. */
export interface PayeeAccountView extends BankAccountDetails {
  readonly number: string
  /** End of the cooling-off time of a change; null: money can go there now. */
  readonly coolingOffUntil: string | null
}

/** GET /claims/:number/payee-accounts. */
export interface PayeeAccountList {
  readonly items: readonly PayeeAccountView[]
}
