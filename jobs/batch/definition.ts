import type { Batch, BatchOutcome } from '../../models/batches.ts'
import type { CivilDate } from '../../server/kernel/civilDate.ts'
import type { UnitOfWork, WorkContext } from '../../server/platform/database/unitOfWork.ts'

/** What a kind of batch is told of the one at hand. */
export interface BatchStart {
  readonly batch: Pick<Batch, '_id' | 'businessDate' | 'scope' | 'revisions'>
  /** The business date by the clock, which a batch caught up or tried again lies behind. */
  today(): CivilDate
  /** Context for a use case, as of now and today, acting as the kind of batch. */
  context(): WorkContext
}

/** A range to be worked on, `Key` being what it goes over and `Saved` how far it is and what it has come to. */
export interface RangeStart<Key, Saved> extends BatchStart {
  readonly key: Key
  /** What the claim before this one kept last; null at the beginning. */
  readonly saved: Saved | null
  /**
   * Keeps how far the range is; call it, or `commit`, after every piece of work. Ends the work by an exception when the
   * process shuts down or another one has taken over.
   */
  save(saved: Saved): Promise<void>
  /**
   * Runs a piece of work that writes, and keeps what it gives, in one transaction: both are, or neither. Dated by the given
   * business date, that of the batch where none is given.
   */
  commit(write: (work: UnitOfWork) => Promise<Saved>, businessDate?: CivilDate): Promise<Saved>
}

/**
 * A kind of batch: cuts what there is into ranges of one to five seconds, works on one, and says what all of them came to.
 * A range that was worked on twice must come to the same as once. Keys and what is saved are kept in the database.
 */
export interface BatchDefinition<Key = never, Saved = never> {
  readonly kind: string
  /** The versions of what it goes by. */
  revisions(): Batch['revisions']
  /** The ranges, in their order. Together they cover what there is and what comes meanwhile. */
  cut(start: BatchStart): Promise<readonly Key[]>
  /** Works on a range; gives what it came to. */
  work(start: RangeStart<Key, Saved>): Promise<Saved>
  /** What a batch came to, from what its ranges did, in their order. May be asked more than once. */
  close(saved: AsyncIterable<Saved>, start: BatchStart): Promise<BatchOutcome>
}

/** Any kind of batch, as the engine handles it: keys and what is saved are the kind's own affair. */
export type AnyBatch = BatchDefinition<unknown, unknown>

/** Lets the compiler check a kind of batch against its own types, then forgets them. */
export const batchOfKind = <Key, Saved>(definition: BatchDefinition<Key, Saved>): AnyBatch =>
  definition as unknown as AnyBatch
