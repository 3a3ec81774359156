import { PENDING_CHANGE_KINDS, PENDING_CHANGES } from '../../../../../config/pendingChanges.ts'
import { DECIDING_ROLES, decides } from '../../../../../config/permissions.ts'
import type { PendingChange } from './pendingChange.ts'

const ALWAYS = PENDING_CHANGE_KINDS.filter((kind) => PENDING_CHANGES[kind].handsOver)

const isUserChange = (change: Pick<PendingChange, 'kind'>): change is Pick<PendingChange<'userChange'>, 'kind'> =>
  change.kind === 'userChange'

/**
 * Whether a change yields a one-time password. One does that lets somebody decide for the first time: until then one
 * person alone could give that account a password, and may still know it.
 */
export function handsOver(change: Pick<PendingChange, 'kind' | 'content' | 'before'>): boolean {
  if (ALWAYS.includes(change.kind)) return true
  if (!isUserChange(change)) return false
  const { content, before } = change as Pick<PendingChange<'userChange'>, 'content' | 'before'>
  return decides(content.roles) && !decides(before?.roles ?? [])
}

/** The same of stored changes. */
export const HANDED_OVER = {
  $or: [
    { kind: { $in: ALWAYS } },
    {
      kind: 'userChange',
      'before.roles': { $nin: DECIDING_ROLES },
      'content.roles': { $in: DECIDING_ROLES },
    },
  ],
}
