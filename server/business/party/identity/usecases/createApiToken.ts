import type { Permission } from '../../../../../config/permissions.ts'
import { apiTokenStore } from '../../../../../models/apiTokens.ts'
import type { Stored } from '../../../../../models/store.ts'
import { seal } from '../../../../kernel/keyRing.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { type ApiToken, decideApiToken, sealedOfToken } from '../domain/apiToken.ts'
import { passGateInSession } from './access.ts'
import { accessRulesOf } from './accessRules.ts'
import { TOKEN_PREFIX } from './authenticate.ts'
import { requireSession } from './requireSession.ts'
import { createSecret, secretHash } from './secrets.ts'

export interface CreatedApiToken {
  readonly token: ApiToken & Stored
  readonly secret: string
}

export interface CreateApiToken {
  readonly name: string
  readonly scopes: readonly Permission[]
  readonly expiresAt: string
}

/** Issues a token to the person signed in. The secret leaves once and is not kept. */
export async function createApiToken(work: UnitOfWork, command: CreateApiToken): Promise<CreatedApiToken> {
  await passGateInSession(work, requireSession(work))
  const { name, scopes } = command
  const expiresAt = new Date(command.expiresAt)
  const { keys, apiTokenDays } = accessRulesOf(work)
  valueOrThrow(decideApiToken(work.actor.roles, { scopes, expiresAt }, work.now, apiTokenDays))
  const secret = `${TOKEN_PREFIX}${createSecret()}`
  const shown = { userId: work.actor.userId, name, scopes, expiresAt, revokedAt: null }
  const id = await work.nextNumber('TK')
  const hashed = { ...shown, secretHash: secretHash(secret) }
  const content = { ...hashed, seal: seal(keys, 'apiToken', sealedOfToken(id, hashed)) }
  const token = await work.create(apiTokenStore, id, content, { type: 'apiToken.created', payload: shown })
  return { token, secret }
}
