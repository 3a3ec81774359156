import type { RefusalTable } from '../../../kernel/refusal.ts'

/** Refusals of bank statements, of what is read in them and of what is done with their credits. */
export const collectionRefusals = {
  'collection.heading-missing': {
    kind: 'invalid',
    zh: '文件没有该标题行',
    en: 'The file has no such row of headings',
  },
  'collection.column-not-found': {
    kind: 'invalid',
    zh: '标题行没有该列',
    en: 'The row of headings has no such column',
  },
  'collection.column-needed': {
    kind: 'invalid',
    zh: '请指定该列：日期、流水号和收入金额必不可少',
    en: 'Name this column: day, reference and amount are needed',
  },
  'collection.lines-missing': { kind: 'invalid', zh: '文件没有任何明细', en: 'The file has no lines' },
  'collection.sheet-further': {
    kind: 'invalid',
    zh: '文件还有其他含内容的工作表，请只保留一个',
    en: 'The file has a further sheet with something in it; leave one',
  },
  'collection.too-many-lines': {
    kind: 'invalid',
    zh: '明细过多，请按日期拆分后分次导入',
    en: 'Too many lines for one file; divide it by days',
  },
  'collection.day-invalid': { kind: 'invalid', zh: '日期无法识别', en: 'This is no day' },
  'collection.day-in-future': { kind: 'invalid', zh: '日期晚于业务日期', en: 'The day is in the future' },
  'collection.reference-empty': {
    kind: 'invalid',
    zh: '没有银行流水号，无法识别这笔款项',
    en: 'Without a bank reference nobody can tell this line from another',
  },
  'collection.reference-placeholder': {
    kind: 'invalid',
    zh: '“无”“待定”一类的字样或全零不是银行流水号',
    en: 'Words such as none, or zeros alone, are no bank reference',
  },
  'collection.reference-repeated': {
    kind: 'invalid',
    zh: '同日的银行流水号重复，请选择能区分各笔款项的列',
    en: 'Another line of that day has this reference; choose the column that tells lines apart',
  },
  'collection.reference-other-amount': {
    kind: 'conflict',
    zh: '该账户当日的这一流水号已以另一金额登记',
    en: 'This reference was entered for this account and day with another amount',
  },
  'collection.amount-invalid': {
    kind: 'invalid',
    zh: '金额无法识别，须为精确到分的元',
    en: 'This is no amount in yuan to the fen',
  },
  'collection.amount-not-one': {
    kind: 'invalid',
    zh: '每笔明细须有且只有一个不为零的金额',
    en: 'A line has one amount that is not zero',
  },
  'collection.direction-unknown': {
    kind: 'invalid',
    zh: '无法识别是收入还是支出',
    en: 'It does not say whether money came or went',
  },
  'collection.balance-differs': {
    kind: 'invalid',
    zh: '期初余额加减各笔发生额不等于期末余额，文件可能不完整',
    en: 'Opening balance and lines do not lead to the closing balance; the file may not be whole',
  },
  'collection.nothing-new': {
    kind: 'conflict',
    zh: '文件中的款项均已登记，没有新的明细',
    en: 'All lines of the file are on file already',
  },
  'collection.more-than-left': {
    kind: 'conflict',
    zh: '分配金额超过该笔款项的未分配余额',
    en: 'More than is left of this credit',
  },
  'collection.marked-for-refund': {
    kind: 'conflict',
    zh: '该笔款项已标记退回，请先撤销',
    en: 'This credit is to be given back; take that back first',
  },
  'collection.not-marked': {
    kind: 'conflict',
    zh: '该笔款项没有标记退回',
    en: 'This credit is not to be given back',
  },
  'collection.refund-not-whole': {
    kind: 'conflict',
    zh: '退回金额须与标记退回的余额一致',
    en: 'What goes back is the whole of what was marked',
  },
  'collection.nothing-left': {
    kind: 'conflict',
    zh: '该笔款项已全部分配',
    en: 'All of this credit is allocated',
  },
  'collection.holder-unknown': {
    kind: 'invalid',
    zh: '没有该投保人',
    en: 'No such policyholder is on file',
  },
  'collection.holder-unchanged': {
    kind: 'conflict',
    zh: '该笔款项已认定为该投保人所有',
    en: 'It is known to be this policyholder’s already',
  },
  'collection.payer-account-unknown': {
    kind: 'invalid',
    zh: '银行没有提供付款账号，请填写收款账户',
    en: 'The bank does not tell which account it came from; name one',
  },
  'collection.identity-needed': {
    kind: 'invalid',
    zh: '退至其他账户，须核实收款人身份并说明方式',
    en: 'Another account than the one that paid takes a check of who it belongs to',
  },
  'collection.consent-needed': {
    kind: 'invalid',
    zh: '退至其他账户，须有投保人同意的依据',
    en: 'Another account than the one that paid takes the consent of the policyholder',
  },
  'collection.policy-twice': {
    kind: 'invalid',
    zh: '同一保单不得重复分配',
    en: 'A policy is named once',
  },
} as const satisfies RefusalTable
export type CollectionRefusalCode = keyof typeof collectionRefusals
