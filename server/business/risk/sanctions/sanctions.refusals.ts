import type { RefusalTable } from '../../../kernel/refusal.ts'

export const sanctionRefusals = {
  'sanction.unknown-organisation': { kind: 'invalid', zh: '机构不存在', en: 'There is no such organisation' },
  'sanction.other-credit-code': {
    kind: 'invalid',
    zh: '统一社会信用代码与所选机构不符',
    en: 'The credit code is not that of the organisation',
  },
  'sanction.credit-code-invalid': {
    kind: 'invalid',
    zh: '统一社会信用代码校验不通过',
    en: 'The credit code does not pass its check',
  },
  'sanction.ends-before-it-begins': {
    kind: 'invalid',
    zh: '终止日期须晚于起始日期',
    en: 'It must end after it begins',
  },
  'sanction.already-over': { kind: 'conflict', zh: '该记录已到期', en: 'This entry is over' },
  'sanction.four-eyes': {
    kind: 'conflict',
    forGood: 'ownPart',
    zh: '提出解除的人员不得复核',
    en: 'Another person than who asked for the lift decides on it',
  },
} as const satisfies RefusalTable
export type SanctionRefusalCode = keyof typeof sanctionRefusals
