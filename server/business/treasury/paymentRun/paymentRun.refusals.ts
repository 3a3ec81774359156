import type { RefusalTable } from '../../../kernel/refusal.ts'

/** Refusals of payment runs, of what is in them and of what banks say of them. */
export const paymentRunRefusals = {
  'paymentRun.no-account': {
    kind: 'invalid',
    zh: '收款方没有登记用于此类款项的银行账户',
    en: 'The payee has no bank account on file for money of this kind',
  },
  'paymentRun.account-not-chosen': {
    kind: 'invalid',
    zh: '收款方登记有多个账户，请选择其一',
    en: 'The payee has several accounts on file; choose one',
  },
  'paymentRun.nothing-payable': {
    kind: 'conflict',
    zh: '该款项已无须支付：已付清、已撤销或金额归零',
    en: 'Nothing is payable there any more: it was paid, taken back or came to nothing',
  },
  'paymentRun.amount-changed': {
    kind: 'conflict',
    zh: '应付金额与编制批次时不同，请移出后重新列入',
    en: 'Another amount is owed than when the run was prepared; take it out and choose it again',
  },
  'paymentRun.account-changed': {
    kind: 'conflict',
    zh: '收款账户信息与编制批次时不同，请移出后重新列入',
    en: 'The account is another one than when the run was prepared; take it out and choose it again',
  },
  'paymentRun.nothing-to-pay': {
    kind: 'invalid',
    zh: '没有可支付的款项',
    en: 'Nothing of this can be paid',
  },
  'paymentRun.total-differs': {
    kind: 'conflict',
    zh: '批次的合计与所核对的不同，请重新查看',
    en: 'The run comes to another total than the one that was looked at',
  },
  'paymentRun.execute-in-past': {
    kind: 'invalid',
    zh: '付款日期不得早于业务日期',
    en: 'The bank cannot pay on a day that is over',
  },
  'paymentRun.own-run': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '编制或复核该批次的人不能审批，须由另一人审批',
    en: 'Whoever prepared or checked the run does not approve it: somebody else does',
  },
  'paymentRun.item-unknown': { kind: 'invalid', zh: '批次中没有该笔款项', en: 'The run has no such item' },
  'paymentRun.nothing-left-in-it': {
    kind: 'conflict',
    zh: '移出后批次为空，请取消该批次',
    en: 'Nothing would be left in the run; cancel it instead',
  },
  'paymentRun.no-file': { kind: 'conflict', zh: '付款文件尚未生成', en: 'The file was not made yet' },
  'paymentRun.file-differs': {
    kind: 'conflict',
    zh: '重新生成的付款文件与当时的校验值不符，不能下载',
    en: 'The file would not be the one whose hash was kept; it is not given out',
  },
  'paymentRun.nothing-to-book': {
    kind: 'conflict',
    zh: '没有银行已付而未入账的款项',
    en: 'Nothing that the bank paid waits to be booked',
  },
  'paymentRun.no-result-awaited': {
    kind: 'conflict',
    zh: '各笔款项均已有银行结果',
    en: 'The bank has told the result of every item',
  },
  'paymentRun.items-open': {
    kind: 'conflict',
    zh: '仍有款项没有结果或未入账，不能结束批次',
    en: 'Items without result, or not booked yet: the run stays open',
  },
  'paymentRun.result-column-missing': {
    kind: 'invalid',
    zh: '文件须有“编号”“状态”“金额”三列',
    en: 'The file needs the columns Item, Status and Amount',
  },
  'paymentRun.result-empty': { kind: 'invalid', zh: '文件没有任何结果', en: 'The file tells no result' },
  'paymentRun.result-too-long': { kind: 'invalid', zh: '结果行数过多', en: 'The file has too many rows' },
  'paymentRun.result-known-file': {
    kind: 'conflict',
    zh: '该结果文件已导入过',
    en: 'This file was taken in before',
  },
  'paymentRun.result-item-unknown': {
    kind: 'invalid',
    zh: '批次中没有此编号的款项',
    en: 'The run has no item of this number',
  },
  'paymentRun.result-repeated': {
    kind: 'invalid',
    zh: '文件中已有该笔款项的结果',
    en: 'Another row of the file is about this item',
  },
  'paymentRun.result-known': {
    kind: 'conflict',
    zh: '该笔款项已有银行结果',
    en: 'The bank has told the result of this item before',
  },
  'paymentRun.result-status-unknown': {
    kind: 'invalid',
    zh: '状态无法识别，须为成功或失败',
    en: 'It does not say whether it was paid or failed',
  },
  'paymentRun.result-amount-invalid': {
    kind: 'invalid',
    zh: '金额无法识别，须为精确到分的元',
    en: 'This is no amount in yuan to the fen',
  },
  'paymentRun.result-amount-differs': {
    kind: 'invalid',
    zh: '金额与该笔款项不一致',
    en: 'The amount is not that of the item',
  },
  'paymentRun.result-day-invalid': { kind: 'invalid', zh: '日期无法识别', en: 'This is no day' },
  'paymentRun.result-day-outside': {
    kind: 'invalid',
    zh: '日期须在付款文件生成之后、业务日期之前',
    en: 'The day is before the file went out, or in the future',
  },
  'paymentRun.result-reference-empty': {
    kind: 'invalid',
    zh: '“无”“待定”一类的字样或全零不是银行流水号',
    en: 'Words such as none, or zeros alone, are no bank reference',
  },
  'paymentRun.result-formula': {
    kind: 'invalid',
    zh: '单元格是公式，请只保留银行给出的值',
    en: 'A formula stands here; leave the value that the bank gave',
  },
} as const satisfies RefusalTable
export type PaymentRunRefusalCode = keyof typeof paymentRunRefusals
