import { identityKey } from '../config/identity/index.ts'

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Condition on a text that begins with this one, every sign taken literally; served by an index on the path. */
export const beginsWith = (text: string) => ({ $regex: new RegExp(`^${literal(text)}`) })

/** Condition on an identity key that begins as this text does, however it is spelled; nothing begins with no sign at all. */
export function keyBeginsWith(text: string): object {
  const key = identityKey(text)
  return key === '' ? { $in: [] } : beginsWith(key)
}
