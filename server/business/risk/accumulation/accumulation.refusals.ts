import type { RefusalTable } from '../../../kernel/refusal.ts'

export const accumulationRefusals = {
  'accumulation.capacity-below-retention': {
    kind: 'invalid',
    zh: '承保能力不得低于自留额',
    en: 'Capacity cannot be below retention',
  },
  'accumulation.ends-before-it-begins': {
    kind: 'invalid',
    zh: '终止日期须晚于起始日期',
    en: 'It must end after it begins',
  },
  'accumulation.overlapping': {
    kind: 'conflict',
    zh: '同一对象在重叠日期内已有限额',
    en: 'There are figures for the same key on overlapping days',
  },
  'accumulation.unknown-key': {
    kind: 'invalid',
    zh: '该对象不存在',
    en: 'There is no such organisation or category',
  },
} as const satisfies RefusalTable
export type AccumulationRefusalCode = keyof typeof accumulationRefusals
