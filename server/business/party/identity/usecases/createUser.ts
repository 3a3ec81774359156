import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { together, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideEmployer } from '../domain/organisation.ts'
import { decideLogin, decideRoles, type PasswordKind, type User } from '../domain/user.ts'
import { openAccess } from './access.ts'
import { refusingDuplicates } from './duplicateKey.ts'
import { judgePassword } from './judgePassword.ts'
import { findOrganisation } from './organisations.ts'
import { hashPassword } from './passwordHash.ts'

export interface CreateUser extends Pick<User, 'login' | 'name' | 'organisationId' | 'roles'> {
  readonly password: string
  readonly passwordKind?: PasswordKind
}

/** Admits a person. The given password is the first one only: the person must change it. */
export async function createUser(
  work: UnitOfWork,
  { passwordKind = 'initial', ...command }: CreateUser,
): Promise<User & Stored> {
  const { name, organisationId, roles, password } = command
  const login = command.login.toLowerCase()
  const organisation = valueOrThrow(decideEmployer(await findOrganisation(work, organisationId), organisationId))
  const organisationKind = organisation.kind
  const fits = await judgePassword({ login, name }, organisation, { next: password, kind: passwordKind })
  valueOrThrow(together({ roles: decideRoles(organisationKind, roles), password: fits }))
  const shown = { organisationId, organisationKind, roles, passwordKind, disabled: false }
  const content = { ...shown, login, name, passwordHash: await hashPassword(password, work), passwordSetAt: work.now }
  const id = await work.nextNumber('USR')
  const user = await refusingDuplicates(decideLogin(true), () =>
    work.create(userStore, id, content, { type: 'user.created', payload: shown }),
  )
  await openAccess(work, user._id, organisationId)
  return user
}
