import type { RefusalTable } from '../../../kernel/refusal.ts'

export const authorityRefusals = {
  'authority.no-grant': {
    kind: 'conflict',
    zh: '您没有此项授权',
    en: 'You hold no authority for this decision',
  },
  'authority.limit-exceeded': {
    kind: 'conflict',
    zh: '总责任限额超过授权限额，须上报',
    en: 'The total limit is above the authority granted; refer the case',
  },
  'authority.discount-exceeded': {
    kind: 'conflict',
    zh: '费率优惠超过授权幅度，须上报',
    en: 'The discount is above the authority granted; refer the case',
  },
  'authority.category-not-covered': {
    kind: 'conflict',
    zh: '目录类别不在授权范围内，须上报',
    en: 'The catalogue category is outside of the authority granted; refer the case',
  },
  'authority.territory-not-covered': {
    kind: 'conflict',
    zh: '地区不在授权范围内，须上报',
    en: 'The region is outside of the authority granted; refer the case',
  },
  'authority.occurrence-sum-exceeded': {
    kind: 'conflict',
    zh: '同一事故项下您已决定的金额与本案合计超过授权限额，须上报',
    en: 'With what you have decided already for this occurrence the case is above the authority granted; refer it',
  },
  'authority.maker-sum-exceeded': {
    kind: 'conflict',
    zh: '对同一制造企业您已决定的金额与本案合计超过授权限额，须上报',
    en: 'With what you have decided already for this maker the case is above the authority granted; refer it',
  },
  'authority.user-sum-exceeded': {
    kind: 'conflict',
    zh: '对同一用户单位您已决定的金额与本案合计超过授权限额，须上报',
    en: 'With what you have decided already for this user the case is above the authority granted; refer it',
  },
  'authority.site-sum-exceeded': {
    kind: 'conflict',
    zh: '对同一安装地点您已决定的金额与本案合计超过授权限额，须上报',
    en: 'With what you have decided already for this site the case is above the authority granted; refer it',
  },
  'authority.unknown-holder': {
    kind: 'invalid',
    zh: '本公司没有可作此项决定的该人员，或已停用',
    en: 'No such active person in this insurer whose work this decision is',
  },
  'authority.own-grant': {
    kind: 'conflict',
    zh: '授权须由被授权人以外的人作出',
    en: 'Authority is granted by someone else than its holder',
  },
  'authority.role-does-not-decide': {
    kind: 'invalid',
    zh: '该角色不作此项决定',
    en: 'This decision is not the work of the role',
  },
  'authority.condition-not-applicable': {
    kind: 'invalid',
    zh: '理赔授权不设费率优惠和目录类别',
    en: 'Authority over claims has no discount and no categories',
  },
  'authority.unknown-product': { kind: 'invalid', zh: '没有该产品', en: 'There is no such product' },
  'authority.period-not-forward': {
    kind: 'invalid',
    zh: '授权终止日须晚于起始日',
    en: 'The authority must end after it begins',
  },
  'authority.approvals-not-applicable': {
    kind: 'invalid',
    zh: '只有核定他人报价的授权可以要求多人核定',
    en: "Only authority to approve others' quotes can ask for several people",
  },
  'authority.revoked': { kind: 'conflict', zh: '该授权已撤销', en: 'This authority has been revoked' },
} as const satisfies RefusalTable
export type AuthorityRefusalCode = keyof typeof authorityRefusals
