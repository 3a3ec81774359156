import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'

/** How something reaches an insurer past the system. */
export const RECEIPT_WAYS = ['post', 'email', 'phone', 'inPerson'] as const
export type ReceiptWay = (typeof RECEIPT_WAYS)[number]

/** What reached the insurer past the system: from whom, by which way, and on which day, from which on the law counts. */
export interface Receipt {
  readonly from: string
  readonly way: ReceiptWay
  readonly receivedOn: CivilDate
}

/** An insurer says how it came to what it enters; who enters something of their own has received nothing. */
export function receiptRefusals(
  receipt: Receipt | undefined,
  enteredBy: 'insurer' | 'claimant',
): Refusal<ClaimRefusalCode>[] {
  if (enteredBy === 'insurer') return receipt ? [] : [{ code: 'claim.receipt-missing', field: 'receipt' }]
  return receipt ? [{ code: 'claim.receipt-is-insurers', field: 'receipt' }] : []
}
