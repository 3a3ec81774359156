import type { ActivityRow } from '../../../../models/activity.ts'
import type { StoredEvent } from '../../../../models/events.ts'
import { decoded } from '../../../../models/extendedJson.ts'
import type { Json } from '../../../kernel/patch.ts'
import type { ActivityListView, AuditEventView, AuditStateView } from './audit.contract.ts'
import { stateWords } from './stateWords.views.ts'
import type { StateAsOf } from './usecases/stateAsOf.ts'

export function auditEventView(event: StoredEvent): AuditEventView {
  const { _id, stream, seq, at, businessDate, actor, onBehalfOf, requestId, type, reason, hash } = event
  return { id: _id, stream, seq, at: at.toISOString(), businessDate, actor, onBehalfOf, requestId, type, reason, hash }
}

export function activityListView(rows: readonly ActivityRow[]): ActivityListView {
  return { items: rows.map(({ day, kind, type, count }) => ({ day, kind, type, count })) }
}

export function auditStateView({ last, createdAt, state, changes, speaksOf }: StateAsOf): AuditStateView {
  const { stream, seq, type, at, actor, reason, hash } = last
  return {
    stream,
    seq,
    type,
    at: at.toISOString(),
    actor,
    reason,
    hash,
    createdAt: createdAt.toISOString(),
    content: decoded(state),
    changes: changes.map(({ path, before, after }) => ({
      path,
      ...(before !== undefined && { before: decoded(before) }),
      ...(after !== undefined && { after: decoded(after) }),
    })),
    labels: stateWords(
      [state, ...changes.flatMap(({ before = null, after = null }) => [before, after])],
      [...speaksOf, ...contentIn(stream, state)],
    ),
  }
}

/** The content of a version, which names its own parts. */
function contentIn(stream: string, state: Json): object[] {
  const { content } = state as { readonly content?: object }
  return stream.startsWith('definition:') && content ? [content] : []
}
