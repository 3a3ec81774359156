import { userStore } from '../../../../../models/users.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { grantsOfAmounts } from '../domain/amounts.ts'
import type { NumberedGrant } from '../domain/authority.ts'

/** The amounts that two people gave the acting person with the access, as grants. */
export async function findOwnAmounts(reader: Reader): Promise<NumberedGrant[]> {
  return grantsOfAmounts(await getVisible(reader, userStore, reader.actor.userId))
}
