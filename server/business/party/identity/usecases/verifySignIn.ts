import { organisationStore } from '../../../../../models/organisations.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { networkOf } from '../../../../kernel/network.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { Organisation } from '../domain/organisation.ts'
import { decideCodeGiven, type ShownFactor } from '../domain/secondFactor.ts'
import { decideEntry, decideOneTimePassword, mayEnter } from '../domain/signIn.ts'
import type { User } from '../domain/user.ts'
import { accessRulesOf } from './accessRules.ts'
import { type AttemptSubjects, attemptInTurn, forgetFailures } from './attempts.ts'
import { knownDeviceOf } from './device.ts'
import { verifyPassword } from './passwordHash.ts'
import { asksSecondFactor, findSecondFactor, verifyCode } from './secondFactor.ts'

export interface Credentials {
  readonly login: string
  readonly password: string
  /** Six digits of an authenticator, or a recovery code. */
  readonly code?: string
}

/** Who has shown password and second factor; good for a session as long as neither changes. */
export interface Verified {
  readonly userId: string
  readonly passwordHash: string
  /** Null where the person has none or is not asked for it. */
  readonly shown: ShownFactor | null
}

/**
 * Verifies what somebody signs in with, before any transaction. An unknown login, a wrong password, a disabled person and
 * an inactive organisation get the same answer in the same time. The code is asked for only after the right password.
 */
export async function verifySignIn(reader: Reader, { login: typed, password, code }: Credentials): Promise<Verified> {
  const login = typed.toLowerCase()
  const user = await userStore.model.findOne({ login }).lean<User & Stored>()
  const device = knownDeviceOf(reader, user?._id)
  const subjects = subjectsOf(login, networkOf(reader.address ?? ''), device)
  const found = await attemptInTurn(reader, `sign-in ${subjects.client}`, subjects, async () => {
    const fits = await verifyPassword(user?.passwordHash, password, reader)
    const result = user && fits && mayEnter(user, await findOrganisation(user)) ? user : null
    return { failed: result === null, result }
  })
  if (!found)
    reader.logger.warn('security: sign-in refused', { userId: user?._id ?? 'unknown', address: reader.address })
  const entering = valueOrThrow(decideEntry(found))
  valueOrThrow(decideOneTimePassword(entering, reader.now, accessRulesOf(reader).oneTimePasswordHours))
  const shown = await verifySecondFactor(reader, entering._id, code, device)
  await forgetFailures(subjects)
  return { userId: entering._id, passwordHash: entering.passwordHash, shown }
}

/** Strangers' failures delay strangers: a browser the person has signed in with before is counted for itself alone. */
function subjectsOf(login: string, address: string, device: string | null): AttemptSubjects & { client: string } {
  return device === null
    ? { client: `${address} ${login}`, stranger: login, address }
    : { client: `${device} ${login}` }
}

const findOrganisation = ({ organisationId }: User) =>
  organisationStore.model.findById(organisationId, { active: 1 }).lean<Pick<Organisation, 'active'>>()

async function verifySecondFactor(
  reader: Reader,
  userId: string,
  code: string | undefined,
  device: string | null,
): Promise<ShownFactor | null> {
  const factor = asksSecondFactor(reader) ? await findSecondFactor(reader, userId) : null
  if (!factor) return null
  return verifyCode(reader, factor, valueOrThrow(decideCodeGiven(code, 'identity.second-factor-required')), device)
}
