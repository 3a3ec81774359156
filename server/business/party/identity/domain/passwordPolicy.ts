import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'

export const MIN_PASSWORD_LENGTH = 12

/** The facts a new password is judged by. */
export interface NewPassword {
  readonly login: string
  /** Of the person and the organisation. */
  readonly names: readonly string[]
  readonly next: string
  /** Absent when somebody else sets the password. */
  readonly current?: string
  /** Among the first that somebody would try. */
  readonly common: boolean
}

/**
 * Whether a new password is good enough: at least 12 characters, contains neither login nor name, is not a common one, and
 * differs from the present one. Lists every reason; never repeats the password.
 */
export function decidePassword(password: NewPassword): Decision<null, IdentityRefusalCode> {
  const { login, names, next, current, common } = password
  const refusals: Refusal<IdentityRefusalCode>[] = []
  const length = [...next].length
  if (length < MIN_PASSWORD_LENGTH) {
    refusals.push({ code: 'identity.password-too-short', value: length, threshold: MIN_PASSWORD_LENGTH })
  }
  if (contains(next, login)) refusals.push({ code: 'identity.password-contains-login' })
  if (names.some((name) => contains(next, name))) refusals.push({ code: 'identity.password-contains-name' })
  if (common) refusals.push({ code: 'identity.password-common' })
  if (current !== undefined && next === current) refusals.push({ code: 'identity.password-unchanged' })
  return acceptedUnless(refusals, null)
}

/** The present password, asked again of who is signed in, right in this field. */
export const decideOwnPassword = (fits: boolean, field: string): Decision<true, IdentityRefusalCode> =>
  acceptedUnless(fits ? [] : [{ code: 'identity.wrong-current-password', field }], true)

/** A name of one character says nothing, whoever has it. */
function contains(password: string, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[\s._-]/g, '')
  return [...plain(name)].length > 1 && plain(password).includes(plain(name))
}
