import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { Role } from '../identity/identity.contract.ts'
import type { GrantConditions, GrantDecision, GrantHolder, GrantStanding } from './domain/grant.ts'
import type { GrantProposal } from './domain/granting.ts'

export type { GrantDecision, GrantedRole, GrantHolder, GrantStanding } from './domain/grant.ts'

/** Body of POST /authority-grants, which a second person has to confirm. Exactly one of the two holders. */
export interface GrantBody extends GrantProposal {
  readonly reason: string
}

/** Body of POST /authority-grants/:number/revocation. */
export interface RevocationBody {
  readonly reason: string
}

export interface GrantView extends GrantConditions {
  readonly number: string
  readonly version: number
  readonly standing: GrantStanding
  readonly holder: GrantHolder
  readonly productCode: string | null
  readonly decision: GrantDecision
  readonly approvals: number
  readonly validFrom: string
  readonly validTo: string | null
  readonly grantedByName: string
  readonly createdAt: string
  readonly revocation: { readonly at: string; readonly byName: string; readonly reason: string } | null
}

/** GET /authority-grants. */
export type GrantList = ListView<GrantView>

/** GET /authority-candidates: whom authority can be granted to. */
export interface CandidateList {
  readonly items: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[]
}
