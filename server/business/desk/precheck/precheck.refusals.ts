import type { RefusalTable } from '../../../kernel/refusal.ts'

export const precheckRefusals = {
  'precheck.too-many': {
    kind: 'too-often',
    zh: '查询过于频繁，请稍后再试',
    en: 'Too many checks from this network address; try again in a little while',
  },
  'precheck.unknown-product': { kind: 'invalid', zh: '没有这种可预查的产品', en: 'There is no such product to check' },
  'precheck.unknown-entry': {
    kind: 'invalid',
    zh: '指导目录中没有该条目，或者该条目不属于所选产品的目录',
    en: 'The catalogue has no such entry, or not in the catalogue of this product',
  },
} as const satisfies RefusalTable

export type PreCheckRefusalCode = keyof typeof precheckRefusals
