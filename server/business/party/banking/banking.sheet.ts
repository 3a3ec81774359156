import { sheetOf } from '../../../platform/http/sheet.ts'
import type { BankAccountView } from './banking.contract.ts'

/** The list of bank accounts as a workbook; numbers are as whole as the list shows them. */
export const bankAccountSheet = sheetOf<BankAccountView>({
  number: { is: 'text', zh: '编号', en: 'Number', of: ({ number }) => number },
  organisation: { is: 'organisation', zh: '机构', en: 'Organisation', of: ({ organisationId }) => organisationId },
  holder: { is: 'text', zh: '户名', en: 'Account holder', of: ({ accountHolder }) => accountHolder },
  bank: { is: 'text', zh: '开户行', en: 'Bank', of: ({ bank }) => bank },
  accountNumber: { is: 'text', zh: '账号', en: 'Account number', of: ({ accountNumber }) => accountNumber },
  purpose: { is: 'text', zh: '用途', en: 'Purpose', of: ({ purpose }) => purpose },
  createdAt: { is: 'instant', zh: '登记时间', en: 'Entered at', of: ({ createdAt }) => createdAt },
})
