import type { RefusalTable } from '../../kernel/refusal.ts'

export const operationsRefusals = {
  'job.in-progress': {
    kind: 'conflict',
    zh: '该任务在此业务日期已排队或正在运行',
    en: 'This run already waits or is under way',
  },
  'job.future-date': {
    kind: 'conflict',
    zh: '不能为未来的业务日期运行任务',
    en: 'A job cannot be run for a business date that has not come',
  },
  'job.not-failed': {
    kind: 'conflict',
    zh: '只有失败的运行可以重试',
    en: 'Only a failed run can be tried again',
  },
  'batch.not-open': {
    kind: 'conflict',
    zh: '只有进行中的批次可以取消',
    en: 'Only a batch under way can be cancelled',
  },
  'batch.nothing-failed': {
    kind: 'conflict',
    zh: '该批次没有失败的分段可以重试',
    en: 'No range of this batch has failed and could be tried again',
  },
  'follower.nothing-aside': {
    kind: 'conflict',
    zh: '没有搁置的事件，或均已等待重试',
    en: 'This follower has put nothing aside that does not wait for another try already',
  },
} as const satisfies RefusalTable

export type OperationsRefusalCode = keyof typeof operationsRefusals
