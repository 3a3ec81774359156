import type { SealFault } from '../../../../platform/sealing/domain/seal.ts'
import type { LedgerFault } from '../../../ledger/billing/domain/proof/ledgerDifference.ts'

/** What can be wrong with a chain. */
export type LinkFault =
  /** An event is missing before this one, or there are two of it. */
  | 'sequence-gap'
  /** The event does not name its predecessor's hash. */
  | 'wrong-predecessor'
  /** The event does not begin with what its predecessor left behind. */
  | 'wrong-before'
  /** The event's content is not what it was hashed from. */
  | 'event-changed'
  /** What the events up to this one tell of the document is not what it was after this one. */
  | 'rebuilt-otherwise'
  /** The last event is not the one the document was written with. */
  | 'head-mismatch'
  /** The document's content is not what its last event left behind. */
  | 'document-changed'
  /** The document's secrets are not those its last event was written with. */
  | 'secrets-changed'
  /** The key of what the document says of a person is gone, and nobody erased it. */
  | 'personal-key-missing'
  /** The key of what the document says of a person is there, and the service's keys do not open it for this document. */
  | 'personal-key-unreadable'
  /** The key is there again of a document whose personal data was erased, as after restoring an older backup of it. */
  | 'personal-key-returned'
  | 'document-missing'
  | 'document-without-events'
  /** The stream belongs to no collection of this version of the product. */
  | 'unknown-store'

/** What can be wrong with the record beyond the chain of one stream. */
export type RecordFault =
  | LinkFault
  | SealFault
  | LedgerFault
  /** A head was given from outside, and the chain of seals ends before it or is another. */
  | 'seal-missing'
  | 'seal-differs-from-head'
  /** The latest seal names a key that is not in the ring. */
  | 'seal-of-unknown-key'
  /** A seal names an event that is no longer there. */
  | 'sealed-event-missing'
  /** The event, with whatever hashes, is not the one that was sealed. */
  | 'differs-from-seal'
  /** The event says that a seal names it, and none does. */
  | 'not-in-its-seal'
  /** Rows that were written with the event are missing, changed or more than were sealed. */
  | 'rows-differ-from-seal'
  /** A row says that it was written with an event that is not there. */
  | 'row-without-event'
  /** Numbers were given out beyond the series' last one, so they would be given out again. */
  | 'number-series-behind'
  /** The bytes of an attachment are missing or others than were attached. */
  | 'content-missing'
  | 'content-changed'
  /** What a document is found by is not what it says. */
  | 'marks-differ'
  /** An approval is not in the register that decisions add up in, or counts there for less. */
  | 'exercise-missing'
  /** A follower stands where no sealed event is. */
  | 'follower-beyond-seals'
  /** What a follower has written does not tell of as many events as it is done with. */
  | 'projection-differs'

/** One thing that is not as it was written: where, what, and which part of it. */
export interface RecordFinding {
  /** An event as `claim:CL2026000012#4`, a seal as `seal:17`, a row, a series or an attachment. */
  readonly where: string
  readonly fault: RecordFault
  readonly detail?: string
}
