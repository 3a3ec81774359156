import type { RefusalTable } from '../../../kernel/refusal.ts'

/** Refusals of catalogue import and matching. Row refusals carry the place as `rows.<line of the file>.<column>`. */
export const catalogueRefusals = {
  'catalogue.column-missing': { kind: 'invalid', zh: '缺少必需的列', en: 'A required column is missing' },
  'catalogue.column-unknown': { kind: 'invalid', zh: '存在无法识别的列', en: 'The column is unknown' },
  'catalogue.column-repeated': { kind: 'invalid', zh: '同一列重复出现', en: 'A column appears twice' },
  'catalogue.rows-missing': { kind: 'invalid', zh: '文件中没有目录条目', en: 'The file has no entries' },
  'catalogue.sheet-further': {
    kind: 'invalid',
    zh: '工作簿中还有其他工作表，请只保留或只显示目录所在的一张',
    en: 'The workbook shows a further sheet; keep or show only the one with the catalogue',
  },
  'catalogue.too-many-rows': { kind: 'invalid', zh: '目录条目数量超过上限', en: 'The file has too many entries' },
  'catalogue.row-too-wide': { kind: 'invalid', zh: '该行的列数多于表头', en: 'The row has more cells than the header' },
  'catalogue.value-required': { kind: 'invalid', zh: '该列必填', en: 'A value is required' },
  'catalogue.value-too-long': { kind: 'invalid', zh: '内容过长', en: 'The value is too long' },
  'catalogue.code-invalid': {
    kind: 'invalid',
    zh: '编号须为点号分隔的数字，如 3.1.2',
    en: 'A code is numbers separated by dots, as in 3.1.2',
  },
  'catalogue.code-repeated': { kind: 'invalid', zh: '编号在文件中重复', en: 'The code appears twice in the file' },
  'catalogue.name-unsafe': {
    kind: 'invalid',
    zh: '名称不得以 = + - @ 开头',
    en: 'A name must not begin with = + - @',
  },
  'catalogue.category-unknown': { kind: 'invalid', zh: '目录没有该类别', en: 'The catalogue has no such category' },
  'catalogue.unit-invalid': {
    kind: 'invalid',
    zh: '计量单位须为 set（台套）或 batch（批次）',
    en: 'The unit of measure is set or batch',
  },
  'catalogue.threshold-invalid': {
    kind: 'invalid',
    zh: '技术指标无法完整识别，应如 rated_power(额定功率)>=16MW；范围写作 power=10~20MW，公差写作 d=5±0.1mm',
    en: 'The indicator cannot be read whole; write it like rated_power(额定功率)>=16MW, a range as power=10~20MW, a tolerance as d=5±0.1mm',
  },
  'catalogue.threshold-unit-unknown': {
    kind: 'invalid',
    zh: '技术指标的计量单位无法识别',
    en: 'The unit of the indicator is not known',
  },
  'catalogue.threshold-range-empty': {
    kind: 'invalid',
    zh: '技术指标的上下限相互矛盾，没有数值能够满足',
    en: 'The bounds of the indicator contradict each other; no value reaches both',
  },
  'catalogue.threshold-strict': {
    kind: 'invalid',
    zh: '“大于、超过、不足、＞、＜”不含本数，技术指标只能设定含本数的界限，请写明可达到的数值，如 ≥16MW 或 16MW以上',
    en: 'Above, more than and > leave the number itself out; an indicator bounds with its number, as in >=16MW',
  },
  'catalogue.threshold-conditional': {
    kind: 'invalid',
    zh: '技术指标附有条件，无法作为界限比较，请去掉括号内的条件或将其列为单独条目',
    en: 'The indicator holds under a condition in brackets, which cannot be compared; leave it out or list an entry of its own',
  },
  'catalogue.threshold-repeated': { kind: 'invalid', zh: '同一技术指标重复', en: 'An indicator appears twice' },
  'catalogue.date-invalid': { kind: 'invalid', zh: '日期须为 YYYY-MM-DD', en: 'A date is written YYYY-MM-DD' },
  'catalogue.validity-empty': {
    kind: 'invalid',
    zh: '有效期止须晚于有效期起',
    en: 'The validity must end after it begins',
  },
  'catalogue.validity-outside-edition': {
    kind: 'invalid',
    zh: '条目的有效期须在该版目录的有效期之内',
    en: 'An entry is valid within the validity of its edition',
  },
  'catalogue.edition-exists': {
    kind: 'conflict',
    zh: '该版目录已存在且内容不同；草稿须先作废，已发布的须作为新版目录导入',
    en: 'This edition exists with other content; discard the draft first, or import a correction as a new edition',
  },
  'catalogue.own-import': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '目录须由导入人以外的人员发布',
    en: 'An edition is published by another person than who imported it',
  },
  'catalogue.nothing-to-compare': {
    kind: 'conflict',
    zh: '该版目录不取代任何已发布版本，请指明与哪一版比较',
    en: 'This edition replaces none; name the edition to compare with',
  },
  'catalogue.schemes-differ': {
    kind: 'invalid',
    zh: '装备目录与材料目录不能相互比较',
    en: 'Editions of different catalogues cannot be compared',
  },
  'catalogue.unprintable': {
    kind: 'invalid',
    zh: '单元格含有单证无法打印的字符，请更换',
    en: 'The cell holds characters that documents cannot print; use others',
  },
  'catalogue.character': {
    kind: 'invalid',
    zh: '单元格含有看不见或不能保存的字符，请删除',
    en: 'The cell holds a character that cannot be seen or kept; remove it',
  },
  'catalogue.no-such-entry': {
    kind: 'invalid',
    zh: '目录中没有该条目编号',
    en: 'The edition has no entry of this code',
  },
  'catalogue.continuation-undecided': {
    kind: 'invalid',
    zh: '该条目可能是被取代版本中某一条目更名并改号后的延续，请确认它延续哪一条目，或确认为新品类',
    en: 'The entry may be one of the replaced edition under another name and code; say which one it continues, or that it begins a kind',
  },
  'catalogue.continued-twice': {
    kind: 'invalid',
    zh: '两个条目不能同为一个旧条目的延续',
    en: 'Two entries cannot continue the same one',
  },
  'catalogue.entry-not-valid': {
    kind: 'invalid',
    zh: '目录条目在该日期无效',
    en: 'The catalogue entry is not valid on this day',
  },
  'catalogue.unit-mismatch': {
    kind: 'invalid',
    zh: '计量单位与目录条目不一致',
    en: 'The unit of measure differs from the catalogue entry',
  },
  'catalogue.indicator-missing': {
    kind: 'invalid',
    zh: '缺少目录要求的技术指标',
    en: 'An indicator the catalogue asks for is missing',
  },
  'catalogue.threshold-unmet': {
    kind: 'invalid',
    zh: '技术指标未达到目录要求',
    en: 'The indicator does not reach the catalogue threshold',
  },
} as const satisfies RefusalTable

export type CatalogueRefusalCode = keyof typeof catalogueRefusals
