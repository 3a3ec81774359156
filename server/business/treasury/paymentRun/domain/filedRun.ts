import { PAYMENT_WORDS } from '../../../../../config/statements/index.ts'
import type { PaymentItem } from './paymentItem.ts'
import type { PaymentRun } from './paymentRun.ts'

/** What a file is made from; all of it is frozen by then. */
export interface FiledRun {
  readonly number: string
  readonly payer: PaymentRun['payer']
  readonly executeOn: string
  readonly approvedAt: Date
  readonly items: readonly (Pick<PaymentItem, 'amountFen' | 'target' | 'caseNo' | 'kind'> & { readonly _id: string })[]
}

/** What the payee reads of a payment. */
export const purposeOf = ({ kind, caseNo }: Pick<PaymentItem, 'kind' | 'caseNo'>): string =>
  `${PAYMENT_WORDS.purposes[kind] ?? ''} ${caseNo}`

/** Yuan with two decimals and nothing else, as banks want them. */
export const plainYuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
