import type { StoredEvent } from '../../../../models/events.ts'
import type { AuditEventView } from './audit.contract.ts'

export function auditEventView(event: StoredEvent): AuditEventView {
  const { _id, stream, seq, at, businessDate, actor, onBehalfOf, requestId, type, reason, hash } = event
  return { id: _id, stream, seq, at: at.toISOString(), businessDate, actor, onBehalfOf, requestId, type, reason, hash }
}
