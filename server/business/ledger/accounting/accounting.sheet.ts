import { sheetOf } from '../../../platform/http/sheet.ts'
import type { AccountStatementLineView, PremiumRow, TrialBalanceLineView } from './accounting.contract.ts'
import type { JournalLine } from './domain/journal.ts'

/** The premium report as a workbook. */
export const premiumReportSheet = sheetOf<PremiumRow>({
  month: { is: 'text', zh: '月份', en: 'Month', of: ({ month }) => month },
  product: { is: 'text', zh: '产品', en: 'Product', of: ({ product }) => product },
  cover: { is: 'text', zh: '险别', en: 'Cover', of: ({ cover }) => cover },
  region: { is: 'text', zh: '地区', en: 'Region', of: ({ region, regionName }) => regionName ?? region },
  insurer: { is: 'organisation', zh: '保险人', en: 'Insurer', of: ({ insurer }) => insurer },
  policy: { is: 'text', zh: '保险单号', en: 'Policy', of: ({ policy }) => policy },
  opening: {
    is: 'amount',
    zh: '期初未到期保费（元）',
    en: 'Unearned before (CNY)',
    of: ({ openingFen }) => openingFen,
  },
  written: { is: 'amount', zh: '签单保费（元）', en: 'Written (CNY)', of: ({ writtenFen }) => writtenFen },
  earned: { is: 'amount', zh: '已赚保费（元）', en: 'Earned (CNY)', of: ({ earnedFen }) => earnedFen },
  closing: { is: 'amount', zh: '期末未到期保费（元）', en: 'Unearned after (CNY)', of: ({ closingFen }) => closingFen },
})

/** The trial balance as a workbook. */
export const trialBalanceSheet = sheetOf<TrialBalanceLineView>({
  account: { is: 'state', kind: 'account', zh: '科目', en: 'Account', of: ({ account }) => account },
  debit: { is: 'amount', zh: '借方余额（元）', en: 'Debit (CNY)', of: ({ debitFen }) => debitFen },
  credit: { is: 'amount', zh: '贷方余额（元）', en: 'Credit (CNY)', of: ({ creditFen }) => creditFen },
})

/** The journal as a workbook. */
export const journalSheet = sheetOf<JournalLine>({
  posting: { is: 'text', zh: '账目编号', en: 'Posting', of: ({ posting }) => posting },
  line: { is: 'count', zh: '行号', en: 'Line', of: ({ line }) => line },
  effectiveOn: { is: 'day', zh: '生效日', en: 'Counts from', of: ({ effectiveOn }) => effectiveOn },
  recordedOn: { is: 'day', zh: '入账日', en: 'Recorded on', of: ({ recordedOn }) => recordedOn },
  kind: { is: 'state', kind: 'posting', zh: '类型', en: 'What for', of: ({ kind }) => kind },
  account: { is: 'state', kind: 'account', zh: '科目', en: 'Account', of: ({ account }) => account },
  debit: { is: 'amount', zh: '借方（元）', en: 'Debit (CNY)', of: ({ debitFen }) => debitFen },
  credit: { is: 'amount', zh: '贷方（元）', en: 'Credit (CNY)', of: ({ creditFen }) => creditFen },
  counterparty: { is: 'text', zh: '对方', en: 'With', of: ({ counterparty }) => counterparty },
  policy: { is: 'text', zh: '保险单号', en: 'Policy', of: ({ policyNo }) => policyNo },
  subject: { is: 'text', zh: '事项', en: 'About', of: ({ subject }) => subject },
  product: { is: 'text', zh: '产品', en: 'Product', of: ({ product }) => product },
  region: { is: 'text', zh: '地区', en: 'Region', of: ({ region }) => region },
  cover: { is: 'text', zh: '险别', en: 'Cover', of: ({ cover }) => cover },
  version: { is: 'count', zh: '保单版本', en: 'Version', of: ({ version }) => version },
  accidentDay: { is: 'day', zh: '出险日', en: 'Day of loss', of: ({ accidentDay }) => accidentDay },
  reserveType: { is: 'text', zh: '准备金类型', en: 'Reserve', of: ({ reserveType }) => reserveType },
  reference: { is: 'text', zh: '凭证号', en: 'Reference', of: ({ reference }) => reference },
  corrects: { is: 'text', zh: '更正的账目', en: 'Corrects', of: ({ corrects }) => corrects },
})

/** A statement of account as a workbook. */
export const statementSheet = sheetOf<AccountStatementLineView>({
  effectiveOn: { is: 'day', zh: '生效日', en: 'Counts from', of: ({ effectiveOn }) => effectiveOn },
  number: { is: 'text', zh: '账目编号', en: 'Posting', of: ({ number }) => number },
  kind: { is: 'state', kind: 'posting', zh: '类型', en: 'What for', of: ({ kind }) => kind },
  policy: { is: 'text', zh: '保险单号', en: 'Policy', of: ({ policyNo }) => policyNo },
  subject: { is: 'text', zh: '事项', en: 'About', of: ({ subject }) => subject },
  reference: { is: 'text', zh: '凭证号', en: 'Reference', of: ({ reference }) => reference },
  debit: { is: 'amount', zh: '借方（元）', en: 'Debit (CNY)', of: ({ debitFen }) => debitFen },
  credit: { is: 'amount', zh: '贷方（元）', en: 'Credit (CNY)', of: ({ creditFen }) => creditFen },
  balance: { is: 'amount', zh: '余额（元）', en: 'Balance (CNY)', of: ({ balanceFen }) => balanceFen },
})
