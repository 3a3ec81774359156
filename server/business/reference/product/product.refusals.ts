import type { RefusalTable } from '../../../kernel/refusal.ts'

/** Refusals of product terms and of rating. 422: well-formed, but not insurable on these terms. */
export const productRefusals = {
  'product.not-effective': {
    kind: 'invalid',
    zh: '起保日不在该产品版本的有效期内',
    en: 'The product version is not effective on the first day of cover',
  },
  'product.period-too-long': {
    kind: 'invalid',
    zh: '保险期间超过产品规定的最长期间',
    en: 'The period of cover is longer than the product allows',
  },
  'product.period-too-short': {
    kind: 'invalid',
    zh: '保险期间短于产品规定的最短期间',
    en: 'The period of cover is shorter than the product allows',
  },
  'product.limit-below-value': {
    kind: 'invalid',
    zh: '总责任限额低于标的价值的规定倍数',
    en: 'The total limit is below the required multiple of the value insured',
  },
  'product.limit-above-value': {
    kind: 'invalid',
    zh: '总责任限额高于标的价值的规定倍数',
    en: 'The total limit is above the allowed multiple of the value insured',
  },
  'product.cover-unknown': { kind: 'invalid', zh: '该产品没有这项保险责任', en: 'The product has no such cover' },
  'product.cover-missing': {
    kind: 'invalid',
    zh: '缺少产品规定的保险责任',
    en: 'A cover the product requires is missing',
  },
  'product.cover-repeated': { kind: 'invalid', zh: '同一保险责任重复列明', en: 'A cover is listed twice' },
  'product.cover-limit-above-total': {
    kind: 'invalid',
    zh: '分项责任限额超过总责任限额',
    en: "The cover's limit exceeds the total limit",
  },
  'product.per-occurrence-limit-out-of-bounds': {
    kind: 'invalid',
    zh: '每次事故责任限额超出产品规定的范围',
    en: 'The per-occurrence limit is outside of the product bounds',
  },
  'product.deductible-out-of-bounds': {
    kind: 'invalid',
    zh: '免赔额超出产品规定的范围',
    en: 'The deductible amount is outside of the product bounds',
  },
  'product.deductible-share-out-of-bounds': {
    kind: 'invalid',
    zh: '免赔率超出产品规定的范围',
    en: 'The deductible share is outside of the product bounds',
  },
  'product.copay-out-of-bounds': {
    kind: 'invalid',
    zh: '自负比例超出产品规定的范围',
    en: 'The co-payment is outside of the product bounds',
  },
  'object.missing': { kind: 'invalid', zh: '必填项未填写', en: 'A required field is empty' },
  'object.wrong-kind': { kind: 'invalid', zh: '填写内容的类型不符', en: 'The value is of another kind' },
  'object.too-long': { kind: 'invalid', zh: '填写内容过长', en: 'The text is too long' },
  'object.unknown-choice': { kind: 'invalid', zh: '所选项不在可选范围内', en: 'The choice is not among those offered' },
  'object.out-of-bounds': { kind: 'invalid', zh: '数值超出规定范围', en: 'The figure is outside of its bounds' },
  'object.date-too-late': { kind: 'invalid', zh: '日期过晚', en: 'The day is too late' },
  'object.date-too-early': { kind: 'invalid', zh: '日期过早', en: 'The day is too early' },
  'object.too-few-rows': { kind: 'invalid', zh: '行数不足', en: 'There are too few rows' },
  'object.too-many-rows': { kind: 'invalid', zh: '行数过多', en: 'There are too many rows' },
  'object.row-repeated': { kind: 'invalid', zh: '同一项重复列明', en: 'A row is listed twice' },
  'object.sum-differs': { kind: 'invalid', zh: '各行合计与总额不符', en: 'The rows do not add up to the whole' },
  'object.unknown-field': { kind: 'invalid', zh: '产品没有该填写项', en: 'The product asks for no such field' },
  'rating.items-missing': { kind: 'invalid', zh: '没有可计费的保险标的', en: 'There is no item to rate' },
  'rating.item-repeated': { kind: 'invalid', zh: '保险标的序号重复', en: 'An item number is used twice' },
  'rating.item-value-invalid': {
    kind: 'invalid',
    zh: '保险标的价值应大于零',
    en: 'The value of an item must be positive',
  },
  'rating.tariff-not-effective': {
    kind: 'invalid',
    zh: '起保日不在费率表的有效期内',
    en: 'The tariff is not effective on the first day of cover',
  },
  'rating.period-invalid': {
    kind: 'invalid',
    zh: '保险期间应至少一天且不超过费率表适用的最长期间',
    en: 'The period must be at least a day and at most what the tariff prices',
  },
  'rating.not-in-table': { kind: 'invalid', zh: '费率表没有该项', en: 'The filed table has no row for this' },
  'rating.fact-missing': {
    kind: 'invalid',
    zh: '缺少费率表所需的信息',
    en: 'The filed table needs a fact that is not known',
  },
  'rating.covers-missing': { kind: 'invalid', zh: '没有可计费的保险责任', en: 'There is no cover to rate' },
  'rating.cover-repeated': { kind: 'invalid', zh: '同一保险责任重复计费', en: 'A cover is to be rated twice' },
  'rating.cover-unknown': { kind: 'invalid', zh: '费率表没有该项保险责任', en: 'The tariff does not price this cover' },
  'rating.cover-limit-invalid': {
    kind: 'invalid',
    zh: '分项责任限额应大于零且不超过总责任限额',
    en: "The cover's limit must be positive and within the total limit",
  },
  'rating.outside-table': {
    kind: 'invalid',
    zh: '数值超出费率表的适用范围',
    en: 'The value is outside of the filed table',
  },
  'rating.adjustment-unknown': {
    kind: 'invalid',
    zh: '备案费率没有该项加费或优惠',
    en: 'The filing knows no such loading or discount',
  },
  'rating.adjustment-repeated': {
    kind: 'invalid',
    zh: '同一加费或优惠重复列明',
    en: 'A loading or discount is listed twice',
  },
  'rating.adjustment-out-of-bounds': {
    kind: 'invalid',
    zh: '加费或优惠幅度超出备案范围',
    en: 'The loading or discount is outside of its filed bounds',
  },
  'rating.adjustments-out-of-bounds': {
    kind: 'invalid',
    zh: '加费与优惠合计幅度超出备案范围',
    en: 'Loadings and discounts together are outside of the filed bounds',
  },
  'rating.rate-above-bound': {
    kind: 'invalid',
    zh: '计算费率高于备案费率上限',
    en: 'The calculated rate is above the highest filed rate',
  },
} as const satisfies RefusalTable

export type ProductRefusalCode = keyof typeof productRefusals
