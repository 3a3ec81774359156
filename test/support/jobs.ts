import mongoose from 'mongoose'
import winston from 'winston'
import type { JobPlan } from '../../config/jobs.ts'
import type { JobDefinition } from '../../jobs/definition.ts'
import { jobDefinitionsOf } from '../../jobs/registry.ts'
import { createJobs, type Jobs, type JobsOptions } from '../../jobs/runner.ts'
import { type JobRun, JobRunModel } from '../../models/jobRuns.ts'
import type { Clock } from '../../server/platform/acting/domain/clock.ts'
import { ACCESS } from './access.ts'

/** Every job, with the keys of the tests and without a place for heads. */
export const jobDefinitions = jobDefinitionsOf({
  keys: ACCESS.keys,
  heads: { dir: null, webhook: null },
  publicOrigin: 'http://firstcover.test',
})

const plan: JobPlan = { dailyAt: '01:30', catchUpDays: 31, title: { zh: '测试', en: 'Test' } }

/** Jobs of one process over the test database, by a clock of the test's. */
export function jobsOf(
  definitions: readonly JobDefinition<string>[],
  clock: Clock,
  options: Partial<JobsOptions> = {},
): Jobs {
  const { db } = mongoose.connection
  if (!db) throw new Error('not connected')
  return createJobs({
    database: db,
    definitions,
    plans: Object.fromEntries(definitions.map(({ name }) => [name, plan])),
    clock,
    judgeClock: async () => 'right',
    logger: winston.createLogger({ silent: true }),
    access: ACCESS,
    instance: 'test',
    ...options,
  })
}

/** Every run, by id. */
export const storedRuns = (): Promise<JobRun[]> => JobRunModel.find().sort({ _id: 1 }).lean<JobRun[]>().exec()
