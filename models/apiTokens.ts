import { model, Schema } from 'mongoose'
import type { ApiToken } from '../server/business/party/identity/domain/apiToken.ts'
import { defineStore } from './store.ts'

/** API tokens; everyone sees their own. */
export const apiTokenStore = defineStore<ApiToken>({
  name: 'apiToken',
  collection: 'apiTokens',
  definition: {
    userId: { type: String, required: true },
    name: { type: String, required: true },
    secretHash: { type: String, required: true },
    scopes: { type: [String], required: true },
    expiresAt: { type: Date, required: true },
    revokedAt: { type: Date, default: null },
    seal: { type: String, default: null },
  },
  added: { seal: null },
  secrets: ['secretHash', 'seal'],
  indexes: [[{ secretHash: 1 }, { unique: true }], [{ userId: 1, createdAt: -1, _id: -1 }]],
  visibility: (actor) => ({ userId: actor.userId }),
})

interface ApiTokenUse {
  readonly _id: string
  readonly lastUsedAt: Date
}

/** When each token was last used: bookkeeping, not history, so beside the events. */
export const ApiTokenUseModel = model<ApiTokenUse>(
  'ApiTokenUse',
  new Schema(
    { _id: String, lastUsedAt: { type: Date, required: true } },
    { versionKey: false, collection: 'apiTokenUses' },
  ),
)
