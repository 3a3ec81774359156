import { StartupFault } from '../../config/startupFault.ts'
import type { Stored } from '../../models/store.ts'
import { userStore } from '../../models/users.ts'
import type { User } from '../business/party/identity/domain/user.ts'
import { verifyPassword } from '../business/party/identity/usecases/passwordHash.ts'
import { DEMONSTRATION_PASSWORD, PEOPLE } from './people.ts'

/** Names enough to find the others by. */
const NAMED = 5

/**
 * Refuses a database in which accounts with the published password of the demonstration are open, also where somebody of the
 * published names has chosen it as an own one. Whoever reads our documents could sign in. Throws a {@link StartupFault}.
 */
export async function refusePublishedAccounts(): Promise<void> {
  const logins = Object.values(PEOPLE).map(({ login }) => login)
  const suspects = await userStore.model
    .find({ disabled: false, $or: [{ passwordKind: 'demonstration' }, { login: { $in: logins } }] })
    .sort({ login: 1 })
    .lean<(User & Stored)[]>()
  const open: string[] = []
  for (const { login, passwordKind, passwordHash } of suspects)
    if (passwordKind === 'demonstration' || (await verifyPassword(passwordHash, DEMONSTRATION_PASSWORD, {})))
      open.push(login)
  if (open.length === 0) return
  throw new StartupFault(
    `This database holds accounts with the published demonstration password: ${named(open)}`,
    'Use a database of your own, or disable them or reset their passwords, see docs/operations.md',
  )
}

const named = (logins: readonly string[]): string =>
  logins.length > NAMED ? `${logins.slice(0, NAMED).join(', ')} and ${logins.length - NAMED} more` : logins.join(', ')
