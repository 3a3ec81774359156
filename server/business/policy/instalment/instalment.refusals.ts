import type { RefusalTable } from '../../../kernel/refusal.ts'

/** Refusals of how a premium is paid in parts. */
export const instalmentRefusals = {
  'instalment.plan-not-offered': {
    kind: 'invalid',
    zh: '该险种在此起保日没有提供该缴费方式',
    en: 'This plan is not offered for this line and this first day of cover',
  },
} as const satisfies RefusalTable
export type InstalmentRefusalCode = keyof typeof instalmentRefusals
