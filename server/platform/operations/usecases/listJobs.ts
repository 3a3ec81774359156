import { JOB_NAMES, JOBS, type JobName } from '../../../../config/jobs.ts'
import { findLatestRun, type JobRun, JobRunModel } from '../../../../models/jobRuns.ts'
import { addDays, civilDateOf, startOfCivilDate, timeOfDayOf } from '../../../kernel/civilDate.ts'
import type { Reader } from '../../database/reader.ts'

export interface JobStatus {
  readonly name: JobName
  readonly nextRunAt: Date
  readonly latestRun: JobRun | null
  readonly failedRuns: number
  readonly waitingRuns: number
}

/** Every job with its latest run, its next time, and how many runs failed or wait. */
export const listJobs = (reader: Reader): Promise<JobStatus[]> =>
  Promise.all(
    JOB_NAMES.map(async (name) => {
      const [latestRun, failedRuns, waitingRuns] = await Promise.all([
        findLatestRun(name, reader.businessDate),
        JobRunModel.countDocuments({ job: name, state: 'failed' }),
        JobRunModel.countDocuments({ job: name, state: 'queued' }),
      ])
      return { name, nextRunAt: nextRunAt(JOBS[name].dailyAt, reader.now), latestRun, failedRuns, waitingRuns }
    }),
  )

/** The next instant at which it is so late in Shanghai. */
function nextRunAt(dailyAt: string, now: Date): Date {
  const [hours = 0, minutes = 0] = dailyAt.split(':').map(Number)
  const today = civilDateOf(now)
  const day = timeOfDayOf(now) < dailyAt ? today : addDays(today, 1)
  return new Date(startOfCivilDate(day).getTime() + (hours * 60 + minutes) * 60_000)
}
