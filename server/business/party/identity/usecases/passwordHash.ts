import { hash, verify } from '@node-rs/argon2'
import { LEAST_PASSWORD_MEMORY_KIB } from '../../../../../config/environment.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { WaitingLine } from '../../../../platform/offload/line.ts'

/** Hashes at a time: each takes 19 MiB and one of the four threads that files are read by too. */
const AT_ONCE = 2
/** About three seconds of work; who comes later is told to come again. */
const LONGEST_QUEUE = 200

const pool = new WaitingLine(AT_ONCE, LONGEST_QUEUE)

const PASSES = 2

/**
 * argon2id, with as much memory as the service is told, else with {@link LEAST_PASSWORD_MEMORY_KIB}. What is verified later is
 * verified as it was hashed.
 */
export const hashPassword = (password: string, { access }: Pick<Reader, 'access'>): Promise<string> =>
  pool.run(() => hash(password, costOf(access)))

const costOf = (access: Reader['access']) => ({
  memoryCost: access?.passwordMemoryKib ?? LEAST_PASSWORD_MEMORY_KIB,
  timeCost: PASSES,
})

let hashOfNothing: Promise<string> | undefined

/**
 * Whether the password fits the hash. Without a hash (an unknown login) it takes as long and answers false, so that time
 * does not tell which logins exist.
 */
export async function verifyPassword(
  passwordHash: string | undefined,
  password: string,
  { access }: Pick<Reader, 'access'>,
): Promise<boolean> {
  if (passwordHash !== undefined) return pool.run(() => verify(passwordHash, password))
  hashOfNothing ??= hash('no such person', costOf(access))
  const nothing = await hashOfNothing
  await pool.run(() => verify(nothing, password))
  return false
}
