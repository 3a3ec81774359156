import type { ClientSession } from 'mongoose'
import type { Logger } from 'winston'
import type { CivilDate } from '../server/kernel/civilDate.ts'
import type { StoredEvent } from './events.ts'

/** The rows a follower writes: of one generation, in the transaction that notes how far it has come. */
export interface Projection {
  readonly generation: number
  readonly session: ClientSession
  /** When it is written; the event may be long past. */
  readonly now: Date
  readonly businessDate: CivilDate
  readonly logger: Logger
}

/**
 * Something that is derived from events and may be a moment behind. What must hold at commit is never followed: it is
 * written in the transaction itself.
 */
export interface Follower {
  readonly name: string
  /** Raised whenever what is written changes: the rows are built from zero then. */
  readonly revision: number
  /** Whether it wants the events of a stream. */
  readonly follows: (stream: string) => boolean
  /**
   * Writes what some events mean, given in the order of their seals. Rows written through the projection's session are
   * written once for each event; whatever goes elsewhere can come again and must be told by the event's id.
   */
  readonly handle: (events: readonly StoredEvent[], projection: Projection) => Promise<void>
  /** Removes all rows of a generation. */
  readonly clear: (generation: number) => Promise<void>
}
