import type { RefusalTable } from '../../../kernel/refusal.ts'

export const documentRefusals = {
  'document.policy-not-issued': {
    kind: 'conflict',
    zh: '保单尚未签发，没有可供打印的保险单',
    en: 'The policy is not issued yet, so there is no document',
  },
  'document.product-changed': {
    kind: 'conflict',
    zh: '保单所依据的产品版本与存档不一致，不能打印',
    en: 'The product version on file is not the one the policy was made under',
  },
} as const satisfies RefusalTable
export type DocumentRefusalCode = keyof typeof documentRefusals
