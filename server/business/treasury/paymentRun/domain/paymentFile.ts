import { csvText } from '../../../../kernel/sheetText.ts'
import { painText } from './painText.ts'
import type { PaymentItem } from './paymentItem.ts'
import type { FileFormat, PaymentRun } from './paymentRun.ts'

/** What a file is made from; all of it is frozen by then. */
export interface FiledRun {
  readonly number: string
  readonly payer: PaymentRun['payer']
  readonly executeOn: string
  readonly approvedAt: Date
  readonly items: readonly (Pick<PaymentItem, 'amountFen' | 'target' | 'caseNo' | 'kind'> & { readonly _id: string })[]
}

/** What the payee reads of a payment. */
const PURPOSES: Readonly<Record<PaymentItem['kind'], string>> = {
  claim: '赔款',
  premiumRefund: '退保费',
  creditRefund: '来款退回',
}

export const purposeOf = ({ kind, caseNo }: Pick<PaymentItem, 'kind' | 'caseNo'>): string =>
  `${PURPOSES[kind]} ${caseNo}`

/** Yuan with two decimals and nothing else, as banks want them. */
export const plainYuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`

const HEADINGS = ['编号', '收款人', '收款账号', '开户行', '金额', '付款账号', '付款日期', '用途']

const tableOf = ({ payer, executeOn, items }: FiledRun): string =>
  csvText([
    HEADINGS,
    ...items.map((item) => [
      item._id,
      item.target.accountHolder,
      item.target.accountNumber,
      item.target.bank ?? '',
      plainYuan(item.amountFen),
      payer.accountNumber,
      executeOn,
      purposeOf(item),
    ]),
  ])

/** The file of an approved run for the bank: from the same run the same bytes, whenever it is made. */
export const paymentFile = (run: FiledRun, format: FileFormat): string =>
  format === 'csv' ? tableOf(run) : painText(run, format)
