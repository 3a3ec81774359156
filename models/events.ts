import { model, Schema } from 'mongoose'
import { contentHash } from '../server/kernel/canonical.ts'

/** Who caused an event; the names a person reads are looked up, the ids stay. */
export interface EventActor {
  readonly userId: string
  readonly name: string
  readonly organisationId: string
  readonly via: string
}

/**
 * One fact that happened to one document: audit trail, case history and outbox at once. Insert-only; `seq` equals the
 * document's version after it; `hash` covers everything else and the previous event's hash, so a changed, removed or
 * inserted event breaks the chain.
 */
export interface StoredEvent {
  /** `<stream>#<seq>`: unique by construction. */
  readonly _id: string
  readonly stream: string
  readonly seq: number
  readonly at: Date
  readonly businessDate: string
  readonly actor: EventActor
  readonly onBehalfOf: string | null
  readonly requestId: string
  readonly type: string
  readonly reason: string | null
  readonly payload: Readonly<Record<string, unknown>>
  /** Hash of the document's state before and after; the first is the second of the previous event. */
  readonly before: string | null
  readonly after: string
  /** What changed, as {@link patchText} writes it; absent in events from before events carried it. */
  readonly patch?: string
  /** Keyed digest of the secrets the document holds after it, where it can hold some. */
  readonly secrets?: string
  readonly previousHash: string | null
  readonly hash: string
  /** The seal that names it, see `models/seals.ts`; absent until it is sealed, and no part of what happened. */
  readonly sealNo?: number | null
}

const schema = new Schema<StoredEvent>(
  {
    _id: { type: String, required: true },
    stream: { type: String, required: true },
    seq: { type: Number, required: true },
    at: { type: Date, required: true },
    businessDate: { type: String, required: true },
    actor: { type: Schema.Types.Mixed, required: true },
    onBehalfOf: { type: String, default: null },
    requestId: { type: String, required: true },
    type: { type: String, required: true },
    reason: { type: String, default: null },
    payload: { type: Schema.Types.Mixed, required: true },
    before: { type: String, default: null },
    after: { type: String, required: true },
    patch: { type: String },
    secrets: { type: String },
    previousHash: { type: String, default: null },
    hash: { type: String, required: true },
    sealNo: { type: Number },
  },
  { versionKey: false, minimize: false, collection: 'events' },
)
schema.index({ stream: 1, seq: 1 }, { unique: true })
// What is attached to a case tells its events to the case's history too.
schema.index({ 'payload.owner': 1, at: 1, _id: 1 }, { partialFilterExpression: { 'payload.owner': { $exists: true } } })
schema.index({ at: 1, _id: 1 })
// What no seal names yet, oldest first; and what one does.
schema.index({ sealNo: 1, at: 1 })
schema.index({ 'actor.userId': 1, at: 1, _id: 1 })
schema.index({ type: 1, at: 1, _id: 1 })

export const EventModel = model<StoredEvent>('Event', schema)

/** The hash an event must carry: of all its fields but `_id`, `hash` and the seal's number, so of the change as well. */
export function eventHash(event: Omit<StoredEvent, '_id' | 'hash'> & Partial<StoredEvent>): string {
  const { _id, hash, sealNo, ...covered } = event
  return contentHash(covered)
}
