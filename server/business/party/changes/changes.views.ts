import type { Permission } from '../../../../config/permissions.ts'
import type { Stored } from '../../../../models/store.ts'
import { menuOf } from '../../../kernel/transitions.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { administers } from '../identity/domain/user.ts'
import type { ChangeActView, PendingChangeRow, PendingChangeView } from './changes.contract.ts'
import type { PendingChangeEvent } from './domain/conditions.ts'
import { pendingChangeTransitions } from './domain/lifecycle.ts'
import { isNoticeFor } from './domain/notices.ts'
import type { ChangeAct, PendingChange } from './domain/pendingChange.ts'
import type { SeenChange } from './usecases/seenChange.ts'

/** Permission each event takes: for its route and for the menu. What lapses does so by the clock. */
export const EVENT_PERMISSIONS = {
  confirm: 'pending-change.decide',
  refuse: 'pending-change.decide',
  takeEffect: 'pending-change.decide',
  withdraw: 'account.own',
  object: 'account.own',
  lapse: 'account.own',
} as const satisfies Record<PendingChangeEvent, Permission>

/** A line of the list. */
export function changeRow(change: PendingChange & Stored, { actor }: Reader): PendingChangeRow {
  const { _id: number, version, kind, state, organisationId, title } = change
  const reader = { ...actor, administers: administers(actor.roles) }
  return {
    number,
    version,
    kind,
    state,
    organisationId,
    title,
    role: isGrant(change) ? change.content.holderRole : null,
    proposed: actView(change.proposed),
    effectiveFrom: change.effectiveFrom?.toISOString() ?? null,
    expiresAt: change.expiresAt.toISOString(),
    createdAt: change.createdAt.toISOString(),
    updatedAt: change.updatedAt.toISOString(),
    unseen: change.notices.some((notice) => isNoticeFor(notice, change, reader)),
  }
}

/** One change with what this person may do about it. An event that is somebody else's is not in the menu at all. */
export function changeView(
  { deciders, tied, fallen, oneTimePassword, ...change }: SeenChange,
  reader: Reader,
): PendingChangeView {
  const { subjectId, personId, content, before, reason, platformConfirms, confirmed, ending, effective } = change
  const { actor, now } = reader
  const menu = menuOf(pendingChangeTransitions, change.state, { change, actor, now, deciders, tied, fallen }).filter(
    ({ event, refusals = [] }) => event !== 'lapse' && !refusals.some(({ code }) => NOT_MINE.has(code)),
  )
  return {
    ...changeRow(change, reader),
    subjectId,
    personId,
    content,
    before,
    reason,
    platformConfirms,
    confirmed: confirmed && actView(confirmed),
    ending: ending && { ...actView(ending), reason: ending.reason },
    effective: effective && actView(effective),
    oneTimePassword: oneTimePassword ?? null,
    allowedEvents: allowedEventsView(menu, EVENT_PERMISSIONS, actor),
  } as PendingChangeView
}

const isGrant = (change: PendingChange): change is PendingChange<'authorityGrant'> => change.kind === 'authorityGrant'

const NOT_MINE: ReadonlySet<string> = new Set([
  'change.not-about-you',
  'change.not-stopped-by-objection',
  'change.not-your-proposal',
  'change.not-yours-to-decide',
])

const actView = ({ userId, name, organisationId, at }: ChangeAct): ChangeActView => ({
  userId,
  name,
  organisationId,
  at: at.toISOString(),
})
