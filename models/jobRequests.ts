import { JOB_REQUEST_KINDS, type JobRequestKind } from '../server/platform/operations/domain/states.ts'
import { defineStore } from './store.ts'

/** A person asked for a run or about a batch: the event that answers who, when and why. Never changed. */
export interface JobRequest {
  readonly job: string
  readonly bucket: string
  readonly kind: JobRequestKind
  readonly runId: string
  readonly requestedBy: string
  readonly reason: string
}

/** Seen through the runs they ask for; who may run jobs sees all of them. */
export const jobRequestStore = defineStore<JobRequest>({
  name: 'jobRequest',
  collection: 'jobRequests',
  definition: {
    job: { type: String, required: true },
    bucket: { type: String, required: true },
    kind: { type: String, enum: JOB_REQUEST_KINDS, required: true },
    runId: { type: String, required: true },
    requestedBy: { type: String, required: true },
    reason: { type: String, required: true },
  },
  indexes: [[{ runId: 1, createdAt: 1 }]],
  visibility: () => ({}),
})
