import { type JobRun, JobRunModel } from '../../../../models/jobRuns.ts'
import { findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../models/page.ts'
import type { Reader } from '../../database/reader.ts'
import { JOB_RUN_STATES } from '../domain/states.ts'

export const jobRunList: ListSpec = listOf(
  {
    state: { is: 'choice', path: 'state', of: JOB_RUN_STATES },
    bucket: { is: 'day', path: 'bucket' },
  },
  { defaultSort: '-bucket', filters: { job: { path: 'job', match: 'equals' } } },
)

/** The runs of all jobs, latest business date first. */
export const listJobRuns = (reader: Reader, query: PageQuery): Promise<Page<JobRun>> =>
  findPage<JobRun>(reader, { model: JobRunModel, visibility: () => ({}) }, jobRunList, query)
