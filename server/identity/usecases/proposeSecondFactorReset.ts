import { userStore } from '../../../models/users.ts'
import { propose } from '../../changes/usecases/propose.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import { decideManagement } from '../domain/management.ts'
import { countOtherAdministrators, type PersonOutcome, waiting } from './personOutcome.ts'
import { findSecondFactor } from './secondFactor.ts'

interface ProposeSecondFactorResetInput {
  readonly params: { readonly userId: string }
  readonly body: { readonly reason: string }
}

/** Asks a second person to take away a lost second factor: who holds the password could then set up a new one. */
export async function proposeSecondFactorReset(
  work: UnitOfWork,
  { params, body }: ProposeSecondFactorResetInput,
): Promise<PersonOutcome> {
  const { _id, organisationId, roles, name, login } = await work.loadForChange(userStore, params.userId)
  const otherAdministrators = await countOtherAdministrators(work, organisationId, _id)
  valueOrThrow(decideManagement(work.actor, { organisationId, roles, otherAdministrators }))
  if (!(await findSecondFactor(work, _id))) throw new RefusalError([{ code: 'identity.no-second-factor', value: _id }])
  return waiting(
    await propose(work, {
      kind: 'secondFactorReset',
      organisationId,
      subjectId: _id,
      personId: _id,
      title: `${name} · ${login}`,
      content: {},
      before: null,
      reason: body.reason,
    }),
  )
}
