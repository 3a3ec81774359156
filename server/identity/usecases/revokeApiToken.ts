import { apiTokenStore } from '../../../models/apiTokens.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import { requireSession } from './requireSession.ts'

interface RevokeApiTokenInput {
  readonly params: { readonly tokenId: string }
}

/** Revokes one of the person's own tokens, at once and for good. */
export async function revokeApiToken(work: UnitOfWork, { params }: RevokeApiTokenInput): Promise<null> {
  requireSession(work)
  const before = await work.loadForChange(apiTokenStore, params.tokenId)
  if (before.revokedAt) throw new RefusalError([{ code: 'identity.already-revoked', value: before._id }])
  await work.change(apiTokenStore, before, { revokedAt: work.now }, { type: 'apiToken.revoked' })
  return null
}
