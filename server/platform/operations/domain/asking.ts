import type { CivilDate } from '../../../kernel/civilDate.ts'
import { acceptedUnless, type Decision } from '../../../kernel/refusal.ts'
import type { OperationsRefusalCode } from '../operations.refusals.ts'

type Asked = Decision<true, OperationsRefusalCode>

/** A job is run for a day that has come. */
export const decideBusinessDate = (asked: CivilDate, businessDate: CivilDate): Asked =>
  acceptedUnless(
    asked > businessDate
      ? [{ code: 'job.future-date', field: 'businessDate', value: asked, threshold: businessDate, unit: 'date' }]
      : [],
    true,
  )

/** One run of a job and day at a time; `queued` says that it waits again from the beginning. */
export const decideRun = (runId: string, queued: boolean): Asked =>
  acceptedUnless(queued ? [] : [{ code: 'job.in-progress', value: runId }], true)

/** Taken up again is what failed; `queued` says that it waits again. */
export const decideRetry = (state: string, queued: boolean): Asked =>
  acceptedUnless(queued ? [] : [{ code: 'job.not-failed', value: state }], true)

/** What is under way can be cancelled; `cancelled` says that it is. */
export const decideCancelling = (state: string, cancelled: boolean): Asked =>
  acceptedUnless(cancelled ? [] : [{ code: 'batch.not-open', value: state }], true)

/** Ranges that failed are done again; `reopened` says that they wait. */
export const decideReopening = (batch: string, reopened: boolean): Asked =>
  acceptedUnless(reopened ? [] : [{ code: 'batch.nothing-failed', value: batch }], true)

/** A follower takes up again what it put aside, if anything. */
export const decideTakingUp = (follower: string, aside: number): Asked =>
  acceptedUnless(aside > 0 ? [] : [{ code: 'follower.nothing-aside', value: follower }], true)
