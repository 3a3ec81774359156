import { sheetOf } from '../../../platform/http/sheet.ts'
import type { PostingView } from './billing.contract.ts'

/** Whose account: an organisation, or as it is written. */
const partyOf = (account: string): string => account.slice(account.indexOf(':') + 1)

/** The list of postings as a workbook. */
export const postingSheet = sheetOf<PostingView>({
  number: { is: 'text', zh: '记账编号', en: 'Posting', of: ({ number }) => number },
  date: { is: 'instant', zh: '记账时间', en: 'Recorded at', of: ({ at }) => at },
  effectiveOn: { is: 'day', zh: '生效日期', en: 'Effective on', of: ({ effectiveOn }) => effectiveOn },
  kind: { is: 'text', zh: '类型', en: 'Kind', of: ({ kind }) => kind },
  from: { is: 'organisation', zh: '付方', en: 'From', of: ({ source }) => partyOf(source) },
  to: { is: 'organisation', zh: '收方', en: 'To', of: ({ destination }) => partyOf(destination) },
  amount: { is: 'amount', zh: '金额（元）', en: 'Amount (CNY)', of: ({ amountFen }) => amountFen },
  policy: { is: 'text', zh: '保险单号', en: 'Policy', of: ({ policyNo }) => policyNo },
  subject: { is: 'text', zh: '事项', en: 'About', of: ({ subject }) => subject.slice(subject.indexOf(':') + 1) },
  reference: { is: 'text', zh: '参考号', en: 'Reference', of: ({ reference }) => reference },
})
