import { handsOver } from './handover.ts'
import type { PendingChange } from './pendingChange.ts'

/** Changes that gave a person access, or more of it. */
export const ACCESS_CHANGES = [
  'userAdmission',
  'userChange',
  'userReEnablement',
  'passwordReset',
  'secondFactorReset',
] as const

/** An access change that took effect: whose access, by whose wish, who held the key to it, when. */
export interface AccessGiven extends Pick<PendingChange, 'kind' | 'content' | 'before' | 'personId'> {
  readonly proposed: Pick<PendingChange['proposed'], 'userId'>
  readonly effective: Pick<PendingChange['proposed'], 'userId' | 'at'> | null
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
 * person's, given within the cooling-off time. Whoever was handed the one-time password to it could be that person until
 * the time has passed in which somebody who waits for it asks.
 */
export function areTied(given: readonly AccessGiven[], { proposerId, confirmerId, standsIn, since }: Pair): boolean {
  const fresh = given.filter(({ effective }) => effective !== null && effective.at > since)
  const makersOf = (userId: string, among: readonly AccessGiven[]) =>
    among.filter(({ personId }) => personId === userId).map(({ proposed }) => proposed.userId)
  const direct = standsIn ? given : fresh
  if (makersOf(proposerId, direct).includes(confirmerId)) return true
  if (makersOf(confirmerId, fresh).includes(proposerId)) return true
  if (holdersOf(proposerId, fresh).includes(confirmerId) || holdersOf(confirmerId, fresh).includes(proposerId))
    return true
  const makers = makersOf(proposerId, fresh)
  return makersOf(confirmerId, fresh).some((maker) => makers.includes(maker))
}

/** Who was handed the one-time passwords of a person. */
const holdersOf = (userId: string, among: readonly AccessGiven[]): string[] =>
  among
    .filter((change) => change.personId === userId && handsOver(change))
    .flatMap(({ effective }) => effective?.userId ?? [])
