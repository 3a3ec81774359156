import { authorityGrantStore } from '../../../../../models/authorityGrants.ts'
import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { findJudged } from '../../../../platform/database/judged.ts'
import { getVisible, notFound, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberedGrant } from '../domain/authority.ts'
import {
  type AuthorityGrant,
  FREE_UNTIL_GRANTED,
  GRANT_DECISIONS,
  GRANTED_ROLES,
  type GrantDecision,
  type GrantRef,
  isWorkOf,
  standingOf,
} from '../domain/grant.ts'
import { findColleague } from './candidates.ts'

export const grantList: ListSpec = listOf(
  {
    decision: { is: 'choice', path: 'decision', of: GRANT_DECISIONS },
    holder: { is: 'reference', path: 'holder.userId' },
    role: { is: 'choice', path: 'holder.role', of: GRANTED_ROLES },
    number: { is: 'number', path: '_id' },
    ...CREATED,
    validFrom: { is: 'day', path: 'validFrom' },
    limitFen: { is: 'amount', path: 'limitFen' },
  },
  { defaultSort: '-createdAt', searched: true },
)

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
export const findOwnGrants = async (reader: Reader): Promise<NumberedGrant[]> =>
  (await findHeldBy(reader, reader.actor)).filter((grant) => holds(reader, reader.actor, grant))

/** Names a person of the own insurer. */
export interface HolderRef {
  readonly userId: string
}

/** What a person of the own insurer may decide today, in person or by role; 404 for anybody else. */
export async function findHeldGrants(reader: Reader, { userId }: HolderRef): Promise<(AuthorityGrant & Stored)[]> {
  const colleague = await findColleague(reader, reader.actor.organisationId, userId)
  if (!colleague) throw notFound(userId)
  const holder = { userId, roles: colleague.roles }
  return (await findHeldBy(reader, holder))
    .filter((grant) => holds(reader, holder, grant) && isWorkOf(grant.decision, holder.roles))
    .toSorted((a, b) => (a._id < b._id ? -1 : 1))
}

/** Somebody of the own insurer. */
type Holder = Pick<Actor, 'userId' | 'roles'>

const findHeldBy = (reader: Reader, holder: Holder): Promise<readonly (AuthorityGrant & Stored)[]> =>
  findJudged(reader, authorityGrantStore, reader.actor.organisationId, { filter: { $or: heldBy(holder) } })

/** What somebody may decide: by which grants, and which decisions nobody was granted in writing yet. */
export interface HeldAuthority {
  readonly grants: readonly NumberedGrant[]
  readonly free: readonly GrantDecision[]
}

/**
 * The acting person's authority for the decisions: the person's own grants, and of decisions that are free for
 * everyone whose work they are until the insurer's first grant of them, those that no grant stands against.
 */
export async function findAuthorityFor(reader: Reader, decisions: readonly GrantDecision[]): Promise<HeldAuthority> {
  const { actor, businessDate } = reader
  const free = FREE_UNTIL_GRANTED.filter((decision) => decisions.includes(decision))
  const grants = await findJudged(reader, authorityGrantStore, actor.organisationId, {
    filter: {
      decision: { $in: decisions },
      $or: [...heldBy(actor), ...(free.length > 0 ? [{ decision: { $in: free } }] : [])],
    },
  })
  const begun = new Set(grants.flatMap(({ decision, validFrom }) => (validFrom <= businessDate ? [decision] : [])))
  return {
    grants: grants.filter((grant) => holds(reader, actor, grant)),
    free: free.filter((decision) => !begun.has(decision)),
  }
}

const heldBy = ({ userId, roles }: Holder): object[] => [
  { revocation: null, 'holder.userId': userId },
  { revocation: null, 'holder.role': { $in: roles } },
]

/** Whether the grant is the holder's and counts today. */
const holds = ({ businessDate }: Reader, { userId, roles }: Holder, grant: AuthorityGrant): boolean =>
  (grant.holder.userId === userId || roles.some((role) => role === grant.holder.role)) &&
  standingOf(grant, businessDate) === 'inForce' &&
  grant.grantedByUserId !== userId

/** The grants under which an insurer lets the nightly run open what it makes, whoever holds them. */
export const findGrantsToOffer = async (reader: Reader, insurerId: string): Promise<NumberedGrant[]> =>
  (
    await findJudged(reader, authorityGrantStore, insurerId, { filter: { decision: 'offerRenewal', revocation: null } })
  ).filter((grant) => standingOf(grant, reader.businessDate) === 'inForce')
