import { apiTokenStore } from '../../../../../models/apiTokens.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { type ApiToken, decideRevocation } from '../domain/apiToken.ts'
import { tokensOf } from './apiTokens.ts'
import { requireSession } from './requireSession.ts'
import { revokeToken } from './revokeTokensOf.ts'

/** Revokes one of the person's own tokens, at once and for good. */
export async function revokeApiToken(work: UnitOfWork, { tokenId }: { readonly tokenId: string }): Promise<null> {
  requireSession(work)
  await revoke(work, await work.loadForChange(apiTokenStore, tokenId), null)
  return null
}

export interface RevokeTokenOf {
  readonly userId: string
  readonly tokenId: string
  readonly reason: string
}

/** Revokes one token of somebody else, at once and for good; the rest of their access stays. */
export async function revokeTokenOf(work: UnitOfWork, { userId, tokenId, reason }: RevokeTokenOf): Promise<null> {
  requireSession(work)
  const { _id } = await getVisible(work, userStore, userId)
  await revoke(work, await work.loadForChange(tokensOf(_id), tokenId), reason)
  return null
}

async function revoke(work: UnitOfWork, token: ApiToken & Stored, reason: string | null): Promise<void> {
  valueOrThrow(decideRevocation(token))
  await revokeToken(work, token, reason)
}
