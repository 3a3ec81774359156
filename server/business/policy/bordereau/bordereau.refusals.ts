import type { RefusalTable } from '../../../kernel/refusal.ts'

/** Refusals of lists of policies that are imported, and of what is read in them. */
export const bordereauRefusals = {
  'bordereau.empty': { kind: 'invalid', zh: '文件没有任何内容', en: 'The file holds nothing' },
  'bordereau.file-too-large': { kind: 'too-large', zh: '文件超过大小上限', en: 'The file is larger than may be' },
  'bordereau.sheet-further': {
    kind: 'invalid',
    zh: '文件还有其他含内容的工作表，请只保留一个',
    en: 'The file has a further sheet with something in it; leave one',
  },
  'bordereau.merged-too-often': {
    kind: 'invalid',
    zh: '合并单元格过多，请取消合并并逐格填写',
    en: 'Too many merged cells; unmerge them and fill in each',
  },
  'bordereau.heading-missing': { kind: 'invalid', zh: '文件没有该标题行', en: 'The file has no such row of headings' },
  'bordereau.column-not-found': {
    kind: 'invalid',
    zh: '标题行没有该列',
    en: 'The row of headings has no such column',
  },
  'bordereau.column-needed': {
    kind: 'invalid',
    zh: '请指定该列：原保单号、投保人和保险起止日期必不可少',
    en: 'Name this column: number, policyholder and days of cover are needed',
  },
  'bordereau.column-unknown': {
    kind: 'invalid',
    zh: '该产品没有这一项',
    en: 'The product has no such field',
  },
  'bordereau.product-unknown': { kind: 'invalid', zh: '没有该保险产品', en: 'No such product' },
  'bordereau.product-not-in-force': {
    kind: 'invalid',
    zh: '保险起期当日该产品没有生效的版本',
    en: 'No version of the product was in force on the first day of cover',
  },
  'bordereau.lines-missing': {
    kind: 'invalid',
    zh: '标题行之下没有任何保单',
    en: 'There are no policies below the headings',
  },
  'bordereau.day-invalid': { kind: 'invalid', zh: '日期无法识别', en: 'This is no day' },
  'bordereau.day-in-future': { kind: 'invalid', zh: '日期晚于业务日期', en: 'The day is in the future' },
  'bordereau.over': {
    kind: 'invalid',
    zh: '保险期间已届满，只导入有效或尚未起保的保单',
    en: 'Cover is over; only policies in force, or not yet begun, are imported',
  },
  'bordereau.amount-invalid': {
    kind: 'invalid',
    zh: '金额无法识别，须为精确到分的元',
    en: 'This is no amount in yuan to the fen',
  },
  'bordereau.share-invalid': {
    kind: 'invalid',
    zh: '比例须带百分号书写，如 10%',
    en: 'A share is written with its sign, such as 10%',
  },
  'bordereau.number-invalid': { kind: 'invalid', zh: '应为整数', en: 'This is no whole number' },
  'bordereau.choice-unknown': { kind: 'invalid', zh: '没有该选项', en: 'There is no such choice' },
  'bordereau.row-differs': {
    kind: 'invalid',
    zh: '与该保单首行所填不同',
    en: 'The first row of this policy says something else',
  },
  'bordereau.rows-apart': {
    kind: 'invalid',
    zh: '该保单号在前面的行已出现；同一保单的各行须相邻',
    en: 'This number stands in an earlier row; rows of one policy follow each other',
  },
  'bordereau.number-missing': {
    kind: 'invalid',
    zh: '没有可识别的原保单号',
    en: 'Without a number nobody can tell this policy from another',
  },
  'bordereau.code-missing': { kind: 'invalid', zh: '没有统一社会信用代码', en: 'The credit code is missing' },
  'bordereau.code-invalid': {
    kind: 'invalid',
    zh: '不是有效的统一社会信用代码',
    en: 'This is no unified social credit code',
  },
  'bordereau.holder-unknown': {
    kind: 'invalid',
    zh: '没有该统一社会信用代码的在册制造企业',
    en: 'No manufacturer on file has this credit code',
  },
  'bordereau.user-unknown': {
    kind: 'invalid',
    zh: '没有该统一社会信用代码的在册用户',
    en: 'No equipment user on file has this credit code',
  },
  'bordereau.beneficiary-no-user': {
    kind: 'invalid',
    zh: '受益人须为标的的用户之一',
    en: 'The beneficiary must be a user of what is insured',
  },
  'bordereau.entry-unknown': {
    kind: 'invalid',
    zh: '目录中没有该条目，请写作 EQ-2024:3.1.2 或另列目录版本',
    en: 'No such catalogue entry; write EQ-2024:3.1.2, or the edition in a column of its own',
  },
  'bordereau.cover-limit-missing': { kind: 'invalid', zh: '该险种没有限额', en: 'This cover has no limit' },
  'bordereau.cover-premium-missing': { kind: 'invalid', zh: '该险种没有保费', en: 'This cover has no premium' },
  'bordereau.premium-sum-differs': {
    kind: 'invalid',
    zh: '总保费不等于各险种保费之和',
    en: 'The premium is not the sum of the covers’ premiums',
  },
  'bordereau.paid-more-than-premium': {
    kind: 'invalid',
    zh: '实收保费超过保费',
    en: 'More was paid than the premium',
  },
  'bordereau.goods-twice-in-file': {
    kind: 'invalid',
    zh: '同一标的在本文件的另一保单中于同期投保',
    en: 'Another policy of this file insures the same goods on the same days',
  },
  'bordereau.under-way': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '该导入正在处理',
    en: 'This import is being worked on',
  },
  'bordereau.nothing-right': {
    kind: 'conflict',
    zh: '没有可写入的保单',
    en: 'There is no policy that could be written',
  },
  'bordereau.not-all-right': {
    kind: 'conflict',
    zh: '仍有错误：全部写入或全不写入须每份保单都无误',
    en: 'Something is wrong still: all or nothing takes every policy to be right',
  },
  'bordereau.all-or-nothing-runs': {
    kind: 'conflict',
    zh: '全部写入或全不写入一旦开始即不能中止',
    en: 'All or nothing, once begun, is not stopped half-way',
  },
  'bordereau.not-failed': { kind: 'conflict', zh: '没有失败的部分', en: 'Nothing of it has failed' },
} as const satisfies RefusalTable
export type BordereauRefusalCode = keyof typeof bordereauRefusals
