import type { RefusalTable } from '../../../kernel/refusal.ts'

export const policyRefusals = {
  'policy.unknown-item': { kind: 'invalid', zh: '保单没有该标的', en: 'The policy has no such item' },
  'policy.not-own-item': {
    kind: 'conflict',
    zh: '只能确认本单位使用的标的',
    en: 'Only the items of your own organisation can be confirmed',
  },
  'policy.already-delivered': {
    kind: 'conflict',
    zh: '该标的的交付已确认',
    en: 'The delivery of this item is on record',
  },
  'policy.delivered-before-contract': {
    kind: 'invalid',
    zh: '交付日期不得早于合同签订日期',
    en: 'Delivery cannot be before the contract',
  },
  'policy.delivered-in-future': {
    kind: 'invalid',
    zh: '交付日期不得晚于业务日期',
    en: 'Delivery cannot be in the future',
  },
  'policy.item-twice': { kind: 'invalid', zh: '同一标的不得重复确认', en: 'An item can be confirmed once' },
  'policy.not-delivered': {
    kind: 'conflict',
    zh: '尚未确认交付，不能登记验收',
    en: 'Its delivery is not on record: nothing is accepted before it has arrived',
  },
  'policy.already-accepted': {
    kind: 'conflict',
    zh: '该标的的验收已登记，可更正或撤销',
    en: 'The acceptance of this item is on record; it can be corrected or withdrawn',
  },
  'policy.accepted-before-delivery': {
    kind: 'invalid',
    zh: '验收日期不得早于交付日期',
    en: 'Acceptance cannot be before delivery',
  },
  'policy.accepted-in-future': {
    kind: 'invalid',
    zh: '验收日期不得晚于业务日期',
    en: 'Acceptance cannot be in the future',
  },
  'policy.paper-not-attached': {
    kind: 'invalid',
    zh: '验收文件须为本保单的附件',
    en: 'The paper must be attached to this policy',
  },
  'policy.not-accepted': {
    kind: 'conflict',
    zh: '该标的没有有效的验收登记',
    en: 'No acceptance of this item is on record',
  },
  'policy.acceptance-unchanged': {
    kind: 'invalid',
    zh: '与原登记内容相同，无需更正',
    en: 'It says what is on record already',
  },
  'policy.acceptance-records-full': {
    kind: 'conflict',
    zh: '该标的的验收登记次数已达上限',
    en: 'The acceptance of this item has been recorded as often as it may be',
  },
  'policy.no-item-to-accept': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '没有待本单位登记验收的标的',
    en: 'No item of your organisation awaits acceptance',
  },
  'policy.no-item-to-confirm': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '没有待本单位确认交付的标的',
    en: 'No item of your organisation awaits confirmation',
  },
  'policy.not-issuing-insurer': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '共保保单由首席共保人签发和统一结算',
    en: 'The lead insurer issues and settles a coinsured policy',
  },
  'policy.rated-elsewhere': {
    kind: 'conflict',
    zh: '该保单由其他系统导入，没有本系统的报价，不能在此批改或退保',
    en: 'This policy was imported and never quoted here, so that changes of it cannot be priced',
  },
  'policy.not-party': {
    kind: 'conflict',
    forGood: 'anothers',
    zh: '只有投保人和出单保险人可以变更合同',
    en: 'Only its holder and the issuing insurer change the contract',
  },
  'policy.no-terms-then': {
    kind: 'conflict',
    zh: '按当时所知，该日没有保险责任',
    en: 'By what was known then there was no cover on that day',
  },
  'policy.nothing-to-refund': { kind: 'conflict', zh: '没有应退保费', en: 'No premium is to go back' },
  'policy.refund-not-whole': {
    kind: 'invalid',
    zh: '退费须为应退保费全额',
    en: 'What is to go back goes back whole',
  },
  'policy.refunded-in-future': {
    kind: 'invalid',
    zh: '退费日期不得晚于业务日期',
    en: 'Premium cannot be refunded in the future',
  },
  'policy.receipt-refunded': {
    kind: 'conflict',
    zh: '该笔收款已部分退还投保人，不能整笔冲回',
    en: 'Part of it went back to the policyholder; the receipt cannot be taken back whole',
  },
  'policy.receipt-reversed-before': {
    kind: 'conflict',
    zh: '该笔收款已冲回',
    en: 'This receipt was taken back before',
  },
  'policy.fully-paid': { kind: 'conflict', zh: '保费已全部收讫', en: 'The premium is fully paid' },
} as const satisfies RefusalTable
export type PolicyRefusalCode = keyof typeof policyRefusals
