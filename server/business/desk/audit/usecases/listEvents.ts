import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { findPage, type ListSpec, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { VisibilityFilter } from '../../../../platform/acting/domain/visibility.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findSoughtStreams } from './soughtStreams.ts'

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
  searched: true,
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

const BY_STREAM = { stream: 1, seq: 1 } as const

/** Events of all streams the actor may know of; where something was typed, of the documents that are found by it. */
export async function listEvents(reader: Reader, query: PageQuery): Promise<Page<StoredEvent>> {
  const source = { model: EventModel, visibility }
  if (query.q === undefined) return findPage<StoredEvent>(reader, source, auditEventList, query)
  const { streams, outcome } = await findSoughtStreams(reader.actor, query.q)
  const page = await findPage<StoredEvent>(reader, { ...source, readBy: BY_STREAM }, auditEventList, query, {
    stream: { $in: streams },
  })
  return { ...page, found: outcome }
}
