import { accepted, type Decision } from '../../../../kernel/refusal.ts'
import type { Organisation } from '../domain/organisation.ts'
import { decidePassword } from '../domain/passwordPolicy.ts'
import type { PasswordKind, User } from '../domain/user.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'
import { isCommonPassword } from './passwordStrength.ts'

interface ChosenPassword {
  readonly next: string
  readonly current?: string
  /** The published password of the demonstration is what it is, and keeps production from starting. */
  readonly kind?: PasswordKind
}

/** Whether a password may be the person's, by everything that is known of the person and of what people choose. */
export async function judgePassword(
  { login, name }: Pick<User, 'login' | 'name'>,
  organisation: Pick<Organisation, 'nameZh' | 'nameEn'> | null,
  { kind, ...password }: ChosenPassword,
): Promise<Decision<null, IdentityRefusalCode>> {
  if (kind === 'demonstration') return accepted(null)
  const names = [name, ...(organisation ? [organisation.nameZh, organisation.nameEn] : [])]
  const common = await isCommonPassword(password.next, [login, ...names])
  return decidePassword({ ...password, login, names, common })
}
