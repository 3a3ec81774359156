import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { decideOwnPassword } from '../domain/passwordPolicy.ts'
import type { User } from '../domain/user.ts'
import { attemptInTurn, forgetFailures } from './attempts.ts'
import { verifyPassword } from './passwordHash.ts'

/**
 * Asks the person who is signed in for the password again. Guesses are counted for that person, apart from sign-ins: neither
 * does a thief of the session keep the owner from signing in, nor a stranger at the door the owner from what is asked here.
 */
export async function verifyOwnPassword(
  reader: Reader,
  { _id, passwordHash }: Pick<User, 'passwordHash'> & { readonly _id: string },
  password: string,
  field: string,
): Promise<void> {
  const guesses = { secret: `password ${_id}` }
  const fits = await attemptInTurn(reader, guesses.secret, guesses, async () => {
    const result = await verifyPassword(passwordHash, password, reader)
    return { failed: !result, result }
  })
  valueOrThrow(decideOwnPassword(fits, field))
  await forgetFailures(guesses)
}
