import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { CandidateList, GrantView } from './authority.contract.ts'
import { type AuthorityGrant, standingOf } from './domain/grant.ts'
import type { Candidate } from './usecases/candidates.ts'

/** A grant with how it stands today. */
export function grantView(grant: AuthorityGrant & Stored, { businessDate }: Reader): GrantView {
  const { _id, eventHash, parties, updatedAt, grantedByUserId, createdAt, revocation, ...shown } = grant
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
  }
}

export const candidatesView = (people: readonly Candidate[]): CandidateList => ({
  items: people.map(({ _id, name, roles }) => ({ id: _id, name, roles })),
})
