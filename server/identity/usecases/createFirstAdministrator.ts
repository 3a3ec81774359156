import { userStore } from '../../../models/users.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { Organisation } from '../domain/organisation.ts'
import { createOrganisation } from './createOrganisation.ts'
import { createUser } from './createUser.ts'
import type { PasswordReset } from './resetPassword.ts'
import { createOneTimePassword } from './secrets.ts'

interface CreateFirstAdministratorInput {
  readonly body: {
    readonly organisation: Pick<Organisation, 'nameZh' | 'nameEn' | 'uscc' | 'region'>
    readonly login: string
    readonly name: string
  }
}

/**
 * Opens an empty installation: the platform's organisation and its first administrator, with a one-time password. Refused
 * once there is an administrator: the next ones are admitted by the first.
 */
export async function createFirstAdministrator(
  work: UnitOfWork,
  { body: { organisation, login, name } }: CreateFirstAdministratorInput,
): Promise<PasswordReset> {
  if (await userStore.model.exists({ roles: 'administrator' }).session(work.session)) {
    throw new RefusalError([{ code: 'identity.administrator-on-file' }])
  }
  const { _id: organisationId } = await createOrganisation(work, { body: { kind: 'platform', ...organisation } })
  const oneTimePassword = createOneTimePassword()
  const roles = ['administrator'] as const
  const user = await createUser(work, { body: { login, name, organisationId, roles, password: oneTimePassword } })
  return { user, oneTimePassword }
}
