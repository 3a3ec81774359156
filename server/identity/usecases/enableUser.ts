import type { Stored } from '../../../models/store.ts'
import { userStore } from '../../../models/users.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { User } from '../domain/user.ts'

interface EnableUserInput {
  readonly params: { readonly userId: string }
}

/** Lets a disabled person in again, with the same roles and the same password, but without the API tokens of before. */
export async function enableUser(work: UnitOfWork, { params }: EnableUserInput): Promise<User & Stored> {
  const before = await work.loadForChange(userStore, params.userId)
  if (!before.disabled) throw new RefusalError([{ code: 'identity.not-disabled', value: before._id }])
  return work.change(userStore, before, { disabled: false }, { type: 'user.enabled' })
}
