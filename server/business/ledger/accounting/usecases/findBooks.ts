import { bookClosingStore } from '../../../../../models/bookClosings.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findVisible } from '../../../../platform/database/reader.ts'
import { type BookClosing, type Month, nextToClose } from '../domain/closing.ts'
import { bookkeeperOf } from './bookkeeper.ts'

export interface FindBooks {
  /** For the supervisor: whose. */
  readonly insurer?: string
}

/** Up to when an organisation's books are closed; nothing where no month ever was. */
export interface Books {
  readonly organisationId: string
  readonly closing: BookClosing | null
  /** The month that can be closed now; null where none is over. */
  readonly next: Month | null
}

/** The state of the actor's own books, or for the supervisor of those of whoever is named. Another's do not exist (404). */
export async function findBooks(reader: Reader, { insurer }: FindBooks): Promise<Books> {
  const organisationId = bookkeeperOf(reader.actor, insurer) ?? reader.actor.organisationId
  const closing = await findVisible(reader, bookClosingStore, organisationId)
  return { organisationId, closing, next: nextToClose(closing, reader.businessDate) }
}
