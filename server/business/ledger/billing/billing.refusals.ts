import type { RefusalTable } from '../../../kernel/refusal.ts'

export const billingRefusals = {
  'billing.amount-not-whole': { kind: 'invalid', zh: '分录金额须为非零整数分', en: 'An entry must move whole fen' },
  'billing.not-balanced': { kind: 'invalid', zh: '分录借贷不平衡', en: 'The entries do not balance' },
  'billing.more-than-outstanding': {
    kind: 'conflict',
    zh: '收款金额超过应收未收保费',
    en: 'The amount is more than the premium outstanding',
  },
  'billing.received-in-future': {
    kind: 'invalid',
    zh: '收款日期不得晚于业务日期',
    en: 'Money cannot be received in the future',
  },
} as const satisfies RefusalTable
export type BillingRefusalCode = keyof typeof billingRefusals
