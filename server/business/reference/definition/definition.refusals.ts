import type { RefusalTable } from '../../../kernel/refusal.ts'

/** Refusals of what insurers define themselves: lifecycle, content, tables, workbooks. */
export const definitionRefusals = {
  'definition.four-eyes': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '起草、修改或送审过该版本的人员不得审核或发布',
    en: 'Whoever wrote, changed or submitted this version may not review or publish it',
  },
  'definition.begins-in-past': {
    kind: 'invalid',
    zh: '生效日不得早于当前业务日期',
    en: 'A version cannot begin before the business date',
  },
  'definition.later-version': {
    kind: 'conflict',
    zh: '同一代码已有从该日或之后生效的版本',
    en: 'There is a version of this code that begins on this day or later',
  },
  'definition.published-meanwhile': {
    kind: 'conflict',
    zh: '同一代码的另一版本刚刚发布，请重新查看',
    en: 'Another version of this code has just been published; look again',
  },
  'definition.ends-in-past': {
    kind: 'invalid',
    zh: '停用日不得早于当前业务日期，也不得早于生效日',
    en: 'The end cannot lie before the business date or before the version began',
  },
  'definition.kind-unknown': {
    kind: 'invalid',
    zh: '本版本系统不认识此类定义',
    en: 'This version of the system does not know this kind of definition',
  },
  'definition.source-unknown': {
    kind: 'invalid',
    zh: '没有这个可供复制的版本',
    en: 'There is no such version to copy',
  },
  'definition.other-kind': {
    kind: 'invalid',
    zh: '两个版本不是同一种定义',
    en: 'The two versions are not of the same kind',
  },
  'definition.code-missing': {
    kind: 'invalid',
    zh: '从空白模板新建须填写代码',
    en: 'A definition from the empty template needs a code',
  },
  'definition.code-changed': {
    kind: 'invalid',
    zh: '内容中的代码与该定义的代码不一致',
    en: 'The code in the content is not the code of the definition',
  },
  'definition.version-taken': {
    kind: 'invalid',
    zh: '该版本号已被同一代码的其他版本使用',
    en: 'Another version of this code already has this version number',
  },
  'definition.set-by-publication': {
    kind: 'invalid',
    zh: '该内容在发布时确定，请勿填写',
    en: 'Publication determines this; leave it out',
  },
  'definition.product-unknown': {
    kind: 'invalid',
    zh: '没有该代码的产品',
    en: 'There is no product with this code',
  },
  'definition.fact-unknown': {
    kind: 'invalid',
    zh: '没有这个事实，规则永远不会成立',
    en: 'There is no such fact, so the rule would never hold',
  },
  'definition.too-large': { kind: 'too-large', zh: '内容过大', en: 'The content is too large' },
  'definition.key-not-allowed': {
    kind: 'invalid',
    zh: '字段名不得为空、以 $ 开头或含有句点',
    en: 'A field name must not be empty, begin with $ or contain a full stop',
  },
  'definition.missing': { kind: 'invalid', zh: '必填', en: 'Required' },
  'definition.unknown-field': { kind: 'invalid', zh: '未知字段', en: 'This field is not known' },
  'definition.not-a-choice': { kind: 'invalid', zh: '不在可选范围内', en: 'Not one of the choices' },
  'definition.character': {
    kind: 'invalid',
    zh: '含有看不见或不能保存的字符，请删除后重新填写',
    en: 'Holds a character that cannot be seen or kept; remove it',
  },
  'definition.wrong-type': { kind: 'invalid', zh: '数据类型不正确', en: 'Not of the right type' },
  'definition.below-least': { kind: 'invalid', zh: '小于允许的最小值或最少项数', en: 'Below the least allowed' },
  'definition.above-most': { kind: 'invalid', zh: '大于允许的最大值或最多项数', en: 'Above the most allowed' },
  'definition.free-of-charge': {
    kind: 'invalid',
    zh: '不得为零：否则相应部分不收保费；不加费也不减费的系数为100%',
    en: 'Not zero: what it stands for would be free of charge. A factor that neither loads nor discounts is 100%',
  },
  'definition.repeated': { kind: 'invalid', zh: '不得重复', en: 'Must not be repeated' },
  'definition.invalid': { kind: 'invalid', zh: '不符合规定的格式', en: 'Does not have the required form' },
  'definition.table-unknown': { kind: 'missing', zh: '没有该费率表', en: 'There is no such table' },
  'definition.table-malformed': {
    kind: 'invalid',
    zh: '行的维度数、区间或数值不符合该表的规定',
    en: 'The row does not fit the dimensions of its table',
  },
  'definition.band-empty': {
    kind: 'invalid',
    zh: '区间为空：上限不大于下限',
    en: 'The band is empty: it ends before it begins',
  },
  'definition.table-gap': { kind: 'invalid', zh: '与上一区间之间有缺口', en: 'There is a gap before this band' },
  'definition.table-overlap': { kind: 'invalid', zh: '与另一区间重叠', en: 'The band overlaps another one' },
  'definition.table-duplicate': {
    kind: 'invalid',
    zh: '与另一行的条件完全相同',
    en: 'The keys are those of another row',
  },
  'definition.table-missing': { kind: 'invalid', zh: '缺少该组合的行', en: 'There is no row for this combination' },
  'definition.more-cover-costs-less': {
    kind: 'invalid',
    zh: '自此处起保障增加而保险费降低：应改为分段计费、内插，或者不降低数值',
    en: 'From here on more cover costs less: make the bands marginal or interpolated, or let the value not fall',
  },
  'definition.limit-diluted': {
    kind: 'invalid',
    zh: '责任限额不变而增加标的或提高其价值，年度保险费可能降低，但不低于原来的这一比例；限额随标的一并增加的不降低',
    en: 'With items joining or worth more under unchanged limits the annual premium can fall, but not below this share of it; where limits grow with the items it never falls',
  },
  'definition.cover-without-bands': {
    kind: 'invalid',
    zh: '保障多少的数值须按区间分行，不能逐项取值',
    en: 'How much is covered must be entered by bands, not by single values',
  },
  'definition.short-period-above-year': {
    kind: 'invalid',
    zh: '不足一年的保险费高于一年的保险费',
    en: 'Part of a year costs more than the year',
  },
  'definition.record-too-thin': {
    kind: 'invalid',
    zh: '未满一个保单年度即给予赔付率优惠：费率表须按已满保单年度数区分',
    en: 'A discount for the loss record before a policy year is completed: enter the table by policy years too',
  },
  'definition.unprintable': {
    kind: 'invalid',
    zh: '含有单证无法打印的字符，请更换',
    en: 'Holds characters that documents cannot print; use others',
  },
  'definition.sheet-unknown': {
    kind: 'invalid',
    zh: '草稿中没有与工作表同名的费率表',
    en: 'The draft has no table for this sheet',
  },
  'definition.sheet-repeated': {
    kind: 'invalid',
    zh: '同一费率表有多张工作表',
    en: 'A table has more than one sheet',
  },
  'definition.sheets-missing': {
    kind: 'invalid',
    zh: '工作簿中没有费率表的工作表',
    en: 'The workbook has no sheet of a table',
  },
  'definition.sheet-header': {
    kind: 'invalid',
    zh: '表头与费率表的维度不一致',
    en: 'The header does not match the dimensions of the table',
  },
  'definition.cell-formula': {
    kind: 'invalid',
    zh: '不接受公式，请改为数值或文本',
    en: 'Formulas are not accepted; enter the value itself',
  },
  'definition.cell-beyond': {
    kind: 'invalid',
    zh: '单元格位于表格各列之外',
    en: 'The cell stands outside the columns of the table',
  },
  'definition.cell-text': { kind: 'invalid', zh: '须为文本', en: 'Must be text' },
  'definition.cell-integer': { kind: 'invalid', zh: '须为整数', en: 'Must be a whole number' },
  'definition.cell-percent': {
    kind: 'invalid',
    zh: '须为百分数，最多四位小数',
    en: 'Must be a percentage with at most four decimals',
  },
  'definition.cell-yuan': {
    kind: 'invalid',
    zh: '须为以元计的金额，最多两位小数',
    en: 'Must be an amount in yuan with at most two decimals',
  },
  'definition.too-many-rows': { kind: 'invalid', zh: '行数过多', en: 'There are too many rows' },
  'definition.not-rateable': {
    kind: 'invalid',
    zh: '内容不完整，不能试算',
    en: 'The content is incomplete and cannot be rated',
  },
} as const satisfies RefusalTable
export type DefinitionRefusalCode = keyof typeof definitionRefusals
