import type { Refusal } from '../../kernel/refusal.ts'
import { refusalText } from '../../refusals.ts'
import type { Failure } from './problem.contract.ts'

/** A failed condition as people read it, with its sentence in both languages. */
export function failureOf(refusal: Refusal): Failure {
  const { zh, en } = refusalText(refusal.code)
  return { ...refusal, zh, en }
}
