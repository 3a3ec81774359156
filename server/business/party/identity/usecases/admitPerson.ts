import { decides } from '../../../../../config/permissions.ts'
import { userStore } from '../../../../../models/users.ts'
import { referenceTo } from '../../../../kernel/reference.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { requirePerson } from '../../changes/usecases/acts.ts'
import { propose } from '../../changes/usecases/propose.ts'
import { decideManagement } from '../domain/management.ts'
import { decideEmployer } from '../domain/organisation.ts'
import { decideLogin, decideRoles } from '../domain/user.ts'
import type { CreateUserRequest } from '../identity.contract.ts'
import { createUser } from './createUser.ts'
import { findOrganisation } from './organisations.ts'
import { countOtherAdministrators, done, type PersonOutcome, reasonGiven, waiting } from './personOutcome.ts'
import { createOneTimePassword } from './secrets.ts'

export type AdmitPerson = CreateUserRequest

/** Admits a person with a one-time password, which is no machine's to see; somebody who is to decide or pay waits for a second person first. */
export async function admitPerson(work: UnitOfWork, command: AdmitPerson): Promise<PersonOutcome> {
  requirePerson(work)
  const { name, organisationId, roles } = command
  const login = command.login.toLowerCase()
  const organisation = valueOrThrow(decideEmployer(await findOrganisation(work, organisationId), organisationId))
  const otherAdministrators = await countOtherAdministrators(work, organisationId, null)
  valueOrThrow(decideManagement(work.actor, { organisationId, roles, otherAdministrators }))
  valueOrThrow(decideRoles(organisation.kind, roles))
  if (!decides(roles)) {
    const oneTimePassword = createOneTimePassword()
    const user = await createUser(work, { login, name, organisationId, roles, password: oneTimePassword })
    return done(user, oneTimePassword)
  }
  valueOrThrow(decideLogin((await userStore.model.exists({ login }).session(work.session)) !== null))
  return waiting(
    await propose(work, {
      kind: 'userAdmission',
      organisationId,
      subjectId: null,
      personId: null,
      title: (number) =>
        ['name', 'login'].map((field) => referenceTo('pendingChange', number, `content.${field}`)).join(' · '),
      content: { login, name, roles },
      before: null,
      reason: reasonGiven(command.reason),
    }),
  )
}
