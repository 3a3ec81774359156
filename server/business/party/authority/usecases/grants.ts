import { authorityGrantStore } from '../../../../../models/authorityGrants.ts'
import { findPage, type ListSpec, NEWEST_FIRST, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberedGrant } from '../domain/authority.ts'
import {
  type AuthorityGrant,
  FREE_UNTIL_GRANTED,
  type GrantDecision,
  type GrantRef,
  standingOf,
} from '../domain/grant.ts'

export const grantList: ListSpec = {
  filters: {
    decision: { path: 'decision', match: 'equals' },
    holder: { path: 'holder.userId', match: 'equals' },
    role: { path: 'holder.role', match: 'equals' },
    number: { path: '_id', match: 'prefix' },
  },
  ...NEWEST_FIRST,
}

/** One page of the grants of the actor's insurer. */
export const findGrants = (reader: Reader, query: PageQuery): Promise<Page<AuthorityGrant & Stored>> =>
  findPage(reader, authorityGrantStore, grantList, query)

/** A grant, or 404. */
export const getGrant = (reader: Reader, { grantNo }: GrantRef): Promise<AuthorityGrant & Stored> =>
  getVisible(reader, authorityGrantStore, grantNo)

/**
 * The grants the acting person holds today, in person or by role. One that the person gave does not count for the
 * person, whatever role came later.
 */
export async function findOwnGrants(reader: Reader): Promise<NumberedGrant[]> {
  const { actor, businessDate, session = null } = reader
  const grants = await authorityGrantStore.model
    .find(
      {
        'parties.insurerIds': actor.organisationId,
        revocation: null,
        $or: [{ 'holder.userId': actor.userId }, { 'holder.role': { $in: actor.roles } }],
      } as object,
      null,
      { session },
    )
    .lean<(AuthorityGrant & Stored)[]>()
  return grants.filter(
    (grant) => standingOf(grant, businessDate) === 'inForce' && grant.grantedByUserId !== actor.userId,
  )
}

/**
 * Decisions that everyone of the acting insurer whose work they are may still take without limit, because nobody was
 * granted them in writing yet.
 */
export async function findFreeDecisions({ actor, businessDate, session }: Reader): Promise<GrantDecision[]> {
  const granted = await authorityGrantStore.model
    .find(
      {
        'parties.insurerIds': actor.organisationId,
        decision: { $in: FREE_UNTIL_GRANTED },
        validFrom: { $lte: businessDate },
      } as object,
      { decision: 1 },
      { session: session ?? null },
    )
    .lean<Pick<AuthorityGrant, 'decision'>[]>()
  return FREE_UNTIL_GRANTED.filter((decision) => !granted.some((grant) => grant.decision === decision))
}
