import { type ClientSession, model, Schema } from 'mongoose'

/** What the events of one document say of a person is encrypted with this key alone: whoever destroys it erases that. */
export interface PersonalKey {
  /** The document's stream. */
  readonly _id: string
  /** The key, encrypted with the service's own: `keyId.bytes`. */
  readonly wrapped: string
}

const schema = new Schema<PersonalKey>(
  { _id: { type: String, required: true }, wrapped: { type: String, required: true } },
  { versionKey: false, collection: 'personalKeys' },
)

export const PersonalKeyModel = model<PersonalKey>('PersonalKey', schema)

/** The keys of some streams, as they are kept. */
export async function findPersonalKeys(
  streams: readonly string[],
  session: ClientSession | null = null,
): Promise<ReadonlyMap<string, string>> {
  if (streams.length === 0) return new Map()
  const found = await PersonalKeyModel.find({ _id: { $in: streams } }, null, { session }).lean<PersonalKey[]>()
  return new Map(found.map(({ _id, wrapped }) => [_id, wrapped]))
}
