import { cutByKey, type KeyRange } from '../models/keyRanges.ts'
import { policyStore } from '../models/policies.ts'
import { type AssessedPolicies, assessPolicies } from '../server/business/subsidy/usecases/assessPolicies.ts'
import { ruleSetVersions } from '../server/business/subsidy/usecases/subsidyRuleSets.ts'
import { laterOf } from '../server/kernel/civilDate.ts'
import { jobOfBatch } from './batch/jobOfBatch.ts'

/** Policies of a range, and of one transaction of it. */
const RANGE = 2_000
const AT_ONCE = 250

const BEGIN: AssessedPolicies = { after: null, goesOn: true, assessed: 0, changed: 0 }

/**
 * Assesses every issued policy, range by range in the order of policy numbers. An assessment says how a policy stands now:
 * a run of an earlier date that comes late looks at today.
 */
export const subsidyAssessment = jobOfBatch<KeyRange, AssessedPolicies>('subsidyAssessment', {
  revisions: ruleSetVersions,
  cut: () => cutByKey(policyStore.model.collection.collectionName, '_id', RANGE),
  work: async ({ key, saved, batch, today, commit }) => {
    let assessed = saved ?? BEGIN
    while (assessed.goesOn) {
      const before = assessed
      assessed = await commit(
        async (work) => {
          const next = await assessPolicies(work, { ...key, after: before.after, limit: AT_ONCE })
          return {
            ...next,
            assessed: before.assessed + next.assessed,
            changed: before.changed + next.changed,
          }
        },
        laterOf(batch.businessDate, today()),
      )
    }
    return assessed
  },
  close: async (saved) => {
    const sum = { assessed: 0, changed: 0 }
    for await (const { assessed, changed } of saved) {
      sum.assessed += assessed
      sum.changed += changed
    }
    return { result: sum, findings: [], findingCount: 0, error: null }
  },
})
