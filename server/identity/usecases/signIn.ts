import { organisationStore } from '../../../models/organisations.ts'
import { SessionModel } from '../../../models/sessions.ts'
import type { Stored } from '../../../models/store.ts'
import { userStore } from '../../../models/users.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { seal } from '../../kernel/keyRing.ts'
import { RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import type { Organisation } from '../domain/organisation.ts'
import { calculateSessionExpiry, type Session } from '../domain/session.ts'
import { decideSignInAttempt } from '../domain/signInLimit.ts'
import { determinePasswordChange, type User } from '../domain/user.ts'
import { passGate } from './access.ts'
import { accessRulesOf } from './accessRules.ts'
import type { CurrentSession } from './currentSession.ts'
import { verifyPassword } from './passwordHash.ts'
import { createSecret, secretHash } from './secrets.ts'
import { countSignInAttempt, forgetSignInAttempt } from './signInAttempts.ts'

interface SignInInput {
  readonly body: { readonly login: string; readonly password: string }
}

/** A new session and the secret for its cookie. */
export interface SignedIn extends CurrentSession {
  readonly secret: string
}

/**
 * Opens a session. An unknown login, a wrong password, a disabled person and an inactive organisation get the same answer
 * in the same time. Failures are counted outside the transaction: a refusal must not take them back.
 */
export async function signIn(work: UnitOfWork, { body }: SignInInput): Promise<SignedIn> {
  const login = body.login.toLowerCase()
  const address = work.address ?? ''
  const attempts = await countSignInAttempt(login, address)
  valueOrThrow(decideSignInAttempt(attempts.login, attempts.address))
  const user = await userStore.model.findOne({ login }, null, { session: work.session }).lean<User & Stored>()
  const fits = await verifyPassword(user?.passwordHash, body.password)
  const organisation = user && (await findOrganisationOf(work, user))
  if (!fits || !user || user.disabled || !organisation?.active) {
    work.logger.warn('sign-in refused', { address })
    throw new RefusalError([{ code: 'identity.wrong-credentials' }])
  }
  await forgetSignInAttempt(login, address)
  await passGate(work, user._id)
  const { session, secret } = newSession(work, user, address)
  await SessionModel.create([session], { session: work.session })
  work.logger.info('signed in', { userId: user._id, address })
  return { user, organisation, session, actor: session.actor, secret }
}

function newSession(work: UnitOfWork, user: User & Stored, address: string): { session: Session; secret: string } {
  const secret = createSecret()
  const id = secretHash(secret)
  const { _id: userId, name, organisationId, organisationKind, roles } = user
  const unsealed = {
    _id: id,
    userId,
    organisationId,
    actor: { userId, name, organisationId, organisationKind, roles, via: 'session', credentialId: id } as const,
    csrfToken: createSecret(),
    passwordChangeRequired: determinePasswordChange(user.passwordKind, work.demonstration ?? false),
    address,
    createdAt: work.now,
    lastSeenAt: work.now,
    expiresAt: calculateSessionExpiry(work.now, work.now),
  }
  return { session: { ...unsealed, seal: seal(accessRulesOf(work).keys, 'session', unsealed) }, secret }
}

const findOrganisationOf = (work: UnitOfWork, user: User) =>
  organisationStore.model.findById(user.organisationId, null, { session: work.session }).lean<Organisation & Stored>()
