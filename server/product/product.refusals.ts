import type { RefusalTable } from '../kernel/refusal.ts'

/** Refusals of product terms and of rating. 422: well-formed, but not insurable on these terms. */
export const productRefusals = {
  'product.not-effective': {
    status: 422,
    zh: '起保日不在该产品版本的有效期内',
    en: 'The product version is not effective on the first day of cover',
  },
  'product.period-too-long': {
    status: 422,
    zh: '保险期间超过产品规定的最长期间',
    en: 'The period of cover is longer than the product allows',
  },
  'product.period-too-short': {
    status: 422,
    zh: '保险期间短于产品规定的最短期间',
    en: 'The period of cover is shorter than the product allows',
  },
  'product.limit-below-value': {
    status: 422,
    zh: '总责任限额低于装备价值的规定倍数（首年度关键部件按其规定倍数）',
    en: 'The total limit is below the required multiple of equipment value (first-year key components have their own)',
  },
  'product.cover-missing': { status: 422, zh: '缺少产品规定的保险责任', en: 'A cover the product requires is missing' },
  'product.cover-repeated': { status: 422, zh: '同一保险责任重复列明', en: 'A cover is listed twice' },
  'product.cover-limit-above-total': {
    status: 422,
    zh: '分项责任限额超过总责任限额',
    en: "The cover's limit exceeds the total limit",
  },
  'product.per-occurrence-limit-out-of-bounds': {
    status: 422,
    zh: '每次事故责任限额超出产品规定的范围',
    en: 'The per-occurrence limit is outside of the product bounds',
  },
  'product.deductible-out-of-bounds': {
    status: 422,
    zh: '免赔额超出产品规定的范围',
    en: 'The deductible amount is outside of the product bounds',
  },
  'product.deductible-share-out-of-bounds': {
    status: 422,
    zh: '免赔率超出产品规定的范围',
    en: 'The deductible share is outside of the product bounds',
  },
  'product.copay-out-of-bounds': {
    status: 422,
    zh: '自负比例超出产品规定的范围',
    en: 'The co-payment is outside of the product bounds',
  },
  'rating.items-missing': { status: 422, zh: '没有可计费的保险标的', en: 'There is no item to rate' },
  'rating.item-repeated': { status: 422, zh: '保险标的序号重复', en: 'An item number is used twice' },
  'rating.item-value-invalid': { status: 422, zh: '保险标的价值应大于零', en: 'The value of an item must be positive' },
  'rating.tariff-not-effective': {
    status: 422,
    zh: '起保日不在费率表的有效期内',
    en: 'The tariff is not effective on the first day of cover',
  },
  'rating.period-invalid': {
    status: 422,
    zh: '保险期间应至少一天且不超过一年',
    en: 'The period must be at least a day and at most a year',
  },
  'rating.category-unknown': {
    status: 422,
    zh: '费率表没有该目录类别的基准费率',
    en: 'The tariff has no base rate for this catalogue category',
  },
  'rating.limit-below-value': {
    status: 422,
    zh: '总责任限额低于装备价值，费率表不适用',
    en: 'The total limit is below the equipment value; the tariff does not reach it',
  },
  'rating.covers-incomplete': {
    status: 422,
    zh: '费率表要求的保险责任须各列明一次',
    en: 'Each cover of the tariff must be listed exactly once',
  },
  'rating.cover-limit-invalid': {
    status: 422,
    zh: '分项责任限额应大于零且不超过总责任限额',
    en: "The cover's limit must be positive and within the total limit",
  },
  'rating.outside-table': {
    status: 422,
    zh: '数值超出费率表的适用范围',
    en: 'The value is outside of the filed table',
  },
  'rating.rate-above-bound': {
    status: 422,
    zh: '计算费率高于备案费率上限',
    en: 'The calculated rate is above the highest filed rate',
  },
} as const satisfies RefusalTable

export type ProductRefusalCode = keyof typeof productRefusals
