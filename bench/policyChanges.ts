import { median, print } from './figure.ts'
import { startServerSide } from './serverSide.ts'

const [FEW, MANY] = [10, 1_000]
const ROUNDS = 100

/** Times of the policy changed few times and of the one changed many times, in milliseconds. */
export interface ChangedTimes {
  readonly open: readonly [few: readonly number[], many: readonly number[]]
  readonly change: readonly [few: readonly number[], many: readonly number[]]
}

/** Opening and changing a policy that was changed a thousand times against one that was changed ten times. */
export async function measurePolicyChanges(): Promise<void> {
  const { said: times, stop } = await startServerSide<ChangedTimes>('changedPolicies', [FEW, MANY, ROUNDS])
  try {
    for (const act of ['open', 'change'] as const) {
      const [few, many] = times[act]
      print(`${act} a policy with 1,000 changes`, median(many), median(few), 'ms')
    }
  } finally {
    await stop()
  }
}
