import type { RefusalTable } from '../../../kernel/refusal.ts'

export const auditRefusals = {
  'audit.state-not-told': {
    kind: 'missing',
    zh: '该单据在此时刻之前的事件尚未记载内容，无法还原',
    en: 'Up to this moment no event told what the document contains, so it cannot be rebuilt',
  },
} as const satisfies RefusalTable

export type AuditRefusalCode = keyof typeof auditRefusals
