import type { Failure } from '../../../server/platform/http/problem.contract.ts'

/** What a form itself sees: a field that must be filled in is not. */
export const missingField = (field: string): Failure => ({
  code: 'client.missing',
  field,
  zh: '请填写此项',
  en: 'Please fill this in',
})
