import { sheetOf } from '../../../platform/http/sheet.ts'
import type { CreditView, StatementRow } from './collection.contract.ts'

/** The list of statements as a workbook. */
export const statementSheet = sheetOf<StatementRow>({
  number: { is: 'text', zh: '编号', en: 'Number', of: ({ number }) => number },
  account: { is: 'text', zh: '银行账户', en: 'Bank account', of: ({ bankAccountNo }) => bankAccountNo },
  file: { is: 'text', zh: '文件', en: 'File', of: ({ fileName }) => fileName },
  firstDay: { is: 'day', zh: '起始日期', en: 'First day', of: ({ firstDay }) => firstDay },
  lastDay: { is: 'day', zh: '截止日期', en: 'Last day', of: ({ lastDay }) => lastDay },
  creditCount: { is: 'count', zh: '收入笔数', en: 'Credits', of: ({ creditCount }) => creditCount },
  credits: { is: 'amount', zh: '收入金额（元）', en: 'Credits (CNY)', of: ({ creditFen }) => creditFen },
  debitCount: { is: 'count', zh: '支出笔数', en: 'Debits', of: ({ debitCount }) => debitCount },
  debits: { is: 'amount', zh: '支出金额（元）', en: 'Debits (CNY)', of: ({ debitFen }) => debitFen },
  importedBy: { is: 'text', zh: '导入人', en: 'Imported by', of: ({ importedByName }) => importedByName },
  createdAt: { is: 'instant', zh: '导入时间', en: 'Imported at', of: ({ createdAt }) => createdAt },
})

/** The list of credits as a workbook. */
export const creditSheet = sheetOf<CreditView>({
  number: { is: 'text', zh: '编号', en: 'Number', of: ({ number }) => number },
  bookedOn: { is: 'day', zh: '到账日期', en: 'Booked on', of: ({ bookedOn }) => bookedOn },
  age: { is: 'count', zh: '账龄（天）', en: 'Age (days)', of: ({ ageDays }) => ageDays },
  payer: { is: 'text', zh: '付款人', en: 'Payer', of: ({ payer }) => payer },
  payerAccount: { is: 'text', zh: '付款账号', en: 'Payer account', of: ({ payerAccount }) => payerAccount },
  amount: { is: 'amount', zh: '金额（元）', en: 'Amount (CNY)', of: ({ amountFen }) => amountFen },
  unallocated: {
    is: 'amount',
    zh: '未分配（元）',
    en: 'Not allocated (CNY)',
    of: ({ unallocatedFen }) => unallocatedFen,
  },
  heldFor: { is: 'organisation', zh: '预收自', en: 'In advance from', of: ({ heldFor }) => heldFor },
  policies: {
    is: 'text',
    zh: '保险单号',
    en: 'Policies',
    of: ({ allocations }) => allocations.map(({ policyNo }) => policyNo).join(' '),
  },
  reference: { is: 'text', zh: '银行流水号', en: 'Bank reference', of: ({ reference }) => reference },
  text: { is: 'text', zh: '摘要', en: 'Text', of: ({ text }) => text },
  account: { is: 'text', zh: '银行账户', en: 'Bank account', of: ({ bankAccountNo }) => bankAccountNo },
  statement: { is: 'text', zh: '对账单', en: 'Statement', of: ({ statementNo }) => statementNo },
})
