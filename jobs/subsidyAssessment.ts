import { assessPolicies } from '../server/subsidy/usecases/assessPolicies.ts'
import type { JobDefinition } from './definition.ts'

const RANGE = 200

/** Assesses every issued policy as of the business date, range by range in the order of policy numbers. */
export const subsidyAssessment: JobDefinition = {
  name: 'subsidyAssessment',
  run: async ({ bucket, progress, context }) => {
    let { cursor, done } = progress
    let changed = 0
    for (;;) {
      const range = { businessDate: bucket, afterPolicyNo: cursor, limit: RANGE }
      const { lastPolicyNo, ...counted } = await assessPolicies(context(), range)
      if (lastPolicyNo === null) return { assessed: done, changed }
      cursor = lastPolicyNo
      done += counted.assessed
      changed += counted.changed
      await progress.save({ done, cursor })
    }
  },
}
