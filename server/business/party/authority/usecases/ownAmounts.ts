import { userStore } from '../../../../../models/users.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { grantsOfAmounts } from '../domain/amounts.ts'
import type { NumberedGrant } from '../domain/authority.ts'
import type { GrantDecision } from '../domain/grant.ts'

/** Decisions that a person can be given amounts for with the access. */
const GIVEN_WITH_ACCESS: readonly GrantDecision[] = ['approveClaim', 'declineClaim']

/** The amounts that two people gave the acting person with the access, as grants; reads nothing where there can be none. */
export async function findOwnAmounts(reader: Reader, decisions: readonly GrantDecision[]): Promise<NumberedGrant[]> {
  if (!decisions.some((decision) => GIVEN_WITH_ACCESS.includes(decision))) return []
  return grantsOfAmounts(await getVisible(reader, userStore, reader.actor.userId))
}
