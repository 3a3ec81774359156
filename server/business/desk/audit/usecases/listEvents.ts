import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { findPage, type ListSpec, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { VisibilityFilter } from '../../../../platform/acting/domain/visibility.ts'
import type { Reader } from '../../../../platform/database/reader.ts'

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
  omit: ['patch'],
}

/** Kinds of documents that are the platform's own business; all others belong to somebody's cases. */
export const PLATFORM_KINDS = ['organisation', 'user', 'apiToken', 'catalogueEdition', 'catalogueEntry', 'jobRequest']

const PLATFORM_STREAMS = new RegExp(`^(?:${PLATFORM_KINDS.join('|')}):`)

/** Whether an actor knows of the events of a stream. */
export const isStreamShown = ({ organisationKind }: Pick<Actor, 'organisationKind'>, stream: string): boolean =>
  organisationKind === 'regulator' || PLATFORM_STREAMS.test(stream)

/** The regulator sees what was done to every case, the platform its own streams; none of it shows what they contain. */
const visibility = ({ organisationKind }: Actor): VisibilityFilter =>
  organisationKind === 'regulator' ? {} : { stream: PLATFORM_STREAMS }

/** Events of all streams the actor may know of. */
export const listEvents = (reader: Reader, query: PageQuery): Promise<Page<StoredEvent>> =>
  findPage<StoredEvent>(reader, { model: EventModel, visibility }, auditEventList, query)
