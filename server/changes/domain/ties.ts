import type { PendingChange } from './pendingChange.ts'

/** Changes that gave a person access, or more of it. */
export const ACCESS_CHANGES = [
  'userAdmission',
  'userChange',
  'userReEnablement',
  'passwordReset',
  'secondFactorReset',
] as const

/** An access change that took effect: whose access, by whose wish, when. */
export interface AccessGiven {
  readonly personId: string | null
  readonly proposed: Pick<PendingChange['proposed'], 'userId'>
  readonly effective: Pick<PendingChange['proposed'], 'at'> | null
}

interface Pair {
  readonly proposerId: string
  readonly confirmerId: string
  /** A stand-in of the platform never confirms for an administrator it admitted itself, however long ago. */
  readonly standsIn: boolean
  /** Access given before this moment no longer ties. */
  readonly since: Date
}

/**
 * Whether two people cannot be taken for two: one has access by the other's wish, or both have it by the same third
 * person's, given within the cooling-off time.
 */
export function areTied(given: readonly AccessGiven[], { proposerId, confirmerId, standsIn, since }: Pair): boolean {
  const fresh = given.filter(({ effective }) => effective !== null && effective.at > since)
  const makersOf = (userId: string, among: readonly AccessGiven[]) =>
    among.filter(({ personId }) => personId === userId).map(({ proposed }) => proposed.userId)
  const direct = standsIn ? given : fresh
  if (makersOf(proposerId, direct).includes(confirmerId)) return true
  if (makersOf(confirmerId, fresh).includes(proposerId)) return true
  const makers = makersOf(proposerId, fresh)
  return makersOf(confirmerId, fresh).some((maker) => makers.includes(maker))
}
