import { NEAR_LIMIT } from '../../../../config/authority/index.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import type {
  CandidateList,
  GrantView,
  HeldGrants,
  NearLimitDecisionView,
  NearLimitList,
} from './authority.contract.ts'
import type { Exercise } from './domain/exercise.ts'
import { type AuthorityGrant, standingOf, TERMS_DECISIONS } from './domain/grant.ts'
import { grantMenu } from './domain/grantMenu.ts'
import type { Candidates } from './usecases/candidates.ts'
import type { NearLimits } from './usecases/nearLimits.ts'

/** A grant with how it stands today. */
export function grantView(grant: AuthorityGrant & Stored, { actor, businessDate }: Reader): GrantView {
  const { _id, eventHash, stateHash, parties, updatedAt, grantedByUserId, createdAt, revocation, ...shown } = grant
  return {
    ...shown,
    number: _id,
    standing: standingOf(grant, businessDate),
    createdAt: createdAt.toISOString(),
    revocation: revocation && {
      at: revocation.at.toISOString(),
      byName: revocation.byName,
      reason: revocation.reason,
    },
    allowedEvents: allowedEventsView(grantMenu(grant, actor)),
  }
}

/** What somebody holds. */
export const heldGrantsView = (grants: readonly (AuthorityGrant & Stored)[], reader: Reader): HeldGrants => ({
  items: grants.map((grant) => grantView(grant, reader)),
})

export const candidatesView = ({ people, more, found }: Candidates): CandidateList => ({
  items: people.map(({ _id, login, name, roles }) => ({ id: _id, login, name, roles })),
  more,
  ...(found && { found }),
})

/** Series of decisions just below a limit, with what is looked for. */
export const nearLimitsView = ({ from, on, series, cut }: NearLimits): NearLimitList => ({
  from,
  on,
  unusedPpm: NEAR_LIMIT.unusedPpm,
  least: NEAR_LIMIT.decisions,
  items: series.map(({ userId, userName, totalFen, decisions }) => ({
    userId,
    userName,
    totalFen,
    decisions: decisions.map(nearLimitDecision),
  })),
  cut,
})

const nearLimitDecision = ({
  decision,
  subject: number,
  amountFen,
  limitFen,
  grantNo,
  userId,
  on,
}: Exercise): NearLimitDecisionView => ({
  decision,
  kind: TERMS_DECISIONS.includes(decision) ? 'quote' : 'claim',
  number,
  amountFen,
  limitFen,
  grantNo: grantNo === userId ? null : grantNo,
  on,
})
