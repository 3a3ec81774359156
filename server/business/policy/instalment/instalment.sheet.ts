import { sheetOf } from '../../../platform/http/sheet.ts'
import type { ReceivableRow } from './instalment.contract.ts'

/** The list of receivables as a workbook. */
export const receivableSheet = sheetOf<ReceivableRow>({
  number: { is: 'text', zh: '保险单号', en: 'Policy', of: ({ number }) => number },
  holder: { is: 'organisation', zh: '投保人', en: 'Policyholder', of: ({ holderId }) => holderId },
  product: { is: 'text', zh: '产品', en: 'Product', of: ({ productName }) => productName },
  dueOn: { is: 'day', zh: '最早到期日', en: 'Due since', of: ({ dueOn }) => dueOn },
  open: { is: 'amount', zh: '未缴（元）', en: 'Open (CNY)', of: ({ openFen }) => openFen },
  notDue: { is: 'amount', zh: '未到期（元）', en: 'Not yet due (CNY)', of: ({ ages }) => ages.notDue },
  to30: { is: 'amount', zh: '逾期1–30天（元）', en: '1–30 days (CNY)', of: ({ ages }) => ages.to30 },
  to60: { is: 'amount', zh: '逾期31–60天（元）', en: '31–60 days (CNY)', of: ({ ages }) => ages.to60 },
  to90: { is: 'amount', zh: '逾期61–90天（元）', en: '61–90 days (CNY)', of: ({ ages }) => ages.to90 },
  more: { is: 'amount', zh: '逾期90天以上（元）', en: 'More than 90 days (CNY)', of: ({ ages }) => ages.more },
  premium: { is: 'amount', zh: '保费（元）', en: 'Premium (CNY)', of: ({ premiumFen }) => premiumFen },
  paid: { is: 'amount', zh: '已缴（元）', en: 'Paid (CNY)', of: ({ paidPremiumFen }) => paidPremiumFen },
})
