import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { findPage, type ListSpec, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { VisibilityFilter } from '../../../party/identity/domain/visibility.ts'

/** What the audit list can be asked for; `from` and `to` are instants. */
export const auditEventList: ListSpec = {
  filters: {
    stream: { path: 'stream', match: 'equals' },
    type: { path: 'type', match: 'equals' },
    actor: { path: 'actor.userId', match: 'equals' },
    from: { path: 'at', match: 'from' },
    to: { path: 'at', match: 'to' },
  },
  sorts: { at: 'at' },
  defaultSort: '-at',
}

interface Input {
  readonly query: PageQuery
}

/** Streams that are the platform's own business; all others belong to somebody's cases. */
const PLATFORM_STREAMS = /^(?:organisation|user|apiToken|catalogueEdition|catalogueEntry|jobRequest):/

/** The regulator sees what was done to every case, though not its content; the platform sees its own streams. */
const visibility = ({ organisationKind }: Actor): VisibilityFilter =>
  organisationKind === 'regulator' ? {} : { stream: PLATFORM_STREAMS }

/** Events of all streams the actor may know of. */
export const listEvents = (reader: Reader, { query }: Input): Promise<Page<StoredEvent>> =>
  findPage<StoredEvent>(reader, { model: EventModel, visibility }, auditEventList, query)
