import { defineStore } from './store.ts'

/** A person asked for a run: the event that answers who, when and why. Never changed. */
export interface JobRequest {
  readonly job: string
  readonly bucket: string
  /** From the beginning, or on from where a failed run stopped. */
  readonly kind: 'run' | 'retry'
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
    kind: { type: String, enum: ['run', 'retry'], required: true },
    runId: { type: String, required: true },
    requestedBy: { type: String, required: true },
    reason: { type: String, required: true },
  },
  indexes: [[{ runId: 1, createdAt: 1 }]],
  visibility: () => ({}),
})
