import { hash, verify } from '@node-rs/argon2'

/** argon2id with 19 MiB and 2 passes, the library's defaults and OWASP's minimum. */
export const hashPassword = (password: string): Promise<string> => hash(password)

let hashOfNothing: Promise<string> | undefined

/**
 * Whether the password fits the hash. Without a hash (an unknown login) it takes as long and answers false, so that time
 * does not tell which logins exist.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  if (passwordHash !== undefined) return verify(passwordHash, password)
  hashOfNothing ??= hash('no such person')
  await verify(await hashOfNothing, password)
  return false
}
