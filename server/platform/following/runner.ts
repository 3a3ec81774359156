import type { Follower } from '../../../models/follower.ts'
import { LEASES } from '../database/lease.ts'
import { LeasedLoop } from '../database/leasedLoop.ts'
import { advance, type FollowingSurroundings } from './usecases/advance.ts'
import { advanceRebuild, clearRetired, settle } from './usecases/rebuild.ts'
import { retryLetters } from './usecases/retryLetters.ts'

const FOLLOW_EVERY_MS = 500
/** Pieces of a rebuild between two looks at what is new. */
const PIECES = 20

interface RunnerOptions extends FollowingSurroundings {
  readonly followers: readonly Follower[]
  readonly everyMs?: number
}

/**
 * Keeps all followers at the head of the seals, in one process of several. The lease only spares double work: each
 * follower's position, kept with its rows, guards against a second process.
 */
export const createFollowing = ({ followers, clock, logger, everyMs = FOLLOW_EVERY_MS }: RunnerOptions): LeasedLoop =>
  new LeasedLoop({
    name: 'followers',
    lease: LEASES.followers,
    everyMs,
    logger,
    step: async () => {
      for (const follower of followers) await followOnce(follower, { clock, logger })
    },
  })

/** Brings one follower to the head of the seals, and its rebuild a piece further. */
export async function followOnce(follower: Follower, surroundings: FollowingSurroundings): Promise<void> {
  await settle(follower)
  await retryLetters(follower, surroundings)
  let isBehind = true
  while (isBehind) isBehind = await advance(follower, 'current', surroundings)
  for (let piece = 0; piece < PIECES && (await advanceRebuild(follower, surroundings)); piece += 1);
  await clearRetired(follower, surroundings)
}
