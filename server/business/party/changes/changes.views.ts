import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import type { ChangeActView, PendingChangeRow, PendingChangeView } from './changes.contract.ts'
import { changeMenu } from './domain/changeMenu.ts'
import { hasNewsFor } from './domain/notices.ts'
import type { ChangeAct, PendingChange } from './domain/pendingChange.ts'
import type { SeenChange } from './usecases/seenChange.ts'

/** A line of the list. */
export function changeRow(change: PendingChange & Stored, { actor }: Reader): PendingChangeRow {
  const { _id: number, version, kind, state, organisationId, title } = change
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
    unseen: hasNewsFor(change, actor),
  }
}

/** One change with what this person may do about it. */
export function changeView(
  { deciders, tied, fallen, oneTimePassword, ...change }: SeenChange,
  reader: Reader,
): PendingChangeView {
  const { subjectId, personId, content, before, reason, platformConfirms, confirmed, ending, effective } = change
  const { actor, now } = reader
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
    allowedEvents: allowedEventsView(changeMenu({ change, actor, now, deciders, tied, fallen }, actor)),
  } as PendingChangeView
}

const isGrant = (change: PendingChange): change is PendingChange<'authorityGrant'> => change.kind === 'authorityGrant'

const actView = ({ userId, name, organisationId, at }: ChangeAct): ChangeActView => ({
  userId,
  name,
  organisationId,
  at: at.toISOString(),
})
