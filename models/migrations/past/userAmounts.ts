import type { User } from '../../../server/business/party/identity/domain/user.ts'

/** Amounts up to which a person decided claims, in fen, as they stood on the person until 0011. */
export interface Amounts {
  readonly claimApprovalLimitFen?: number
  readonly claimDeclinatureLimitFen?: number
}

/** A person as kept until 0011. */
export interface UserWithAmounts extends User {
  readonly authority?: Amounts
}
