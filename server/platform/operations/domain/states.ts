export const JOB_RUN_STATES = ['queued', 'running', 'succeeded', 'failed'] as const
export type JobRunState = (typeof JOB_RUN_STATES)[number]

export const BATCH_STATES = ['open', 'cancelling', 'succeeded', 'failed', 'cancelled'] as const
export type BatchState = (typeof BATCH_STATES)[number]

/** From the beginning, on from where a failed run or batch stopped, or that a batch goes no further. */
export const JOB_REQUEST_KINDS = ['run', 'retry', 'cancel'] as const
export type JobRequestKind = (typeof JOB_REQUEST_KINDS)[number]
