import { decides } from '../../../../../config/permissions.ts'
import { organisationStore } from '../../../../../models/organisations.ts'
import { SessionModel } from '../../../../../models/sessions.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { seal } from '../../../../kernel/keyRing.ts'
import { nameOfPerson } from '../../../../kernel/reference.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Organisation } from '../domain/organisation.ts'
import { calculateSessionExpiry, type Session, sealedOfSession } from '../domain/session.ts'
import { decideEntry, mayEnter } from '../domain/signIn.ts'
import { determinePasswordChange, type User } from '../domain/user.ts'
import { passGate } from './access.ts'
import { accessRulesOf } from './accessRules.ts'
import type { CurrentSession } from './currentSession.ts'
import { markDevice } from './device.ts'
import { asksSecondFactor, useFactor } from './secondFactor.ts'
import { createSecret, secretHash } from './secrets.ts'
import type { Credentials, Verified } from './verifySignIn.ts'

interface SignIn extends Credentials {
  readonly prepared: Verified
}

/** A new session, the secret for its cookie, and the mark its browser is known by from now on. */
export interface SignedIn extends CurrentSession {
  readonly secret: string
  readonly device: string
}

/** Opens a session for who was verified, unless password or access have changed since. Uses up the code that was shown. */
export async function signIn(work: UnitOfWork, { prepared }: SignIn): Promise<SignedIn> {
  const { userId, passwordHash, shown } = prepared
  await passGate(work, userId)
  const user = await userStore.model.findById(userId, null, { session: work.session }).lean<User & Stored>()
  const organisation = user && (await findOrganisationOf(work, user))
  const unchanged = user?.passwordHash === passwordHash && mayEnter(user, organisation)
  const entering = valueOrThrow(decideEntry(unchanged && organisation ? { user, organisation } : null))
  if (shown) await useFactor(work, userId, shown)
  const { session, secret } = newSession(work, entering.user, shown !== null)
  await SessionModel.create([session], { session: work.session })
  work.logger.info('signed in', { userId, address: session.address })
  return { ...entering, session, actor: session.actor, secret, device: markDevice(work, userId) }
}

function newSession(
  work: UnitOfWork,
  user: User & Stored,
  secondFactor: boolean,
): { session: Session; secret: string } {
  const secret = createSecret()
  const id = secretHash(secret)
  const { _id: userId, organisationId, organisationKind, roles } = user
  const name = nameOfPerson(userId)
  const unsealed: Omit<Session, 'seal'> = {
    _id: id,
    userId,
    organisationId,
    actor: { userId, name, organisationId, organisationKind, roles, via: 'session', credentialId: id },
    csrfToken: createSecret(),
    passwordChangeRequired: determinePasswordChange(user.passwordKind, work.demonstration ?? false),
    enrolmentRequired: asksSecondFactor(work) && decides(roles) && !secondFactor,
    secondFactor,
    address: work.address ?? '',
    createdAt: work.now,
    lastSeenAt: work.now,
    expiresAt: calculateSessionExpiry(work.now, work.now),
  }
  return {
    session: { ...unsealed, seal: seal(accessRulesOf(work).keys, 'session', sealedOfSession(unsealed)) },
    secret,
  }
}

const findOrganisationOf = (work: UnitOfWork, user: User) =>
  organisationStore.model.findById(user.organisationId, null, { session: work.session }).lean<Organisation & Stored>()
