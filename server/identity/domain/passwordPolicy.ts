import { accepted, type Decision, type Refusal, refused } from '../../kernel/refusal.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'

export const MIN_PASSWORD_LENGTH = 12

/** Well-known passwords long enough for the policy, and the stems people lengthen; compared without case and separators. */
const COMMON = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'qwerty123456',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'iloveyou',
  'administrator',
  'changeme',
  'letmein',
  'welcome',
  'woaini',
  'shoubao',
  'abcdefghijkl',
  '123456789012',
  '111111111111',
  '000000000000',
  '888888888888',
]

/** The facts a new password is judged by. */
export interface NewPassword {
  readonly login: string
  readonly next: string
  /** Absent when somebody else sets the password. */
  readonly current?: string
}

/**
 * Whether a new password is good enough: at least 12 characters, does not contain the login, is not a common one or a
 * common one with a few characters around it, and differs from the present one. Lists every reason; never repeats the
 * password.
 */
export function decidePassword({ login, next, current }: NewPassword): Decision<null, IdentityRefusalCode> {
  const refusals: Refusal<IdentityRefusalCode>[] = []
  const length = [...next].length
  if (length < MIN_PASSWORD_LENGTH) {
    refusals.push({ code: 'identity.password-too-short', value: length, threshold: MIN_PASSWORD_LENGTH })
  }
  if (next.toLowerCase().includes(login.toLowerCase())) refusals.push({ code: 'identity.password-contains-login' })
  if (isCommon(next)) refusals.push({ code: 'identity.password-common' })
  if (current !== undefined && next === current) refusals.push({ code: 'identity.password-unchanged' })
  return refusals.length > 0 ? refused(...refusals) : accepted(null)
}

/** Few different characters, or a common password with at most five characters added. */
function isCommon(password: string): boolean {
  const plain = password.toLowerCase().replace(/[\s._-]/g, '')
  if (new Set(plain).size < 5) return true
  return COMMON.some((common) => plain.includes(common) && plain.length - common.length <= 5)
}
