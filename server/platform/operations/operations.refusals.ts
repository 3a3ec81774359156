import type { RefusalTable } from '../../kernel/refusal.ts'

export const operationsRefusals = {
  'job.in-progress': {
    status: 409,
    zh: '该任务在此业务日期已排队或正在运行',
    en: 'This run already waits or is under way',
  },
  'job.future-date': {
    status: 409,
    zh: '不能为未来的业务日期运行任务',
    en: 'A job cannot be run for a business date that has not come',
  },
  'job.not-failed': {
    status: 409,
    zh: '只有失败的运行可以重试',
    en: 'Only a failed run can be tried again',
  },
} as const satisfies RefusalTable

export type OperationsRefusalCode = keyof typeof operationsRefusals
