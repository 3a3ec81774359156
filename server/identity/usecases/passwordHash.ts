import { hash, verify } from '@node-rs/argon2'
import pLimit from 'p-limit'
import { RefusalError } from '../../kernel/refusal.ts'

/** Hashes at a time: each takes 19 MiB and one of the four threads that files are read by too. */
const AT_ONCE = 2
/** About three seconds of work; who comes later is told to come again. */
const LONGEST_QUEUE = 200

const pool = pLimit(AT_ONCE)

/** argon2id with 19 MiB and 2 passes, the library's defaults and OWASP's minimum. */
export const hashPassword = (password: string): Promise<string> => pooled(() => hash(password))

let hashOfNothing: Promise<string> | undefined

/**
 * Whether the password fits the hash. Without a hash (an unknown login) it takes as long and answers false, so that time
 * does not tell which logins exist.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  if (passwordHash !== undefined) return pooled(() => verify(passwordHash, password))
  hashOfNothing ??= hash('no such person')
  const nothing = await hashOfNothing
  await pooled(() => verify(nothing, password))
  return false
}

async function pooled<R>(work: () => Promise<R>): Promise<R> {
  if (pool.pendingCount >= LONGEST_QUEUE) throw new RefusalError([{ code: 'http.busy' }])
  return pool(work)
}
