import { apiTokenStore } from '../../../models/apiTokens.ts'
import type { Stored } from '../../../models/store.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import type { ApiToken } from '../domain/apiToken.ts'

/** Revokes every token of a person that still opens something, at once and for good. */
export async function revokeTokensOf(work: UnitOfWork, userId: string): Promise<void> {
  const usable = await apiTokenStore.model
    .find({ userId, revokedAt: null, expiresAt: { $gt: work.now } }, null, { session: work.session })
    .lean<(ApiToken & Stored)[]>()
  for (const token of usable) {
    await work.change(apiTokenStore, token, { revokedAt: work.now }, { type: 'apiToken.revoked' })
  }
}
