import type { RefusalTable } from '../../../kernel/refusal.ts'

export const billingRefusals = {
  'billing.amount-not-positive': { status: 422, zh: '金额须为正整数分', en: 'The amount must be positive whole fen' },
  'billing.same-account': { status: 422, zh: '付款账户与收款账户不得相同', en: 'Source and destination must differ' },
  'billing.more-than-outstanding': {
    status: 409,
    zh: '收款金额超过应收未收保费',
    en: 'The amount is more than the premium outstanding',
  },
  'billing.received-in-future': {
    status: 422,
    zh: '收款日期不得晚于业务日期',
    en: 'Money cannot be received in the future',
  },
} as const satisfies RefusalTable
export type BillingRefusalCode = keyof typeof billingRefusals
