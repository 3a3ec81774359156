import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { acceptedUnless, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { CollectionRefusalCode } from '../collection.refusals.ts'
import type { BankCredit, RefundMark, RefundTarget } from './bankLine.ts'
import { restRefusals } from './holder.ts'

/** Where a person wants money to go back to; nothing named is the account it came from. */
export interface RefundWish {
  readonly accountHolder?: string
  readonly accountNumber?: string
  readonly identityCheck?: string
  readonly consent?: string
}

type Refundable = Pick<BankCredit, 'unallocatedFen' | 'refund' | 'counterparty' | 'counterpartyAccount'>

/**
 * Where the rest of a credit goes back to. The account that paid needs nothing more; any other takes a check of whose it is
 * and the consent of the policyholder, so that nobody has money sent on by paying it in. All reasons why not.
 */
export function decideRefund(credit: Refundable, wish: RefundWish): Decision<RefundTarget, CollectionRefusalCode> {
  const { counterparty, counterpartyAccount } = credit
  const { accountHolder = counterparty, accountNumber = counterpartyAccount } = wish
  const refusals: Refusal<CollectionRefusalCode>[] = restRefusals(credit)
  if (accountNumber === null) refusals.push({ code: 'collection.payer-account-unknown', field: 'accountNumber' })
  const back = accountNumber === counterpartyAccount && accountHolder === counterparty
  if (!back && wish.identityCheck === undefined)
    refusals.push({ code: 'collection.identity-needed', field: 'identityCheck' })
  if (!back && wish.consent === undefined) refusals.push({ code: 'collection.consent-needed', field: 'consent' })
  const { identityCheck = null, consent = null } = back ? {} : wish
  return acceptedUnless(refusals, { accountHolder, accountNumber: accountNumber ?? '', identityCheck, consent })
}

/** Whether there is a mark to take back. */
export const decideUnmarking = ({ refund }: Pick<BankCredit, 'refund'>): Decision<true, CollectionRefusalCode> =>
  acceptedUnless(refund ? [] : [{ code: 'collection.not-marked' }], true)

/** The rest of a credit goes back as it was marked, whole; `amountFen` is what was paid. All reasons why not. */
export function decideRefunded(
  { refund, unallocatedFen }: Pick<BankCredit, 'refund' | 'unallocatedFen'>,
  { amountFen, refundedOn }: { readonly amountFen: number; readonly refundedOn: CivilDate },
  today: CivilDate,
): Decision<RefundMark, CollectionRefusalCode> {
  if (!refund) return refused({ code: 'collection.not-marked' })
  const threshold = Math.min(refund.amountFen, unallocatedFen)
  const refusals: Refusal<CollectionRefusalCode>[] = []
  if (amountFen !== threshold)
    refusals.push({ code: 'collection.refund-not-whole', field: 'amountFen', value: amountFen, threshold, unit: 'fen' })
  if (refundedOn > today)
    refusals.push({ code: 'collection.day-in-future', field: 'refundedOn', value: refundedOn, threshold: today })
  return acceptedUnless(refusals, refund)
}
