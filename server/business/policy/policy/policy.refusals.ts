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
  'policy.fully-paid': { kind: 'conflict', zh: '保费已全部收讫', en: 'The premium is fully paid' },
} as const satisfies RefusalTable
export type PolicyRefusalCode = keyof typeof policyRefusals
