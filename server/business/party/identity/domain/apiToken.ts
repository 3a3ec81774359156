import { holdsPermission, type Permission, type Role } from '../../../../../config/permissions.ts'
import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'

/** A machine's credential. The secret is shown once and kept only as a hash. */
export interface ApiToken {
  readonly userId: string
  readonly name: string
  /** SHA-256 of the secret. */
  readonly secretHash: string
  /** Permissions of the owner the token may use; the owner's roles still decide at each use. */
  readonly scopes: readonly Permission[]
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  /**
   * Keyed digest of what the token grants and to whom: a row that was written or changed by other hands opens nothing.
   * Null once revoked, so that it cannot be undone without the key.
   */
  readonly seal: string | null
}

/** What the seal of a token is of. */
export function sealedOfToken(
  id: string,
  { userId, secretHash, scopes, expiresAt }: Pick<ApiToken, 'userId' | 'secretHash' | 'scopes' | 'expiresAt'>,
): object {
  return { id, userId, secretHash, scopes, expiresAt }
}

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Whether a token may be issued: within what its owner may do, never to administer credentials itself, and for no longer
 * than operators allow. Lists every reason.
 */
export function decideApiToken(
  ownerRoles: readonly Role[],
  { scopes, expiresAt }: Pick<ApiToken, 'scopes' | 'expiresAt'>,
  now: Date,
  longestDays: number,
): Decision<null, IdentityRefusalCode> {
  const refusals: Refusal<IdentityRefusalCode>[] = scopes.flatMap((scope, index) =>
    holdsPermission(ownerRoles, scope) && scope !== 'api-token.manage'
      ? []
      : [{ code: 'identity.scope-not-held', field: `scopes.${index}`, value: scope }],
  )
  const days = (expiresAt.getTime() - now.getTime()) / DAY_MS
  if (days <= 0) refusals.push({ code: 'identity.expiry-past', field: 'expiresAt', value: expiresAt.toISOString() })
  if (days > longestDays) {
    refusals.push({
      code: 'identity.expiry-too-far',
      field: 'expiresAt',
      value: Math.ceil(days),
      threshold: longestDays,
      unit: 'days',
    })
  }
  return acceptedUnless(refusals, null)
}

/** A token is revoked once, for good. */
export const decideRevocation = ({
  _id,
  revokedAt,
}: Pick<ApiToken, 'revokedAt'> & { readonly _id: string }): Decision<true, IdentityRefusalCode> =>
  acceptedUnless(revokedAt ? [{ code: 'identity.already-revoked', value: _id }] : [], true)

/** Whether the token still opens anything. */
export function isTokenUsable({ expiresAt, revokedAt }: Pick<ApiToken, 'expiresAt' | 'revokedAt'>, now: Date): boolean {
  return revokedAt === null && now < expiresAt
}
