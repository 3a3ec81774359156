import { PAYMENT_WORDS } from '../../../../../config/statements/index.ts'
import { csvText } from '../../../../kernel/sheetText.ts'
import { type FiledRun, plainYuan, purposeOf } from './filedRun.ts'
import { painText } from './painText.ts'
import type { FileFormat } from './paymentRun.ts'

const tableOf = ({ payer, executeOn, items }: FiledRun): string =>
  csvText([
    PAYMENT_WORDS.headings,
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
