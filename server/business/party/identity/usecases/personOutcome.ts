import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { PendingChange } from '../../changes/domain/pendingChange.ts'
import { decideReason, type User } from '../domain/user.ts'

/** What came of an administrator's wish: done at once, or before a second person. */
export interface PersonOutcome {
  readonly user: (User & Stored) | null
  /** Shown once, never stored in the clear. */
  readonly oneTimePassword: string | null
  readonly pendingChange: (PendingChange & Stored) | null
}

export const done = (user: User & Stored, oneTimePassword: string | null = null): PersonOutcome => ({
  user,
  oneTimePassword,
  pendingChange: null,
})

export const waiting = (pendingChange: PendingChange & Stored): PersonOutcome => ({
  user: null,
  oneTimePassword: null,
  pendingChange,
})

/** Why a second person should agree; refused where it is not said. */
export const reasonGiven = (reason: string | undefined): string => valueOrThrow(decideReason(reason))

/** Active administrators of an organisation besides one person. */
export function countOtherAdministrators(
  { session }: Reader,
  organisationId: string,
  exceptId: string | null,
): Promise<number> {
  const others = { organisationId, disabled: false, roles: 'organisationAdministrator', _id: { $ne: exceptId } }
  return userStore.model.countDocuments(others as object, session && { session }).exec()
}
