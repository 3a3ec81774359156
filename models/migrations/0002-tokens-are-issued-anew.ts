import { apiTokenStore } from '../apiTokens.ts'
import type { Migration } from './migration.ts'

/**
 * API tokens of before carry no seal and open nothing: revoked, so that their owners see that they have to issue new ones.
 * Sealing what is stored would seal a forged row as well.
 */
export const tokensAreIssuedAnew: Migration = {
  name: '0002-tokens-are-issued-anew',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.changeDocuments(apiTokenStore, ({ seal, revokedAt, updatedAt }) =>
      seal === null && revokedAt === null ? { revokedAt: updatedAt } : null,
    )
  },
}
