import type { RefusalTable } from '../../../kernel/refusal.ts'

export const accountingRefusals = {
  'accounting.days-turned-around': {
    kind: 'invalid',
    zh: '起始日期不得晚于截止日期',
    en: 'The first day must not be after the last',
  },
  'accounting.too-many-days': {
    kind: 'invalid',
    zh: '报表期间不得超过十年',
    en: 'A report covers ten years at most',
  },
  'accounting.report-too-fine': {
    kind: 'invalid',
    zh: '分组过细，行数超出上限，请减少分组维度',
    en: 'The report would have too many rows: ask for fewer dimensions',
  },
  'accounting.known-too-late': {
    kind: 'invalid',
    zh: '须为至少五分钟前的时点，此后的账目可能仍在登记',
    en: 'Name a moment at least five minutes ago: what is later may still be recorded',
  },
  'accounting.whose-books': { kind: 'invalid', zh: '请指定保险人', en: 'Say whose books' },
  'accounting.month-not-over': {
    kind: 'invalid',
    zh: '该月尚未结束，月末次日之后方可关账',
    en: 'The month is not over: it can be closed from the second day after it on',
  },
  'accounting.month-closed-before': { kind: 'conflict', zh: '该月已关账', en: 'The month is closed already' },
  'accounting.month-out-of-turn': {
    kind: 'conflict',
    zh: '须先关闭更早的月份',
    en: 'An earlier month has to be closed first',
  },
  'accounting.month-open': { kind: 'conflict', zh: '该月未关账', en: 'The month is open' },
  'accounting.month-closed': {
    kind: 'conflict',
    zh: '该日所在月份已关账，不得再记账；请改用未关账日期，或经他人复核后重开该月',
    en: 'The books of that month are closed: take a later day, or have the month opened again by two people',
  },
} as const satisfies RefusalTable
export type AccountingRefusalCode = keyof typeof accountingRefusals
