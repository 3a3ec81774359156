import { acceptedUnless, type Decision } from '../../../../kernel/refusal.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { administers } from '../../identity/domain/user.ts'
import type { ChangesRefusalCode } from '../changes.refusals.ts'
import type { ChangeNotice, PendingChange } from './pendingChange.ts'

/** Who may be told something. */
export interface NoticeReader {
  readonly userId: string
  readonly organisationId: string
  readonly administers: boolean
}

/** Whether this is still to be seen by this person; who proposed a change needs no word of it. */
export function isNoticeFor(
  { userId, organisationId: told, seen }: ChangeNotice,
  { organisationId, proposed }: Pick<PendingChange, 'organisationId' | 'proposed'>,
  reader: NoticeReader,
): boolean {
  if (seen !== null) return false
  if (userId !== null) return userId === reader.userId
  return reader.administers && reader.organisationId === (told ?? organisationId) && proposed.userId !== reader.userId
}

/** Whether a change tells the person something that is still to be seen. */
export const hasNewsFor = (
  change: Pick<PendingChange, 'organisationId' | 'proposed' | 'notices'>,
  { userId, organisationId, roles }: Pick<Actor, 'userId' | 'organisationId' | 'roles'>,
): boolean =>
  change.notices.some((notice) =>
    isNoticeFor(notice, change, { userId, organisationId, administers: administers(roles) }),
  )

/** Whether there is still something of the change to be seen. */
export const decideSeeing = (
  change: Pick<PendingChange, 'organisationId' | 'proposed' | 'notices'> & { readonly _id: string },
  actor: Pick<Actor, 'userId' | 'organisationId' | 'roles'>,
): Decision<true, ChangesRefusalCode> =>
  acceptedUnless(hasNewsFor(change, actor) ? [] : [{ code: 'change.seen-before', value: change._id }], true)
