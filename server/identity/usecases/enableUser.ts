import type { Stored } from '../../../models/store.ts'
import { userStore } from '../../../models/users.ts'
import { propose } from '../../changes/usecases/propose.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import { decideManagement } from '../domain/management.ts'
import type { User } from '../domain/user.ts'
import { countOtherAdministrators, type PersonOutcome, waiting } from './personOutcome.ts'

interface EnableUserInput {
  readonly params: { readonly userId: string }
  readonly body: { readonly reason: string }
}

/** Asks that a disabled person be let in again, with the same roles and the same password: two people's word. */
export async function proposeReEnablement(work: UnitOfWork, { params, body }: EnableUserInput): Promise<PersonOutcome> {
  const before = await work.loadForChange(userStore, params.userId)
  const { _id, organisationId, roles, name, login } = before
  const otherAdministrators = await countOtherAdministrators(work, organisationId, _id)
  valueOrThrow(decideManagement(work.actor, { organisationId, roles, otherAdministrators }))
  refuseEnabled(before)
  return waiting(
    await propose(work, {
      kind: 'userReEnablement',
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

/** Lets a disabled person in again, with the same roles and the same password, but without the API tokens of before. */
export function enableUser(work: UnitOfWork, before: User & Stored): Promise<User & Stored> {
  refuseEnabled(before)
  return work.change(userStore, before, { disabled: false }, { type: 'user.enabled' })
}

function refuseEnabled({ _id, disabled }: User & Stored): void {
  if (!disabled) throw new RefusalError([{ code: 'identity.not-disabled', value: _id }])
}
