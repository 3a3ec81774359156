import { pendingChangeStore } from '../../../../../models/pendingChanges.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { administers } from '../../identity/domain/user.ts'
import { decideSeeing, isNoticeFor } from '../domain/notices.ts'
import type { ChangeRef } from '../domain/pendingChange.ts'
import { actOf, requirePerson } from './acts.ts'
import { type SeenChange, seenBy } from './seenChange.ts'

/** Whoever was told of a change has seen it; it no longer waits in their queue. A token sees nothing for its person. */
export async function acknowledgeChange(work: UnitOfWork, { changeNo }: ChangeRef): Promise<SeenChange> {
  requirePerson(work)
  const change = await work.loadForChange(pendingChangeStore, changeNo)
  const { actor } = work
  const reader = { ...actor, administers: administers(actor.roles) }
  valueOrThrow(decideSeeing(change, actor))
  const notices = change.notices.map((notice) =>
    isNoticeFor(notice, change, reader) ? { ...notice, seen: actOf(work) } : notice,
  )
  return seenBy(work, await work.change(pendingChangeStore, change, { notices }, { type: 'pendingChange.seen' }))
}
