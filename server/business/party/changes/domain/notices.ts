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
