import { userStore } from '../../../../../models/users.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Organisation } from '../domain/organisation.ts'
import { decideFounding, FOUNDERS } from '../domain/user.ts'
import { createOrganisation } from './createOrganisation.ts'
import { createUser } from './createUser.ts'
import type { PasswordReset } from './resetPassword.ts'
import { createOneTimePassword } from './secrets.ts'

export interface CreateFirstAdministrator {
  readonly organisation: Pick<Organisation, 'nameZh' | 'nameEn' | 'uscc' | 'region'>
  readonly login: string
  readonly name: string
}

/**
 * Opens an installation: the platform's organisation and its first administrator, then a second one of the same
 * organisation, each with a one-time password. Refused once there are two, who admit each next one together.
 */
export async function createFirstAdministrator(
  work: UnitOfWork,
  { organisation, login, name }: CreateFirstAdministrator,
): Promise<PasswordReset> {
  const active = { roles: 'administrator', disabled: false }
  const administrators = await userStore.model.find(active, null, { session: work.session }).limit(FOUNDERS)
  valueOrThrow(decideFounding(administrators.length))
  const organisationId = administrators[0]?.organisationId ?? (await found(work, organisation))
  const oneTimePassword = createOneTimePassword()
  const roles = ['administrator'] as const
  const user = await createUser(work, { login, name, organisationId, roles, password: oneTimePassword })
  return { user, oneTimePassword }
}

const found = async (work: UnitOfWork, organisation: CreateFirstAdministrator['organisation']): Promise<string> =>
  (await createOrganisation(work, { kind: 'platform', ...organisation }))._id
