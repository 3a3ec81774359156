import { ApiTokenUseModel, apiTokenStore } from '../../../../../models/apiTokens.ts'
import { contentWithDuplicate } from '../../../../../models/duplicateKey.ts'
import { organisationStore } from '../../../../../models/organisations.ts'
import { SessionModel } from '../../../../../models/sessions.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { isSealed, type KeyRing, seal } from '../../../../kernel/keyRing.ts'
import { nameOfPerson } from '../../../../kernel/reference.ts'
import type { AccessRules } from '../../../../platform/acting/domain/accessRules.ts'
import type { Authentication } from '../../../../platform/acting/domain/authentication.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { type ApiToken, isTokenUsable, sealedOfToken } from '../domain/apiToken.ts'
import { calculateSessionExpiry, isTouchDue, type Session, sealedOfSession } from '../domain/session.ts'
import { determinePasswordChange, type User } from '../domain/user.ts'
import { secretHash } from './secrets.ts'

export const TOKEN_PREFIX = 'fct_'

/** What somebody who asks has shown of who they are. */
export interface ShownCredentials {
  /** As in `Bearer fct_…`. */
  readonly authorization?: string | undefined
  readonly sessionSecret?: string | undefined
  readonly address?: string | undefined
}

interface Circumstances extends Pick<Reader, 'now' | 'logger'> {
  readonly demonstration: boolean
  readonly access: AccessRules
}

/**
 * Who asks, by API token or by the secret of a session; null if nobody we know. A session costs one indexed read. Who shows
 * an authorization is judged by it alone, whatever session comes along.
 */
export async function authenticate(
  { authorization, sessionSecret, address }: ShownCredentials,
  circumstances: Circumstances,
): Promise<Authentication | null> {
  if (authorization !== undefined) return byToken(authorization, address, circumstances)
  return sessionSecret === undefined ? null : bySession(sessionSecret, address, circumstances)
}

async function bySession(
  secret: string,
  address: string | undefined,
  { now, access: { keys }, logger }: Circumstances,
): Promise<Authentication | null> {
  const session = await SessionModel.findById(secretHash(secret)).lean<Session>()
  if (!session || session.expiresAt <= now) return null
  if (!isSealed(keys, 'session', sealedOfSession(session), session.seal)) {
    logger.warn('security: a session that was not sealed here', { userId: session.userId, address })
    return null
  }
  if (isTouchDue(session.lastSeenAt, now)) await touch(session, now, keys)
  const { actor, csrfToken, passwordChangeRequired, enrolmentRequired } = session
  return { actor, csrfToken, passwordChangeRequired, enrolmentRequired }
}

/** Only the session that was judged: not one that was changed since, nor one that has ended. */
async function touch(session: Session, now: Date, keys: KeyRing): Promise<void> {
  const use = { lastSeenAt: now, expiresAt: calculateSessionExpiry(session.createdAt, now) }
  const sealed = { ...use, seal: seal(keys, 'session', sealedOfSession({ ...session, ...use })) }
  await SessionModel.updateOne({ _id: session._id, seal: session.seal }, { $set: sealed })
}

/** The owner and the organisation are read afresh: a token is worth what its owner may do today. */
async function byToken(
  authorization: string,
  address: string | undefined,
  { now, demonstration, access: { keys }, logger }: Circumstances,
): Promise<Authentication | null> {
  const secret = /^Bearer (fct_[\w-]{43})$/.exec(authorization)?.[1]
  if (secret === undefined) return null
  const token = await apiTokenStore.model.findOne({ secretHash: secretHash(secret) }).lean<ApiToken & Stored>()
  if (!token || !isTokenUsable(token, now)) return null
  if (!isSealed(keys, 'apiToken', sealedOfToken(token._id, token), token.seal)) {
    logger.warn('security: an API token that was not sealed here', { userId: token.userId, id: token._id, address })
    return null
  }
  const user = await userStore.model.findById(token.userId).lean<User & Stored>()
  if (!user || user.disabled) return null
  const { _id: userId, organisationId, organisationKind, roles } = user
  if (!(await organisationStore.model.exists({ _id: organisationId, active: true }))) return null
  await noteUse(token._id, now)
  const { _id: credentialId, scopes } = token
  const actor = {
    userId,
    name: nameOfPerson(userId),
    organisationId,
    organisationKind,
    roles,
    via: 'token',
    credentialId,
    scopes,
  } as const
  const passwordChangeRequired = determinePasswordChange(user.passwordKind, demonstration)
  return { actor, passwordChangeRequired, enrolmentRequired: false }
}

/** Records the use at most once a minute. */
async function noteUse(tokenId: string, now: Date): Promise<void> {
  const use = await ApiTokenUseModel.findById(tokenId).lean<{ lastUsedAt: Date }>()
  if (use && !isTouchDue(use.lastUsedAt, now)) return
  await contentWithDuplicate(() =>
    ApiTokenUseModel.updateOne({ _id: tokenId }, { $set: { lastUsedAt: now } }, { upsert: true }).exec(),
  )
}
