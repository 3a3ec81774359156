import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { RefusalError } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideRoles, type PasswordKind, type User } from '../domain/user.ts'
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
  const organisation = await findOrganisation(work, organisationId)
  if (!organisation?.active) {
    throw new RefusalError([{ code: 'identity.organisation-unknown', field: 'organisationId', value: organisationId }])
  }
  const organisationKind = organisation.kind
  const fits = await judgePassword({ login, name }, organisation, { next: password, kind: passwordKind })
  const decisions = [decideRoles(organisationKind, roles), fits]
  const refusals = decisions.flatMap((decision) => (decision.ok ? [] : decision.refusals))
  if (refusals.length > 0) throw new RefusalError(refusals)
  const shown = { organisationId, organisationKind, roles, passwordKind, disabled: false }
  const content = { ...shown, login, name, passwordHash: await hashPassword(password, work), passwordSetAt: work.now }
  const id = await work.nextNumber('USR')
  const user = await refusingDuplicates('identity.login-taken', 'login', () =>
    work.create(userStore, id, content, { type: 'user.created', payload: shown }),
  )
  await openAccess(work, user._id, organisationId)
  return user
}
