import { assessPolicies } from '../server/business/subsidy/usecases/assessPolicies.ts'
import { laterOf } from '../server/kernel/civilDate.ts'
import type { JobDefinition } from './definition.ts'

const RANGE = 200

/**
 * Assesses every issued policy, range by range in the order of policy numbers. An assessment says how a policy stands now:
 * a run of an earlier date that comes late looks at today.
 */
export const subsidyAssessment: JobDefinition = {
  name: 'subsidyAssessment',
  run: async ({ bucket, today, progress, context }) => {
    let { cursor, done } = progress
    let changed = 0
    for (;;) {
      const range = { businessDate: laterOf(bucket, today()), afterPolicyNo: cursor, limit: RANGE }
      const { lastPolicyNo, ...counted } = await assessPolicies(context(), range)
      if (lastPolicyNo === null) return { assessed: done, changed }
      cursor = lastPolicyNo
      done += counted.assessed
      changed += counted.changed
      await progress.save({ done, cursor })
    }
  },
}
