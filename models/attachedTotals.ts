import { type ClientSession, model, Schema } from 'mongoose'
import { attachmentStore } from './attachments.ts'
import { runAgainIfDuplicate } from './duplicateKey.ts'

/** What is attached to one case together, one document per case: two uploads at the same moment meet in it. */
export interface AttachedTotal {
  /** The case's event stream, as in `claim:CL2026000012`. */
  readonly _id: string
  readonly files: number
  readonly bytes: number
}

const AttachedTotalModel = model<AttachedTotal>(
  'AttachedTotal',
  new Schema<AttachedTotal>(
    {
      _id: { type: String, required: true },
      files: { type: Number, required: true },
      bytes: { type: Number, required: true },
    },
    { versionKey: false, collection: 'attachedTotals' },
  ),
)

/** Counts files of a case in or out, and says what is attached to it then. */
export async function countAttached(
  owner: { readonly kind: string; readonly number: string },
  change: Omit<AttachedTotal, '_id'>,
  session: ClientSession,
): Promise<AttachedTotal> {
  const _id = `${owner.kind}:${owner.number}`
  const counted = await AttachedTotalModel.findOneAndUpdate({ _id }, { $inc: change }, { session, new: true }).lean()
  if (counted) return counted
  const before = await sumOf(owner, session)
  const total = { _id, files: before.files + change.files, bytes: before.bytes + change.bytes }
  await runAgainIfDuplicate(() => AttachedTotalModel.collection.insertOne(total as never, { session }))
  return total
}

/** What the attachments themselves say: a case that has attachments may have no total yet. */
async function sumOf(owner: { readonly kind: string; readonly number: string }, session: ClientSession) {
  const [sum] = await attachmentStore.model
    .aggregate<Omit<AttachedTotal, '_id'>>([
      { $match: { 'owner.kind': owner.kind, 'owner.number': owner.number, state: 'kept' } },
      { $group: { _id: null, files: { $sum: 1 }, bytes: { $sum: '$sizeBytes' } } },
    ])
    .session(session)
  return { files: sum?.files ?? 0, bytes: sum?.bytes ?? 0 }
}
