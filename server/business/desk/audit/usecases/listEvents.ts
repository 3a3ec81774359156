import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { findPage, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { VisibilityFilter } from '../../../party/identity/domain/visibility.ts'
import { auditEventList } from '../audit.schemas.ts'

interface Input {
  readonly query: PageQuery
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
export const listEvents = (reader: Reader, { query }: Input): Promise<Page<StoredEvent>> =>
  findPage<StoredEvent>(reader, { model: EventModel, visibility }, auditEventList, query)
