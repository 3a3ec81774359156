import { fork } from 'node:child_process'
import { once } from 'node:events'
import { startTestMongod } from '../test/support/mongod.ts'
import { median, print } from './figure.ts'
import { program } from './program.ts'

const [FEW, MANY] = [10, 1_000]
const ROUNDS = 100

/** Times of the policy changed few times and of the one changed many times, in milliseconds. */
export interface ChangedTimes {
  readonly open: readonly [few: readonly number[], many: readonly number[]]
  readonly change: readonly [few: readonly number[], many: readonly number[]]
}

/** Opening and changing a policy that was changed a thousand times against one that was changed ten times. */
export async function measurePolicyChanges(): Promise<void> {
  const mongod = await startTestMongod()
  const child = fork(program('changedPolicies'), [mongod.uri, String(FEW), String(MANY), String(ROUNDS)])
  try {
    const failed = once(child, 'exit').then(([code]) => {
      throw new Error(`the server side ended with ${code}`)
    })
    const [times] = (await Promise.race([once(child, 'message'), failed])) as [ChangedTimes]
    failed.catch(() => {})
    for (const act of ['open', 'change'] as const) {
      const [few, many] = times[act]
      print(`${act} a policy with 1,000 changes`, median(many), median(few), 'ms')
    }
  } finally {
    child.kill('SIGKILL')
    await mongod.stop()
  }
}
