import { apiTokenStore } from '../../../../../models/apiTokens.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { ApiToken } from '../domain/apiToken.ts'

/** Revokes a token at once and for good: without its seal it opens nothing whatever else is done to it. */
export async function revokeToken(work: UnitOfWork, token: ApiToken & Stored, reason: string | null): Promise<void> {
  const revoked = { revokedAt: work.now, seal: null }
  await work.change(apiTokenStore, token, revoked, { type: 'apiToken.revoked', reason })
}

/** Revokes every token of these people that still opens something. */
export async function revokeTokensOf(work: UnitOfWork, ...userIds: readonly string[]): Promise<void> {
  const usable = await apiTokenStore.model
    .find({ userId: { $in: userIds }, revokedAt: null, expiresAt: { $gt: work.now } }, null, { session: work.session })
    .lean<(ApiToken & Stored)[]>()
  for (const token of usable) await revokeToken(work, token, null)
}
