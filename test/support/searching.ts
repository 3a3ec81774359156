import type { Clock } from '../../server/platform/acting/domain/clock.ts'
import { followOnce } from '../../server/platform/following/runner.ts'
import { searchFollower } from '../../server/platform/searching/usecases/searchFollower.ts'
import { followingAt } from './following.ts'
import { sealEverything } from './sealing.ts'

/** Brings what cases are found by up to date, as a running service does within a second or two. */
export async function followSearch(clock: Clock): Promise<void> {
  await sealEverything(clock.now())
  await followOnce(searchFollower, followingAt(clock))
}
