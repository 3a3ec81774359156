import type { ActivityRow } from '../../../../models/activity.ts'
import type { StoredEvent } from '../../../../models/events.ts'
import type { ActivityListView, AuditEventView } from './audit.contract.ts'

export function auditEventView(event: StoredEvent): AuditEventView {
  const { _id, stream, seq, at, businessDate, actor, onBehalfOf, requestId, type, reason, hash } = event
  return { id: _id, stream, seq, at: at.toISOString(), businessDate, actor, onBehalfOf, requestId, type, reason, hash }
}

export function activityListView(rows: readonly ActivityRow[]): ActivityListView {
  return { items: rows.map(({ day, kind, type, count }) => ({ day, kind, type, count })) }
}
