import { randomBytes } from 'node:crypto'
import type { ClientSession } from 'mongoose'
import type { PersonalKeys } from '../../../models/eventChange.ts'
import { holdsPersonal } from '../../../models/personal.ts'
import { findPersonalKeys, PersonalKeyModel } from '../../../models/personalKeys.ts'
import type { Store, Stored } from '../../../models/store.ts'
import { type KeyRing, keyIdOf } from '../../kernel/keyRing.ts'
import { openPersonalKey, wrapPersonalKey } from '../../kernel/personalKey.ts'

const KEY_BYTES = 32
const IV_BYTES = 12
const NONE: PersonalKeys = { before: null, after: null }

interface ChangedDocument<T> {
  readonly store: Store<T>
  readonly stream: string
  readonly before: Stored | null
  readonly after: Stored
}

/**
 * The keys of what a document says of a person, before and after a change. A document that says something for the first
 * time gets a key; with the change by which it no longer says anything its key is destroyed, and what events told of it
 * is erased. Nothing is read for documents that say nothing of a person.
 */
export async function personalKeysFor<T>(
  { store, stream, before, after }: ChangedDocument<T>,
  keys: KeyRing | undefined,
  session: ClientSession,
): Promise<PersonalKeys> {
  const holds = holdsPersonal(store, after)
  if (!holds && (before === null || !holdsPersonal(store, before))) return NONE
  if (keys === undefined) throw new Error(`${stream} is about a person, which nothing records without the keys`)
  const wrapped = before && (await findPersonalKeys([stream], session)).get(stream)
  const known = wrapped ? openPersonalKey(keys, wrapped, stream) : null
  const told = wrapped && known === null ? 'unknown' : known
  if (!holds) {
    await PersonalKeyModel.collection.deleteOne({ _id: stream as never }, { session })
    return { before: told, after: null }
  }
  const key = known ?? randomBytes(KEY_BYTES)
  if (!wrapped || keyIdOf(wrapped) !== keys.first.id) await keepKey(stream, key, keys, session)
  // Events of before told it in the clear: from now on they do not, so the whole is told anew.
  return { before: known ?? 'unknown', after: key }
}

async function keepKey(stream: string, key: Buffer, keys: KeyRing, session: ClientSession): Promise<void> {
  const wrapped = wrapPersonalKey(keys, key, stream, randomBytes(IV_BYTES))
  await PersonalKeyModel.collection.updateOne(
    { _id: stream as never },
    { $set: { wrapped } },
    { session, upsert: true },
  )
}

/** Encrypts every key with the ring's first that still is with an older one, which can then be taken out of the ring. */
export async function wrapPersonalKeysAnew(keys: KeyRing): Promise<void> {
  const older = PersonalKeyModel.find({ wrapped: { $not: new RegExp(`^${keys.first.id}\\.`) } })
    .lean()
    .cursor()
  for await (const { _id, wrapped } of older) {
    const key = openPersonalKey(keys, wrapped, _id)
    if (key === null) continue
    const anew = wrapPersonalKey(keys, key, _id, randomBytes(IV_BYTES))
    await PersonalKeyModel.collection.updateOne({ _id: _id as never, wrapped }, { $set: { wrapped: anew } })
  }
}
