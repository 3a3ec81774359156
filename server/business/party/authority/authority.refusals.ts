import type { RefusalTable } from '../../../kernel/refusal.ts'

export const authorityRefusals = {
  'authority.no-grant': {
    status: 409,
    zh: '您没有此项核保授权',
    en: 'You hold no authority for this decision',
  },
  'authority.limit-exceeded': {
    status: 409,
    zh: '总责任限额超过授权限额，须上报',
    en: 'The total limit is above the authority granted; refer the case',
  },
  'authority.discount-exceeded': {
    status: 409,
    zh: '费率优惠超过授权幅度，须上报',
    en: 'The discount is above the authority granted; refer the case',
  },
  'authority.category-not-covered': {
    status: 409,
    zh: '目录类别不在授权范围内，须上报',
    en: 'The catalogue category is outside of the authority granted; refer the case',
  },
  'authority.territory-not-covered': {
    status: 409,
    zh: '地区不在授权范围内，须上报',
    en: 'The region is outside of the authority granted; refer the case',
  },
  'authority.unknown-holder': {
    status: 422,
    zh: '本公司没有该核保人员或已停用',
    en: 'No such active underwriter in this insurer',
  },
  'authority.own-grant': {
    status: 409,
    zh: '授权须由被授权人以外的人作出',
    en: 'Authority is granted by someone else than its holder',
  },
  'authority.unknown-product': { status: 422, zh: '没有该产品', en: 'There is no such product' },
  'authority.period-not-forward': {
    status: 422,
    zh: '授权终止日须晚于起始日',
    en: 'The authority must end after it begins',
  },
  'authority.approvals-not-applicable': {
    status: 422,
    zh: '只有核定他人报价的授权可以要求多人核定',
    en: "Only authority to approve others' quotes can ask for several people",
  },
  'authority.revoked': { status: 409, zh: '该授权已撤销', en: 'This authority has been revoked' },
} as const satisfies RefusalTable
export type AuthorityRefusalCode = keyof typeof authorityRefusals
