import { termsFollower } from '../../../server/business/claims/usecases/termsFollower.ts'
import { followOnce } from '../../../server/platform/following/runner.ts'
import type { TestService } from '../app.ts'
import { followingAt } from '../following.ts'
import { sealEverything } from '../sealing.ts'

/** Lets claims be told what was agreed, as a running service does within a second or two. */
export async function tellTerms({ clock }: Pick<TestService, 'clock'>): Promise<void> {
  await sealEverything(clock.now())
  await followOnce(termsFollower, followingAt(clock))
}
