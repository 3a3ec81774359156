import { JOB_RUN_STATES } from '../server/platform/operations/domain/states.ts'
import { JobRunModel } from './jobRuns.ts'

/** How many runs of one job are in one state. */
export interface JobRunCount {
  readonly job: string
  readonly state: string
  readonly count: number
}

/** Runs by job and state, of all instances. */
export async function countJobRuns(): Promise<JobRunCount[]> {
  // With every state named, the keys of an index tell all there is to know.
  const ofAnyState = { state: { $in: [...JOB_RUN_STATES] } }
  const groups = await JobRunModel.aggregate<{ _id: { job: string; state: string }; count: number }>([
    { $match: ofAnyState },
    { $group: { _id: { job: '$job', state: '$state' }, count: { $sum: 1 } } },
  ])
  return groups.map(({ _id, count }) => ({ ..._id, count }))
}
