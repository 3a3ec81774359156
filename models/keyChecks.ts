import { model, Schema } from 'mongoose'

/** Which key the instances sign with: one document, by which an instance with other keys is found out. */
export interface KeyCheck {
  readonly _id: 'signing'
  /** Derived from the key, so that equal ids are equal keys. */
  readonly keyId: string
}

export const KeyCheckModel = model<KeyCheck>(
  'KeyCheck',
  new Schema<KeyCheck>(
    { _id: { type: String, required: true }, keyId: { type: String, required: true } },
    { versionKey: false, collection: 'keyChecks' },
  ),
)
