import type { JobPlan } from '../config/jobs.ts'
import { addDays, type CivilDate, laterOf, timeOfDayOf } from '../server/kernel/civilDate.ts'

interface Moment {
  readonly now: Date
  readonly businessDate: CivilDate
}

/**
 * The business dates a job still has to be queued for, oldest first: those after the latest known one up to today, if
 * its time of day has come, else up to yesterday. A job that has never run begins with today, at once.
 */
export function dueBuckets(plan: JobPlan, latest: CivilDate | null, { now, businessDate }: Moment): CivilDate[] {
  if (latest === null) return [businessDate]
  const last = timeOfDayOf(now) >= plan.dailyAt ? businessDate : addDays(businessDate, -1)
  const due: CivilDate[] = []
  for (let bucket = laterOf(addDays(latest, 1), addDays(last, 1 - plan.catchUpDays)); bucket <= last; ) {
    due.push(bucket)
    bucket = addDays(bucket, 1)
  }
  return due
}

/** The plan as a cron expression in Asia/Shanghai. */
export function cronOf({ dailyAt }: JobPlan): string {
  const [hour, minute] = dailyAt.split(':').map(Number)
  return `${minute} ${hour} * * *`
}
