import type { RefusalTable } from '../../../kernel/refusal.ts'

/** Signs that goods are not "first" or are insured in several places. */
export const firstnessRefusals = {
  'firstness.beyond-first-sets': {
    kind: 'invalid',
    zh: '该用户单位使用同一制造企业的同类装备已超过首台（套）数量',
    en: 'The user already has the first sets of this kind from this maker',
  },
  'firstness.later-batch': {
    kind: 'invalid',
    zh: '该用户单位已有同类产品的其他合同批次或生产批次投保，本批次不是首批次',
    en: 'Another contract or production batch of this kind is already insured for this user; this is not the first batch',
  },
  'firstness.past-first-year': {
    kind: 'invalid',
    zh: '首年度产品的采购日期超出该用户首次采购当年',
    en: "A first-year product was bought after the end of the year of the user's first purchase",
  },
  'firstness.past-first-batch-year': {
    kind: 'invalid',
    zh: '材料的采购日期已超出该用户首次采购之日起一年的首批次年度',
    en: "The material was bought after the year that began with the user's first purchase",
  },
  'firstness.contract-split': {
    kind: 'invalid',
    zh: '同一采购合同的同类标的在重叠期间内分拆投保',
    en: 'Goods of one kind under one contract are insured in several parts on overlapping days',
  },
  'firstness.contract-elsewhere': {
    kind: 'invalid',
    zh: '同一采购合同的其他标的在重叠期间内已另行投保',
    en: 'Other goods under the same contract are insured elsewhere on overlapping days',
  },
  'firstness.number-alike': {
    kind: 'invalid',
    zh: '编号与另一标的的编号相同或形近（如 0 与 O、1 与 I），请对照铭牌或证书核对是否为同一标的',
    en: 'The number equals or looks like that of other goods (0 and O, 1 and I); check plate or certificate',
  },
  'firstness.patent-check-digit': {
    kind: 'invalid',
    zh: '专利号的校验位不符，请对照专利证书核对',
    en: 'The check digit of the patent number is another; compare it with the certificate',
  },
} as const satisfies RefusalTable

export type FirstnessRefusalCode = keyof typeof firstnessRefusals
