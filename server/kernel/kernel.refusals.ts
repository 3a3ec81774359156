import type { RefusalTable } from './refusal.ts'

/** Refusals any lifecycle can give. */
export const kernelRefusals = {
  'lifecycle.not-allowed': {
    kind: 'conflict',
    zh: '当前状态不允许此操作',
    en: 'This cannot be done in the current state',
  },
} as const satisfies RefusalTable
