import type { RefusalTable } from '../../kernel/refusal.ts'

export const subsidyRefusals = {
  'subsidy.rule-set-incomplete': {
    kind: 'invalid',
    zh: '政策文件缺少测算所需的数据，不予测算',
    en: 'The rule set lacks a figure the calculation needs, so nothing is assessed',
  },
  'subsidy.other-scheme': {
    kind: 'invalid',
    zh: '该政策不适用于此类产品',
    en: 'The document does not apply to this scheme',
  },
  'subsidy.outside-insured-window': {
    kind: 'invalid',
    zh: '保险起期不在该政策的投保期间内',
    en: 'Cover did not begin within the insured window of the document',
  },
  'subsidy.not-in-catalogue-edition': {
    kind: 'invalid',
    zh: '产品所属目录版本不在该政策适用范围内',
    en: 'The items are not in a catalogue edition the document accepts for this date',
  },
  'subsidy.banned': { kind: 'invalid', zh: '申请人处于禁止申报期内', en: 'The applicant is banned from applying' },
  'subsidy.related-party-buyer': {
    kind: 'invalid',
    zh: '购买方与制造企业存在关联关系',
    en: 'The buyer is a related party of the maker',
  },
  'subsidy.not-in-force': { kind: 'invalid', zh: '保单尚未生效', en: 'Cover has not begun' },
  'subsidy.not-delivered': {
    kind: 'invalid',
    zh: '装备尚未全部交付用户',
    en: 'Not every item is delivered to its user',
  },
  'subsidy.premium-unpaid': { kind: 'invalid', zh: '保费尚未缴纳', en: 'The premium is unpaid' },
  'subsidy.limit-below-minimum': {
    kind: 'invalid',
    zh: '责任限额低于装备价值的最低倍数',
    en: 'The liability limit is below the least multiple of the value of the equipment',
  },
  'subsidy.cumulative-premium-too-low': {
    kind: 'invalid',
    zh: '当年累计保费低于申报下限',
    en: 'The cumulative premium of the year is below the minimum',
  },
  'subsidy.renewal-broken': {
    kind: 'invalid',
    zh: '续保中断，视为新投保，不得按续保享受补贴',
    en: 'The renewal left a gap: it counts as a new policy and not as a continuation',
  },
  'subsidy.too-many-years': {
    kind: 'invalid',
    zh: '已超过可享受补贴的保险年数',
    en: 'The insured years that can be subsidised are used up',
  },
  'subsidy.rate-above-ceiling': {
    kind: 'invalid',
    zh: '保险费率高于政策规定上限',
    en: 'The rate is above the ceiling of the document',
  },
  'subsidy.quota-exhausted': { kind: 'invalid', zh: '保费补助资金额度已用完', en: 'The approved quota is used up' },
  'subsidy.policy-not-issued': {
    kind: 'conflict',
    zh: '保单尚未签发，不能测算',
    en: 'Only an issued policy is assessed',
  },
  'subsidy.no-rule-set': {
    kind: 'invalid',
    zh: '没有政策文件适用于该保单的保险起期与产品类别',
    en: 'No rule set covers this scheme and start of cover',
  },
  'subsidy.not-eligible': { kind: 'conflict', zh: '测算结论为不符合补贴条件', en: 'The assessment says: not eligible' },
  'subsidy.assessment-changed': {
    kind: 'conflict',
    zh: '测算结果已发生变化，与申请时锁定的金额不一致',
    en: 'The assessment is no longer what the application pinned',
  },
  'subsidy.rule-set-changed': {
    kind: 'conflict',
    zh: '政策文件已更新，与申请时锁定的版本不一致',
    en: 'The rule set is no longer the version the application pinned',
  },
  'subsidy.amount-differs': {
    kind: 'conflict',
    zh: '批准金额与申请金额不一致',
    en: 'The amount approved differs from the amount applied for',
  },
  'subsidy.already-applied': {
    kind: 'conflict',
    zh: '该保单该保险年度已有有效的补贴申请',
    en: 'There is a live application for this policy and insured year',
  },
  'subsidy.four-eyes': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '申请、推荐与审批须由不同单位的不同人员办理',
    en: 'Applicant, recommender and approver must be different people of different organisations',
  },
} as const satisfies RefusalTable
export type SubsidyRefusalCode = keyof typeof subsidyRefusals
