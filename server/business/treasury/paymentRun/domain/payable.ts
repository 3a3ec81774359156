import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import { type BankAccountDetails, decidePayee } from '../../../party/banking/domain/bankAccount.ts'
import type { PaymentSource } from '../../../party/banking/domain/paymentSource.ts'
import type { PaymentRunRefusalCode } from '../paymentRun.refusals.ts'

export const PAYABLE_KINDS = ['claim', 'premiumRefund', 'creditRefund'] as const
/** Indemnity of a claim, premium that goes back to its policyholder, or money that goes back to who paid it. */
export type PayableKind = (typeof PAYABLE_KINDS)[number]

/** Where money is to go. */
export interface PaymentTarget {
  /** The account on file; null where money goes back to the account it came from. */
  readonly bankAccountNo: string | null
  readonly accountHolder: string
  /** Name of the bank; null where the statement it was read from tells none. */
  readonly bank: string | null
  readonly accountNumber: string
}

/** An account of the payee, usable from an instant on where a change of it cools off. */
export interface PayableAccount {
  readonly number: string
  readonly details: Omit<BankAccountDetails, 'purpose'>
  readonly coolingOffUntil: Date | null
}

/** Something that is owed now, whole. */
export interface Payable {
  readonly source: PaymentSource
  readonly kind: PayableKind
  /** Number of the claim, the policy or the credit. */
  readonly caseNo: string
  /** The organisation that gets it; null for a payer nobody knows by name. */
  readonly payeeId: string | null
  readonly amountFen: number
  /** The statutory day of payment; null where there is none. */
  readonly dueOn: CivilDate | null
  /** Accounts it can go to; of a credit the one target its mark names. */
  readonly to: { readonly accounts: readonly PayableAccount[] } | { readonly target: PaymentTarget }
}

const KIND_OF: Readonly<Record<string, PayableKind>> = {
  claim: 'claim',
  policy: 'premiumRefund',
  credit: 'creditRefund',
}

/** What a source is of, and its number. */
export function partsOf(source: PaymentSource): { readonly kind: PayableKind; readonly caseNo: string } {
  const colon = source.indexOf(':')
  return { kind: KIND_OF[source.slice(0, colon)] ?? 'claim', caseNo: source.slice(colon + 1) }
}

type Code = PaymentRunRefusalCode | 'banking.account-unknown' | 'banking.account-cooling-off'

/**
 * Where something payable goes: to the account that is named, or to the only one that can be used. Refused: no account on
 * file, several and none named, another's, and one whose change still cools off.
 */
export function decideTarget({ to }: Pick<Payable, 'to'>, wanted?: string): Decision<PaymentTarget, Code> {
  if ('target' in to) return accepted(to.target)
  const { accounts } = to
  if (accounts.length === 0) return refused({ code: 'paymentRun.no-account' })
  const usable = accounts.filter(({ coolingOffUntil }) => coolingOffUntil === null)
  if (wanted === undefined && usable.length > 1)
    return refused({ code: 'paymentRun.account-not-chosen', value: usable.length })
  const number = wanted ?? usable[0]?.number ?? accounts[0]?.number ?? ''
  const found = decidePayee(
    accounts.find((account) => account.number === number),
    number,
  )
  if (!found.ok) return refused(...(found.refusals as readonly Refusal<Code>[]))
  const { accountHolder, bank, accountNumber } = found.value.details
  return accepted({ bankAccountNo: number, accountHolder, bank, accountNumber })
}
