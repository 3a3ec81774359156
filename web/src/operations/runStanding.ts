import type { JobRunView } from '../../../server/platform/operations/operations.contract.ts'

/** Whether a run waits or is under way: what is shown of it will change soon. */
export const isUnderWay = (run: JobRunView | null): boolean => run?.state === 'queued' || run?.state === 'running'
