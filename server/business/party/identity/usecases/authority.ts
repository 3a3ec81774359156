import { userStore } from '../../../../../models/users.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { Authority } from '../domain/user.ts'

/** The amounts up to which the acting person may decide, as of now. For other contexts' decisions. */
export async function getOwnAuthority(reader: Reader): Promise<Authority> {
  const user = await getVisible(reader, userStore, reader.actor.userId)
  return user.authority
}
