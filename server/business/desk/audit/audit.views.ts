import type { ActivityRow } from '../../../../models/activity.ts'
import type { StoredEvent } from '../../../../models/events.ts'
import { decoded } from '../../../../models/extendedJson.ts'
import type { ActivityListView, AuditEventView, AuditStateView } from './audit.contract.ts'
import type { StateAsOf } from './usecases/stateAsOf.ts'

export function auditEventView(event: StoredEvent): AuditEventView {
  const { _id, stream, seq, at, businessDate, actor, onBehalfOf, requestId, type, reason, hash } = event
  return { id: _id, stream, seq, at: at.toISOString(), businessDate, actor, onBehalfOf, requestId, type, reason, hash }
}

export function activityListView(rows: readonly ActivityRow[]): ActivityListView {
  return { items: rows.map(({ day, kind, type, count }) => ({ day, kind, type, count })) }
}

export function auditStateView({ last, createdAt, state }: StateAsOf): AuditStateView {
  const { stream, seq, type, at, hash } = last
  return { stream, seq, type, at: at.toISOString(), hash, createdAt: createdAt.toISOString(), content: decoded(state) }
}
